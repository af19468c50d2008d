package dev.souk.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.AccountKeys;
import dev.souk.media.MediaKeys;
import dev.souk.store.DynamoTable;
import dev.souk.store.ItemKey;
import dev.souk.store.MarketTables;
import dev.souk.store.TableItem;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A migration of the table")
class TableMigratorTest {
  private final DynamoTable table = MarketTables.fresh();
  private final CartMigrations cartMigrations = new CartMigrations(table);

  @Test
  void brings_every_item_of_the_kind_over_all_versions_and_touches_no_other() {
    cartMigrations.fill();
    var before = table.get(MediaKeys.mediaAsset("med_1"));

    var progress =
        cartMigrations.by(CartMigrations.SHOUTED, CartMigrations.NAMED).run(CartMigrations.whole());

    assertThat(progress)
        .isEqualTo(
            new MigrationProgress(
                CartMigrations.CARTS + 1, CartMigrations.CARTS, 0, 0, 0, List.of(), null));
    assertThat(cartMigrations.cart(7).text("loud")).isEqualTo("cart of cus_07!");
    assertThat(cartMigrations.cart(7).number("schema")).isEqualTo(3);
    assertThat(cartMigrations.cart(7).has("name")).isFalse();
    assertThat(cartMigrations.cart(7).number("version")).isEqualTo(1);
    assertThat(table.get(MediaKeys.mediaAsset("med_1"))).isEqualTo(before);
  }

  @Test
  void takes_an_item_without_a_version_for_one_of_the_first() {
    cartMigrations.put(TableItem.at(AccountKeys.cart("cus_1")).with("of", "cus_1").build());

    assertThat(cartMigrations.by(CartMigrations.NAMED).run(CartMigrations.whole()).rewritten())
        .isOne();
  }

  @Test
  void writes_nothing_the_second_time() {
    cartMigrations.fill();
    cartMigrations.by(CartMigrations.NAMED).run(CartMigrations.whole());
    var written = cartMigrations.cart(3);

    assertThat(cartMigrations.by(CartMigrations.NAMED).run(CartMigrations.whole()).rewritten())
        .isZero();
    assertThat(cartMigrations.cart(3)).isEqualTo(written);
  }

  @Test
  void only_counts_when_it_is_tried() {
    cartMigrations.fill();

    var tried =
        cartMigrations
            .by(CartMigrations.NAMED)
            .run(new MigrationSegment(0, 1, null, 20, 10_000, true));

    assertThat(tried.rewritten()).isEqualTo(CartMigrations.CARTS);
    assertThat(cartMigrations.cart(3).number("schema")).isOne();
  }

  @Test
  void goes_on_where_it_ended_page_by_page() {
    cartMigrations.fill();
    var migrator = cartMigrations.by(CartMigrations.NAMED);

    var first = migrator.run(CartMigrations.page(null));

    assertThat(first.read()).isEqualTo(10);
    assertThat(first.next()).isNotNull();
    var rest = CartMigrations.toTheEnd(migrator, CartMigrations.page(first.next()));
    assertThat(first.read() + rest.read()).isEqualTo(CartMigrations.CARTS + 1);
    assertThat(first.rewritten() + rest.rewritten()).isEqualTo(CartMigrations.CARTS);
  }

  @Test
  void leaves_an_item_of_a_later_release_and_tells_of_it() {
    cartMigrations.fill();
    cartMigrations.put(CartMigrations.cart(90, 9));

    var progress = cartMigrations.by(CartMigrations.NAMED).run(CartMigrations.whole());

    assertThat(progress.newer()).isOne();
    assertThat(progress.keys()).containsExactly("ACCOUNT#cus_90 CART: version 9 is not known here");
    assertThat(cartMigrations.cart(90).number("schema")).isEqualTo(9);
  }

  @Test
  void tells_of_an_item_it_cannot_read_and_goes_on() {
    cartMigrations.fill();
    cartMigrations.put(
        TableItem.at(AccountKeys.cart("cus_0x"))
            .with("schema", 1)
            .with("secret", "Long Walk 1")
            .build());

    var progress = cartMigrations.by(CartMigrations.NAMED).run(CartMigrations.whole());

    assertThat(progress.failed()).isOne();
    assertThat(progress.rewritten()).isEqualTo(CartMigrations.CARTS);
    assertThat(progress.keys())
        .singleElement()
        .asString()
        .startsWith("ACCOUNT#cus_0x CART: IllegalStateException")
        .doesNotContain("Long Walk");
  }

  @Test
  void refuses_to_move_an_item() {
    cartMigrations.fill();
    var moves =
        new Migration(CartMigrations.CART, 1, it -> it.changed().with("sk", "TROLLEY").build());

    assertThat(cartMigrations.by(moves).run(CartMigrations.whole()).failed())
        .isEqualTo(CartMigrations.CARTS);
    assertThat(cartMigrations.cart(0).number("schema")).isOne();
  }

  @Test
  void meets_each_item_in_one_of_its_parts() {
    cartMigrations.fill();
    var met = new HashSet<ItemKey>();
    var looks =
        new Migration(
            CartMigrations.CART,
            1,
            it -> {
              assertThat(met.add(it.key())).isTrue();
              return CartMigrations.NAMED.change().apply(it);
            });

    var read = 0L;
    for (var part = 0; part < 4; part++) {
      read +=
          cartMigrations
              .by(looks)
              .run(new MigrationSegment(part, 4, null, 20, 10_000, false))
              .read();
    }

    assertThat(read).isEqualTo(CartMigrations.CARTS + 1);
    assertThat(met).hasSize(CartMigrations.CARTS);
  }

  @Test
  void reads_no_faster_than_it_may() {
    cartMigrations.fill();
    var began = System.nanoTime();

    cartMigrations.by(CartMigrations.NAMED).run(new MigrationSegment(0, 1, null, 20, 20, false));

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(990));
  }

  @Test
  void refuses_a_place_where_none_ever_ended() {
    assertThatThrownBy(() -> cartMigrations.by().run(CartMigrations.page("elsewhere")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void has_versions_that_follow_each_other() {
    assertThatThrownBy(() -> cartMigrations.by(CartMigrations.SHOUTED))
        .hasMessageContaining("does not follow");
    assertThatThrownBy(() -> cartMigrations.by(CartMigrations.NAMED, CartMigrations.NAMED))
        .hasMessageContaining("does not follow");
    assertThat(
            new Migrations(List.of(CartMigrations.SHOUTED, CartMigrations.NAMED))
                .present(CartMigrations.CART))
        .isEqualTo(3);
    assertThat(Migrations.ALL.present(CartMigrations.CART)).isOne();
  }
}
