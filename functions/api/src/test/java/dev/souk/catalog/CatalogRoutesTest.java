package dev.souk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountStatus;
import dev.souk.faultinjection.BeforeNextTransaction;
import dev.souk.http.TestRequest;
import dev.souk.idempotency.Idempotency;
import dev.souk.local.meter.CapacityTally;
import dev.souk.local.meter.CurrentCapacityTally;
import dev.souk.route.PrincipalRole;
import dev.souk.sellers.SellerMapper;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The catalogue over the table")
class CatalogRoutesTest {
  private final CatalogRoutesFixture shop = new CatalogRoutesFixture();
  private final String seller = shop.seller("Casa Linho");
  private final String clothes = shop.category("Clothes", "");
  private final String shirts = shop.category("Shirts", clothes);

  private String onSale() {
    return onSale("SHIRT");
  }

  private String onSale(String sku) {
    var product = CatalogRoutesFixture.id(shop.shirt(seller, shirts, sku));
    shop.published(seller, product);
    return product;
  }

  private static long number(TestRequest.Answer answer, String name) {
    return ((Number) Objects.requireNonNull(answer.json().get(name))).longValue();
  }

  @Nested
  @DisplayName("when a product is published")
  class Publishing {
    @Test
    void shows_its_page_and_lists_it_in_every_listing() {
      var draft = shop.shirt(seller, shirts, "SHIRT");
      assertThat(draft.status()).as(draft.body()).isEqualTo(201);
      var product = CatalogRoutesFixture.id(draft);
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
        shop.published(seller, CatalogRoutesFixture.id(shop.shirt(seller, shirts, "MORE" + i)));
      }
      var page = new CapacityTally();
      var list = new CapacityTally();

      CurrentCapacityTally.during(page, () -> shop.page(product));
      var cards = CurrentCapacityTally.during(list, () -> shop.listed("category", clothes));

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
      var product = CatalogRoutesFixture.id(draft);
      shop.published(seller, product);
      var variant = CatalogRoutesFixture.variant(draft, 0);

      var changed =
          CatalogRoutesFixture.own(TestRequest.post("/x"), seller, product)
              .with("variantId", variant)
              .json("{\"price\":{\"amount\":990,\"currency\":\"EUR\"}}")
              .to(new ChangeVariantPrice(shop.dependencies, shop.products, shop.ids));

