package dev.souk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.http.TestLambdaContext;
import dev.souk.http.TestRequest;
import dev.souk.media.MediaRef;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A seller's own product")
class ProductEditingTest {
  private final CatalogRoutesFixture shop = new CatalogRoutesFixture();
  private final String seller = shop.seller("Casa Linho");
  private final String shirts = shop.category("Shirts", "");
  private String product = "";
  private String variant = "";

  @BeforeEach
  void made() {
    var draft = shop.shirt(seller, shirts, "SHIRT");
    product = CatalogRoutesFixture.id(draft);
    variant = CatalogRoutesFixture.variant(draft, 0);
    shop.published(seller, product);
  }

  private TestRequest.Answer sent(RequestStreamHandler to, String ifMatch, String body) {
    return sent(seller, to, ifMatch, body);
  }

  private TestRequest.Answer sent(String as, RequestStreamHandler to, String ifMatch, String body) {
    var request =
        CatalogRoutesFixture.own(TestRequest.post("/x"), as, product).with("variantId", variant);
    if (!ifMatch.isEmpty()) {
      request.header("if-match", "\"" + ifMatch + "\"");
    }
    return (body.isEmpty() ? request : request.json(body)).to(to);
  }

  private RequestStreamHandler change() {
    return new UpdateProduct(
        shop.dependencies, shop.products, shop.categories, shop.media, shop.urls);
  }

  private String own() {
    return sent(new GetOwnProduct(shop.dependencies, shop.products, shop.urls), "", "").body();
  }

  @Nested
  @DisplayName("when presented otherwise")
  class Presented {
    @Test
    void shows_its_new_words_and_images_everywhere_at_once() {
      var medium = "med_01kagwv6q5e7pbn0k1d0z9x2aa";
      shop.media.ready(
          seller, new MediaRef(medium, "image/jpeg", 4, 3, Map.of("small", "public/m/small.jpg")));

      var answer =
          sent(change(), "2", "{\"name\":\"Shirt of linen\",\"media\":[\"" + medium + "\"]}");

      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(shop.listed("seller", seller))
          .singleElement()
          .asString()
          .contains("Shirt of linen", "http://media.example/m/small.jpg");
    }

    @Test
    void refuses_media_that_are_not_ready_and_its_sellers_own() {
      var medium = "med_01kagwv6q5e7pbn0k1d0z9x2aa";
      shop.media.ready(shop.seller("Other"), new MediaRef(medium, "image/jpeg", 0, 0, Map.of()));

      var answer = sent(change(), "2", "{\"media\":[\"" + medium + "\"]}");

      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.body()).contains("/media/0");
    }

    @Test
    void leaves_a_category_it_is_taken_out_of() {
      assertThat(sent(change(), "2", "{\"categoryId\":null}").status()).isEqualTo(200);

      assertThat(shop.listed("category", shirts)).isEmpty();
      assertThat(shop.listed("seller", seller)).hasSize(1);
    }

