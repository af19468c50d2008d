package dev.souk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.Standing;
import dev.souk.gate.Meanwhile;
import dev.souk.http.Request;
import dev.souk.local.meter.Meter;
import dev.souk.local.meter.Tally;
import dev.souk.once.Once;
import dev.souk.route.Role;
import dev.souk.sellers.SellerItems;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The catalogue over the table")
class ShopfrontTest {
  private final Shopfront shop = new Shopfront();
  private final String seller = shop.seller("Casa Linho");
  private final String clothes = shop.category("Clothes", "");
  private final String shirts = shop.category("Shirts", clothes);

  private String onSale() {
    return onSale("SHIRT");
  }

  private String onSale(String sku) {
    var product = Shopfront.id(shop.shirt(seller, shirts, sku));
    shop.published(seller, product);
    return product;
  }

  private static long number(Request.Answer answer, String name) {
    return ((Number) Objects.requireNonNull(answer.json().get(name))).longValue();
  }

  @Nested
  @DisplayName("when a product is published")
  class Publishing {
    @Test
    void shows_its_page_and_lists_it_in_every_aisle() {
      var draft = shop.shirt(seller, shirts, "SHIRT");
      assertThat(draft.status()).as(draft.body()).isEqualTo(201);
      var product = Shopfront.id(draft);
      assertThat(shop.page(product).status()).isEqualTo(404);

      var published = shop.published(seller, product);

      assertThat(published.status()).as(published.body()).isEqualTo(200);
      assertThat(shop.page(product).body())
          .contains("Casa Linho", "Clothes", "Shirts", "\"available\":0");
      assertThat(shop.listed("category", clothes)).hasSize(1);
      assertThat(shop.listed("category", shirts)).hasSize(1);
      assertThat(shop.listed("seller", seller)).hasSize(1);
      assertThat(shop.listed("sort", "-price")).hasSize(1);
    }

    @Test
    void its_page_costs_half_a_read_unit_and_a_list_of_twenty_one() throws Exception {
      var product = onSale();
      for (var i = 0; i < 19; i++) {
        shop.published(seller, Shopfront.id(shop.shirt(seller, shirts, "MORE" + i)));
      }
      var page = new Tally();
      var list = new Tally();

      Meter.during(page, () -> shop.page(product));
      var cards = Meter.during(list, () -> shop.listed("category", clothes));

      assertThat(cards).hasSize(20);
      assertThat(page.count().calls()).isOne();
      assertThat(page.count().readUnits()).isEqualTo(0.5);
      assertThat(list.count().calls()).isOne();
      assertThat(list.count().readUnits()).isLessThanOrEqualTo(1);
    }

    @Test
    void is_not_changed_or_seen_as_its_own_by_another_seller() {
      var product = onSale();
      var other = shop.seller("Other");

      var answer = shop.published(other, product);

      assertThat(answer.status()).isEqualTo(404);
    }
  }

  @Nested
  @DisplayName("when a price changes")
  class Pricing {
    @Test
    void moves_it_in_the_lists_and_keeps_the_history() {
      var draft = shop.shirt(seller, shirts, "SHIRT");
      var product = Shopfront.id(draft);
      shop.published(seller, product);
      var variant = Shopfront.variant(draft, 0);

      var changed =
          Shopfront.own(Request.post("/x"), seller, product)
              .with("variantId", variant)
              .json("{\"price\":{\"amount\":990,\"currency\":\"EUR\"}}")
              .to(new ChangePrice(shop.kernel, shop.products, shop.ids));

      assertThat(changed.status()).as(changed.body()).isEqualTo(201);
      assertThat(shop.listed("sort", "price")).singleElement().asString().contains("amount=990");
      var history =
          Shopfront.own(Request.get("/x"), seller, product)
              .with("variantId", variant)
              .to(new ListPrices(shop.kernel, shop.products, shop.prices));
      assertThat(history.body()).contains("1290", "990");
    }
  }