      assertThat(changed.status()).as(changed.body()).isEqualTo(201);
      assertThat(shop.listed("sort", "price")).singleElement().asString().contains("amount=990");
      var history =
          CatalogRoutesFixture.own(TestRequest.get("/x"), seller, product)
              .with("variantId", variant)
              .to(new ListPriceChanges(shop.dependencies, shop.products, shop.prices));
      assertThat(history.body()).contains("1290", "990");
    }
  }

  @Nested
  @DisplayName("when a seller is suspended")
  class Suspending {
    private void judged(AccountStatus accountStatus) {
      var writes = shop.table.writes();
      SellerMapper.standing(seller, accountStatus, shop.now()).forEach(writes::add);
      writes.idempotency(Idempotency.none()).commit();
      assertThat(shop.listingReindexer.reindex(seller, shop.now())).isTrue();
    }

    @Test
    void hides_everything_of_theirs_until_reinstated() {
      var product = onSale();

      judged(AccountStatus.SUSPENDED);
      assertThat(shop.page(product).status()).isEqualTo(404);
      assertThat(shop.listed("category", clothes)).isEmpty();

      judged(AccountStatus.ACTIVE);
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
          TestRequest.post("/x")
              .as("usr_admin", PrincipalRole.ADMIN)
              .with("id", shirts)
              .header("if-match", "\"1\"")
              .json("{\"parentId\":\"" + home + "\"}")
              .to(new UpdateCategory(shop.dependencies, shop.categories));
      assertThat(moved.status()).as(moved.body()).isEqualTo(200);

      assertThat(shop.listingReindexer.reindex(shirts, shop.now())).isTrue();

      assertThat(shop.page(product).body()).contains("Home").doesNotContain("Clothes");
      assertThat(shop.listed("category", home)).hasSize(1);
      assertThat(shop.listed("category", clothes)).isEmpty();
      var removed =
          TestRequest.post("/x")
              .as("usr_admin", PrincipalRole.ADMIN)
              .with("id", shirts)
              .header("if-match", "\"2\"")
              .to(new DeleteCategory(shop.dependencies, shop.categories));
      assertThat(removed.status()).as(removed.body()).isEqualTo(409);
    }
  }

  @Nested
  @DisplayName("when a category goes")
  class Removing {
    private TestRequest.Answer removed(String category) {
      return TestRequest.post("/x")
          .as("usr_admin", PrincipalRole.ADMIN)
          .with("id", category)
          .header("if-match", "\"1\"")
          .to(new DeleteCategory(shop.dependencies, shop.categories));
    }

    @Test
    void stays_while_a_draft_stands_in_it_and_goes_when_all_have_left() {
      var draft = CatalogRoutesFixture.id(shop.shirt(seller, shirts, "SHIRT"));
      var product = onSale("OTHER");
      assertThat(removed(shirts).status()).isEqualTo(409);
      put(draft, clothes);
      assertThat(removed(shirts).status()).isEqualTo(409);
      CatalogRoutesFixture.own(TestRequest.post("/x"), seller, product)
          .header("if-match", "\"2\"")
          .to(new DeleteProduct(shop.dependencies, shop.products));

      assertThat(removed(shirts).status()).isEqualTo(204);
      assertThat(removed(clothes).status()).isEqualTo(409);
    }

    private void put(String product, String category) {
      var version = shop.products.find(product).orElseThrow().revision().version();
      var changed =
          CatalogRoutesFixture.own(TestRequest.post("/x"), seller, product)
              .header("if-match", "\"" + version + "\"")
              .json("{\"categoryId\":\"" + category + "\"}")
              .to(
                  new UpdateProduct(
                      shop.dependencies, shop.products, shop.categories, shop.media, shop.urls));
      assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }

    @Test
    void takes_a_draft_made_at_that_very_moment_to_be_published_without_one() {
      var made = new ArrayList<String>();
      try (var _ =
          BeforeNextTransaction.of(
              () -> made.add(CatalogRoutesFixture.id(shop.shirt(seller, shirts, "SHIRT"))))) {
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
      try (var _ = BeforeNextTransaction.of(() -> put(product, shirts))) {
        assertThat(removed(shirts).status()).isEqualTo(204);
      }
      assertThat(shop.listed("category", shirts)).hasSize(1);

      assertThat(shop.listingReindexer.reindex(shirts, shop.now())).isTrue();

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
      var product = CatalogRoutesFixture.id(draft);
      var variant = CatalogRoutesFixture.variant(draft, 0);
      shop.published(seller, product);
      var says = new String[] {"key-1", "{\"delta\":10,\"reason\":\"restock\"}"};
      var tally = new CapacityTally();

      var first =
          CurrentCapacityTally.during(
              tally, () -> shop.moved(shop.stock.move(), seller, product, variant, says));
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
      var product = CatalogRoutesFixture.id(draft);
      var variant = CatalogRoutesFixture.variant(draft, 0);
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
    private TestRequest.Answer removed(String product, long version) {
      return CatalogRoutesFixture.own(TestRequest.post("/x"), seller, product)
          .header("if-match", "\"" + version + "\"")
          .to(new DeleteProduct(shop.dependencies, shop.products));
    }

    @Test
    void a_draft_leaves_nothing_behind_and_its_sku_is_free_again() {
      var draft = shop.shirt(seller, shirts, "SHIRT");
      assertThat(shop.shirt(seller, shirts, "SHIRT").code()).isEqualTo("sku-taken");

      assertThat(removed(CatalogRoutesFixture.id(draft), 1).status()).isEqualTo(204);

      assertThat(shop.shirt(seller, shirts, "SHIRT").status()).isEqualTo(201);
    }

    @Test
    void what_was_published_is_archived() {
      var product = onSale();
      assertThat(removed(product, 1).code()).isEqualTo("version-mismatch");

      assertThat(removed(product, 2).status()).isEqualTo(204);

      assertThat(shop.page(product).status()).isEqualTo(404);
      assertThat(shop.products.find(product).orElseThrow().status())
          .isEqualTo(ProductStatus.ARCHIVED);
      assertThat(shop.listed("seller", seller)).isEmpty();
    }
  }
}