    @Test
    void is_missing_to_another_seller_and_stale_to_a_late_one() {
      assertThat(sent(shop.seller("Other"), change(), "2", "{\"name\":\"x\"}").status())
          .isEqualTo(404);
      assertThat(sent(change(), "1", "{\"name\":\"x\"}").status()).isEqualTo(412);
      assertThat(sent(change(), "", "{\"name\":\"x\"}").status()).isEqualTo(428);
    }
  }

  @Nested
  @DisplayName("when its variants change")
  class Varied {
    @Test
    void takes_one_more_but_not_the_same_twice() {
      var add = new CreateVariant(shop.dependencies, shop.products, shop.ids);
      var small =
          "{\"sku\":\"S\",\"options\":{\"size\":\"S\"},\"price\":{\"amount\":990,\"currency\":\"EUR\"}}";

      assertThat(sent(add, "", small).status()).isEqualTo(201);
      assertThat(sent(add, "", small).status()).isEqualTo(422);
      assertThat(sent(add, "", small.replace("\"S\"", "\"XS\"").replace("EUR", "USD")).status())
          .isEqualTo(422);
      assertThat(own()).contains("\"sku\":\"S\"");
    }

    @ParameterizedTest
    @CsvSource({"shirt-m, XL", "'SHIRT-M\u00a0', XL", "' SHIRT-M', XL", "OTHER, m", "OTHER, ' M'"})
    void takes_no_twin_of_a_sku_or_of_options(String sku, String size) {
      var twin =
          "{\"sku\":\"%s\",\"options\":{\"Size\":\"%s\"},\"price\":{\"amount\":990,\"currency\":\"EUR\"}}"
              .formatted(sku, size);

      assertThat(
              sent(new CreateVariant(shop.dependencies, shop.products, shop.ids), "", twin).body())
          .contains("\"code\":\"taken\"");
    }

    @Test
    void a_sku_is_taken_in_the_whole_shop_in_any_case() {
      assertThat(shop.shirt(seller, shirts, "shirt").code()).isEqualTo("sku-taken");
      assertThat(shop.shirt(seller, shirts, " Shirt").code()).isEqualTo("sku-taken");
      assertThat(shop.shirt(shop.seller("Other"), shirts, "shirt").status()).isEqualTo(201);
    }

    @Test
    void a_sku_may_change_its_case_and_stays_taken_until_it_is_given_up() {
      var change = new UpdateVariant(shop.dependencies, shop.products, shop.urls);
      var answer = sent(change, "2", "{\"sku\":\" shirt-m \"}");
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(own()).contains("\"sku\":\"shirt-m\"");

      var hat = shop.shirt(seller, shirts, "HAT");
      var mine =
          CatalogRoutesFixture.own(TestRequest.post("/x"), seller, CatalogRoutesFixture.id(hat));
      mine.with("variantId", CatalogRoutesFixture.variant(hat, 0)).header("if-match", "\"1\"");
      assertThat(mine.json("{\"sku\":\"SHIRT-M\"}").to(change).code()).isEqualTo("sku-taken");

      assertThat(sent(change, "3", "{\"sku\":\"OTHER\"}").status()).isEqualTo(200);
      assertThat(mine.json("{\"sku\":\"SHIRT-M\"}").to(change).status()).isEqualTo(200);
    }

    @Test
    void a_new_sku_is_on_its_stock_too_and_the_old_one_is_free() {
      var answer =
          sent(
              new UpdateVariant(shop.dependencies, shop.products, shop.urls),
              "2",
              "{\"sku\":\"NEW\"}");

      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(own()).contains("\"sku\":\"NEW\",\"available\"");
      assertThat(shop.shirt(seller, shirts, "SHIRT").code()).isEqualTo("sku-taken");
    }

    @Test
    void goes_only_without_stock_and_never_the_last_of_a_published_product() {
      var remove = new DeleteVariant(shop.dependencies, shop.products);
      var one = new String[] {"k1", "{\"delta\":1,\"reason\":\"restock\"}"};
      shop.moved(shop.stock.move(), seller, product, variant, one);
      assertThat(sent(remove, "2", "").body()).contains("1 still in stock");
      var none = new String[] {"k2", "{\"delta\":-1,\"reason\":\"lost\"}"};
      shop.moved(shop.stock.move(), seller, product, variant, none);

      assertThat(sent(remove, "2", "").status()).isEqualTo(204);

      variant = shop.products.find(product).orElseThrow().variants().getFirst().id();
      assertThat(sent(remove, "3", "").status()).isEqualTo(409);
    }
  }

  @Nested
  @DisplayName("when its stock is looked after")
  class Stocked {
    @Test
    void has_a_history_and_a_threshold() {
      var says = new String[] {"k1", "{\"delta\":4,\"reason\":\"restock\"}"};
      shop.moved(shop.stock.move(), seller, product, variant, says);

      assertThat(sent(shop.stock.history(), "", "").body()).contains("\"delta\":4");
      assertThat(sent(shop.seller("Other"), shop.stock.history(), "", "").status()).isEqualTo(404);
      assertThat(sent(shop.stock.watch(), "2", "{\"lowStockThreshold\":5}").body())
          .contains("\"lowStock\":true");
      assertThat(sent(shop.stock.watch(), "2", "{\"lowStockThreshold\":6}").status())
          .isEqualTo(412);
    }
  }

  @Test
  void comes_and_goes_from_view_and_stands_in_its_sellers_list_all_the_while() {
    var unpublish = new UnpublishProduct(shop.dependencies, shop.products, shop.urls);

    assertThat(sent(unpublish, "", "").body()).contains("\"status\":\"unpublished\"");

    assertThat(shop.page(product).status()).isEqualTo(404);
    var mine = sent(new ListOwnProducts(shop.dependencies, shop.cards, shop.urls), "", "");
    assertThat(mine.body()).contains(product, "\"status\":\"unpublished\"");
  }

  @Test
  void takes_up_its_shops_new_name_at_the_next_sweep() {
    var before = shop.sellers.find(seller).orElseThrow();
    shop.sellers.save(before, before.describedAs("Linho & Co", "", null, shop.now()));

    new ReindexListings(shop.listingReindexer, shop.parts.clock)
        .handleRequest(new LinkedHashMap<>(), new TestLambdaContext());

    assertThat(shop.page(product).body()).contains("Linho & Co");
    assertThat(shop.listingReindexer.pending()).isEmpty();
  }
}
