package dev.souk.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.store.Expression;
import dev.souk.store.MarketTables;
import dev.souk.store.Table;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A migration that is not alone, or is cut off,")
class MigratorRaceTest {
  private final Table table = MarketTables.fresh();
  private final Carts carts = new Carts(table);

  @Test
  void that_is_cut_off_between_pages_and_begun_again_does_the_rest() {
    carts.fill();
    carts.by(Carts.NAMED).run(Carts.page(null));

    var again = Carts.toTheEnd(carts.by(Carts.NAMED), Carts.page(null));

    assertThat(again.read()).isEqualTo(Carts.CARTS + 1);
    assertThat(IntStream.range(0, Carts.CARTS).map(it -> (int) carts.cart(it).number("schema")))
        .containsOnly(2);
  }

  @Test
  void that_is_cut_off_inside_a_page_and_begun_again_does_the_rest() {
    carts.fill();
    var done = new AtomicInteger();
    var dies =
        new Migration(
            Carts.CART,
            1,
            it -> {
              if (done.getAndIncrement() == 4) {
                throw new InternalError("killed");
              }
              return Carts.NAMED.change().apply(it);
            });
    assertThatThrownBy(() -> carts.by(dies).run(Carts.whole())).isInstanceOf(InternalError.class);

    assertThat(carts.by(Carts.NAMED).run(Carts.whole()).rewritten()).isEqualTo(Carts.CARTS - 4);
  }

  @Test
  void leaves_what_the_shop_writes_in_between_and_meets_it_again() {
    carts.fill();
    var met = new AtomicInteger();
    var slow =
        new Migration(
            Carts.CART,
            1,
            it -> {
              if (met.getAndIncrement() == 0) {
                table.update(it.key(), buy(), Expression.present());
              }
              return Carts.NAMED.change().apply(it);
            });

    var first = carts.by(slow).run(Carts.whole());

    assertThat(first.lost()).isOne();
    assertThat(first.rewritten()).isEqualTo(Carts.CARTS - 1);
    assertThat(carts.by(slow).run(Carts.whole()).rewritten()).isOne();
    var bought =
        IntStream.range(0, Carts.CARTS).mapToObj(carts::cart).filter(it -> it.has("line")).toList();
    assertThat(bought)
        .singleElement()
        .satisfies(it -> assertThat(it.text("name")).startsWith("cart of "))
        .satisfies(it -> assertThat(it.number("version")).isEqualTo(2));
  }

  private static Expression buy() {
    return Expression.of("SET #line = :line, #version = #version + :one")
        .with(":line", "mug")
        .with(":one", 1);
  }

  @Test
  void does_not_bring_back_what_was_deleted_in_between() {
    carts.fill();
    var met = new AtomicInteger();
    var slow =
        new Migration(
            Carts.CART,
            1,
            it -> {
              if (met.getAndIncrement() == 0) {
                table.delete(it.key(), Expression.present());
              }
              return Carts.NAMED.change().apply(it);
            });

    assertThat(carts.by(slow).run(Carts.whole()).lost()).isOne();
    assertThat(carts.by(slow).run(Carts.whole()))
        .isEqualTo(new Progress(Carts.CARTS, 0, 0, 0, 0, List.of(), null));
  }
}