  @Nested
  @DisplayName("when a seller is suspended")
  class Suspending {
    private void judged(Standing standing) {
      var writes = shop.table.writes();
      SellerItems.standing(seller, standing, shop.now()).forEach(writes::add);
      writes.once(Once.everyTime()).commit();
      assertThat(shop.shelves.settle(seller, shop.now())).isTrue();
    }

    @Test
    void hides_everything_of_theirs_until_reinstated() {
      var product = onSale();

      judged(Standing.SUSPENDED);
      assertThat(shop.page(product).status()).isEqualTo(404);
      assertThat(shop.listed("category", clothes)).isEmpty();

      judged(Standing.ACTIVE);
      assertThat(shop.page(product).status()).isEqualTo(200);
      assertThat(shop.listed("category", clothes)).hasSize(1);
    }
  }

  @Nested
  @DisplayName("when a category moves")
  class Moving {
    @Test
    void takes_its_products_along_and_keeps_what_has_products() {
      var product = onSale();
      var home = shop.category("Home", "");
      var moved =
          Request.post("/x")
              .as("usr_admin", Role.ADMIN)
              .with("id", shirts)
              .header("if-match", "\"1\"")
              .json("{\"parentId\":\"" + home + "\"}")
              .to(new ChangeCategory(shop.kernel, shop.categories));
      assertThat(moved.status()).as(moved.body()).isEqualTo(200);

      assertThat(shop.shelves.settle(shirts, shop.now())).isTrue();

      assertThat(shop.page(product).body()).contains("Home").doesNotContain("Clothes");
      assertThat(shop.listed("category", home)).hasSize(1);
      assertThat(shop.listed("category", clothes)).isEmpty();
      var removed =
          Request.post("/x")
              .as("usr_admin", Role.ADMIN)
              .with("id", shirts)
              .header("if-match", "\"2\"")
              .to(new RemoveCategory(shop.kernel, shop.categories));
      assertThat(removed.status()).as(removed.body()).isEqualTo(409);
    }
  }

  @Nested
  @DisplayName("when a category goes")
  class Removing {
    private Request.Answer removed(String category) {
      return Request.post("/x")
          .as("usr_admin", Role.ADMIN)
          .with("id", category)
          .header("if-match", "\"1\"")
          .to(new RemoveCategory(shop.kernel, shop.categories));
    }

    @Test
    void stays_while_a_draft_stands_in_it_and_goes_when_all_have_left() {
      var draft = Shopfront.id(shop.shirt(seller, shirts, "SHIRT"));
      var product = onSale("OTHER");
      assertThat(removed(shirts).status()).isEqualTo(409);
      put(draft, clothes);
      assertThat(removed(shirts).status()).isEqualTo(409);
      Shopfront.own(Request.post("/x"), seller, product)
          .header("if-match", "\"2\"")
          .to(new RemoveProduct(shop.kernel, shop.products));

      assertThat(removed(shirts).status()).isEqualTo(204);
      assertThat(removed(clothes).status()).isEqualTo(409);
    }

    private void put(String product, String category) {
      var version = shop.products.find(product).orElseThrow().stamp().version();
      var changed =
          Shopfront.own(Request.post("/x"), seller, product)
              .header("if-match", "\"" + version + "\"")
              .json("{\"categoryId\":\"" + category + "\"}")
              .to(
                  new ChangeProduct(
                      shop.kernel, shop.products, shop.categories, shop.media, shop.urls));
      assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }

    @Test
    void takes_a_draft_made_at_that_very_moment_to_be_published_without_one() {
      var made = new ArrayList<String>();
      try (var _ =
          Meanwhile.of(() -> made.add(Shopfront.id(shop.shirt(seller, shirts, "SHIRT"))))) {
        assertThat(removed(shirts).status()).isEqualTo(204);
      }

      var published = shop.published(seller, made.getFirst());

      assertThat(published.status()).as(published.body()).isEqualTo(200);
      assertThat(shop.page(made.getFirst()).body()).doesNotContain("Shirts");
      assertThat(shop.listed("category", shirts)).isEmpty();
      put(made.getFirst(), clothes);
      assertThat(shop.listed("category", clothes)).hasSize(1);
    }

