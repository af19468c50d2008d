package dev.souk.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.MarketTables;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A migration that is not alone, or is cut off,")
class TableMigratorRaceTest {
  private final DynamoTable table = MarketTables.fresh();
  private final CartMigrations cartMigrations = new CartMigrations(table);

  @Test
  void that_is_cut_off_between_pages_and_begun_again_does_the_rest() {
    cartMigrations.fill();
    cartMigrations.by(CartMigrations.NAMED).run(CartMigrations.page(null));

    var again =
        CartMigrations.toTheEnd(cartMigrations.by(CartMigrations.NAMED), CartMigrations.page(null));

    assertThat(again.read()).isEqualTo(CartMigrations.CARTS + 1);
    assertThat(
            IntStream.range(0, CartMigrations.CARTS)
                .map(it -> (int) cartMigrations.cart(it).number("schema")))
        .containsOnly(2);
  }

  @Test
  void that_is_cut_off_inside_a_page_and_begun_again_does_the_rest() {
    cartMigrations.fill();
    var done = new AtomicInteger();
    var dies =
        new Migration(
            CartMigrations.CART,
            1,
            it -> {
              if (done.getAndIncrement() == 4) {
                throw new InternalError("killed");
              }
              return CartMigrations.NAMED.change().apply(it);
            });
    assertThatThrownBy(() -> cartMigrations.by(dies).run(CartMigrations.whole()))
        .isInstanceOf(InternalError.class);

    assertThat(cartMigrations.by(CartMigrations.NAMED).run(CartMigrations.whole()).rewritten())
        .isEqualTo(CartMigrations.CARTS - 4);
  }

  @Test
  void leaves_what_the_shop_writes_in_between_and_meets_it_again() {
    cartMigrations.fill();
    var met = new AtomicInteger();
    var slow =
        new Migration(
            CartMigrations.CART,
            1,
            it -> {
              if (met.getAndIncrement() == 0) {
                table.update(it.key(), buy(), DynamoExpression.present());
              }
              return CartMigrations.NAMED.change().apply(it);
            });

    var first = cartMigrations.by(slow).run(CartMigrations.whole());

    assertThat(first.conflicts()).isOne();
    assertThat(first.rewritten()).isEqualTo(CartMigrations.CARTS - 1);
    assertThat(cartMigrations.by(slow).run(CartMigrations.whole()).rewritten()).isOne();
    var bought =
        IntStream.range(0, CartMigrations.CARTS)
            .mapToObj(cartMigrations::cart)
            .filter(it -> it.has("line"))
            .toList();
    assertThat(bought)
        .singleElement()
        .satisfies(it -> assertThat(it.text("name")).startsWith("cart of "))
        .satisfies(it -> assertThat(it.number("version")).isEqualTo(2));
  }

  private static DynamoExpression buy() {
    return DynamoExpression.of("SET #line = :line, #version = #version + :one")
        .with(":line", "mug")
        .with(":one", 1);
  }

  @Test
  void does_not_bring_back_what_was_deleted_in_between() {
    cartMigrations.fill();
    var met = new AtomicInteger();
    var slow =
        new Migration(
            CartMigrations.CART,
            1,
            it -> {
              if (met.getAndIncrement() == 0) {
                table.delete(it.key(), DynamoExpression.present());
              }
              return CartMigrations.NAMED.change().apply(it);
            });

    assertThat(cartMigrations.by(slow).run(CartMigrations.whole()).conflicts()).isOne();
    assertThat(cartMigrations.by(slow).run(CartMigrations.whole()))
        .isEqualTo(new MigrationProgress(CartMigrations.CARTS, 0, 0, 0, 0, List.of(), null));
  }
}
