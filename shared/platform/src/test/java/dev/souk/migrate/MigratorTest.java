package dev.souk.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.store.Item;
import dev.souk.store.Key;
import dev.souk.store.Keys;
import dev.souk.store.MarketTables;
import dev.souk.store.Table;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A migration of the table")
class MigratorTest {
  private final Table table = MarketTables.fresh();
  private final Carts carts = new Carts(table);

  @Test
  void brings_every_item_of_the_kind_over_all_versions_and_touches_no_other() {
    carts.fill();
    var before = table.get(Keys.media("med_1"));

    var progress = carts.by(Carts.SHOUTED, Carts.NAMED).run(Carts.whole());

    assertThat(progress)
        .isEqualTo(new Progress(Carts.CARTS + 1, Carts.CARTS, 0, 0, 0, List.of(), null));
    assertThat(carts.cart(7).text("loud")).isEqualTo("cart of cus_07!");
    assertThat(carts.cart(7).number("schema")).isEqualTo(3);
    assertThat(carts.cart(7).has("name")).isFalse();
    assertThat(carts.cart(7).number("version")).isEqualTo(1);
    assertThat(table.get(Keys.media("med_1"))).isEqualTo(before);
  }

  @Test
  void takes_an_item_without_a_version_for_one_of_the_first() {
    carts.put(Item.at(Keys.cart("cus_1")).with("of", "cus_1").build());

    assertThat(carts.by(Carts.NAMED).run(Carts.whole()).rewritten()).isOne();
  }

  @Test
  void writes_nothing_the_second_time() {
    carts.fill();
    carts.by(Carts.NAMED).run(Carts.whole());
    var written = carts.cart(3);

    assertThat(carts.by(Carts.NAMED).run(Carts.whole()).rewritten()).isZero();
    assertThat(carts.cart(3)).isEqualTo(written);
  }

  @Test
  void only_counts_when_it_is_tried() {
    carts.fill();

    var tried = carts.by(Carts.NAMED).run(new Stretch(0, 1, null, 20, 10_000, true));

    assertThat(tried.rewritten()).isEqualTo(Carts.CARTS);
    assertThat(carts.cart(3).number("schema")).isOne();
  }

  @Test
  void goes_on_where_it_ended_page_by_page() {
    carts.fill();
    var migrator = carts.by(Carts.NAMED);

    var first = migrator.run(Carts.page(null));

    assertThat(first.read()).isEqualTo(10);
    assertThat(first.next()).isNotNull();
    var rest = Carts.toTheEnd(migrator, Carts.page(first.next()));
    assertThat(first.read() + rest.read()).isEqualTo(Carts.CARTS + 1);
    assertThat(first.rewritten() + rest.rewritten()).isEqualTo(Carts.CARTS);
  }

  @Test
  void leaves_an_item_of_a_later_release_and_tells_of_it() {
    carts.fill();
    carts.put(Carts.cart(90, 9));

    var progress = carts.by(Carts.NAMED).run(Carts.whole());

    assertThat(progress.ahead()).isOne();
    assertThat(progress.keys()).containsExactly("ACCOUNT#cus_90 CART: version 9 is not known here");
    assertThat(carts.cart(90).number("schema")).isEqualTo(9);
  }

  @Test
  void tells_of_an_item_it_cannot_read_and_goes_on() {
    carts.fill();
    carts.put(Item.at(Keys.cart("cus_0x")).with("schema", 1).with("secret", "Long Walk 1").build());

    var progress = carts.by(Carts.NAMED).run(Carts.whole());

    assertThat(progress.failed()).isOne();
    assertThat(progress.rewritten()).isEqualTo(Carts.CARTS);
    assertThat(progress.keys())
        .singleElement()
        .asString()
        .startsWith("ACCOUNT#cus_0x CART: IllegalStateException")
        .doesNotContain("Long Walk");
  }

  @Test
  void refuses_to_move_an_item() {
    carts.fill();
    var moves = new Migration(Carts.CART, 1, it -> it.changed().with("sk", "TROLLEY").build());

    assertThat(carts.by(moves).run(Carts.whole()).failed()).isEqualTo(Carts.CARTS);
    assertThat(carts.cart(0).number("schema")).isOne();
  }

  @Test
  void meets_each_item_in_one_of_its_parts() {
    carts.fill();
    var met = new HashSet<Key>();
    var looks =
        new Migration(
            Carts.CART,
            1,
            it -> {
              assertThat(met.add(it.key())).isTrue();
              return Carts.NAMED.change().apply(it);
            });

    var read = 0L;
    for (var part = 0; part < 4; part++) {
      read += carts.by(looks).run(new Stretch(part, 4, null, 20, 10_000, false)).read();
    }

    assertThat(read).isEqualTo(Carts.CARTS + 1);
    assertThat(met).hasSize(Carts.CARTS);
  }

  @Test
  void reads_no_faster_than_it_may() {
    carts.fill();
    var began = System.nanoTime();

    carts.by(Carts.NAMED).run(new Stretch(0, 1, null, 20, 20, false));

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(990));
  }

  @Test
  void refuses_a_place_where_none_ever_ended() {
    assertThatThrownBy(() -> carts.by().run(Carts.page("elsewhere")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void has_versions_that_follow_each_other() {
    assertThatThrownBy(() -> carts.by(Carts.SHOUTED)).hasMessageContaining("does not follow");
    assertThatThrownBy(() -> carts.by(Carts.NAMED, Carts.NAMED))
        .hasMessageContaining("does not follow");
    assertThat(new Migrations(List.of(Carts.SHOUTED, Carts.NAMED)).present(Carts.CART))
        .isEqualTo(3);
    assertThat(Migrations.ALL.present(Carts.CART)).isOne();
  }
}