    @Test
    void lets_go_of_what_is_on_sale_and_was_put_there_at_that_very_moment() {
      var product = onSale("SHIRT");
      put(product, clothes);
      try (var _ = Meanwhile.of(() -> put(product, shirts))) {
        assertThat(removed(shirts).status()).isEqualTo(204);
      }
      assertThat(shop.listed("category", shirts)).hasSize(1);

      assertThat(shop.shelves.settle(shirts, shop.now())).isTrue();

      assertThat(shop.page(product).body()).doesNotContain("Shirts");
      assertThat(shop.listed("category", shirts)).isEmpty();
      put(product, clothes);
      assertThat(shop.listed("category", clothes)).hasSize(1);
    }
  }

  @Nested
  @DisplayName("when stock moves")
  class Stocking {
    @Test
    void shows_it_on_the_page_for_four_write_units_and_answers_a_repeat_alike() throws Exception {
      var draft = shop.shirt(seller, shirts, "SHIRT");
      var product = Shopfront.id(draft);
      var variant = Shopfront.variant(draft, 0);
      shop.published(seller, product);
      var says = new String[] {"key-1", "{\"delta\":10,\"reason\":\"restock\"}"};
      var tally = new Tally();

      var first =
          Meter.during(tally, () -> shop.moved(shop.stock.move(), seller, product, variant, says));
      var second = shop.moved(shop.stock.move(), seller, product, variant, says);
      says[1] = "{\"delta\":11,\"reason\":\"restock\"}";
      var other = shop.moved(shop.stock.move(), seller, product, variant, says);

      assertThat(first.status()).as(first.body()).isEqualTo(201);
      assertThat(tally.count().writeUnits()).isLessThanOrEqualTo(4);
      assertThat(second.body()).isEqualTo(first.body());
      assertThat(second.header("idempotency-replayed")).isEqualTo("true");
      assertThat(other.code()).isEqualTo("idempotency-key-reused");
      assertThat(number(shop.page(product), "available")).isEqualTo(10);
    }

    @Test
    void refuses_more_than_there_is_and_says_what_is_left() {
      var draft = shop.shirt(seller, shirts, "SHIRT");
      var product = Shopfront.id(draft);
      var variant = Shopfront.variant(draft, 0);
      shop.moved(
          shop.stock.move(),
          seller,
          product,
          variant,
          new String[] {"key-1", "{\"count\":2,\"reason\":\"stocktake\"}"});

      var refused =
          shop.moved(
              shop.stock.move(),
              seller,
              product,
              variant,
              new String[] {"key-2", "{\"delta\":-3,\"reason\":\"damaged\"}"});

      assertThat(refused.code()).isEqualTo("insufficient-stock");
      assertThat(refused.body()).contains("only 2 in stock");
    }
  }

  @Nested
  @DisplayName("when a product goes")
  class Going {
    private Request.Answer removed(String product, long version) {
      return Shopfront.own(Request.post("/x"), seller, product)
          .header("if-match", "\"" + version + "\"")
          .to(new RemoveProduct(shop.kernel, shop.products));
    }

    @Test
    void a_draft_leaves_nothing_behind_and_its_sku_is_free_again() {
      var draft = shop.shirt(seller, shirts, "SHIRT");
      assertThat(shop.shirt(seller, shirts, "SHIRT").code()).isEqualTo("sku-taken");

      assertThat(removed(Shopfront.id(draft), 1).status()).isEqualTo(204);

      assertThat(shop.shirt(seller, shirts, "SHIRT").status()).isEqualTo(201);
    }

    @Test
    void what_was_published_is_archived() {
      var product = onSale();
      assertThat(removed(product, 1).code()).isEqualTo("stale");

      assertThat(removed(product, 2).status()).isEqualTo(204);

      assertThat(shop.page(product).status()).isEqualTo(404);
      assertThat(shop.products.find(product).orElseThrow().shelf()).isEqualTo(Shelf.ARCHIVED);
      assertThat(shop.listed("seller", seller)).isEmpty();
    }
  }
}
