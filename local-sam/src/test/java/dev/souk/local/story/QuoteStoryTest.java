package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A quote")
class QuoteStoryTest {
  private static final String OPTIONS = "/api/v1/sellers/me/shipping-options";

  private final Actor potter = SharedLocalCloud.seller("Corner pottery");
  private final Actor weaver = SharedLocalCloud.seller("Linen house");
  private final Actor customer = SharedLocalCloud.customer();

  private static Map<String, Object> euros(long amount) {
    return Map.of("amount", amount, "currency", "EUR");
  }

  private static Map<String, Object> flat(String name, long price, String... countries) {
    var tariff = Map.of("type", "flat", "price", euros(price));
    return Map.of("name", name, "tariff", tariff, "countries", List.of(countries));
  }

  private static Map<String, Object> freight() {
    var steps =
        List.of(
            Map.of("upToGrams", 1000, "price", euros(390)),
            Map.of("upToGrams", 5000, "price", euros(790)));
    return Map.of("name", "Freight", "tariff", Map.of("type", "byWeight", "tiers", steps));
  }

  private static String id(Actor seller) {
    return seller.get("/api/v1/sellers/me").expect(200).text("id");
  }

  private String address(Actor whose, String country) {
    var place = Map.of("name", "Actor", "line1", "Walk 1", "city", "Town", "country", country);
    return whose.post("/api/v1/me/addresses", place).expect(201).text("id");
  }

  private void add(ProductOnSale productOnSale, int quantity) {
    customer.post("/api/v1/cart/items", productOnSale.cartItem(quantity)).expect(200);
  }

  private ApiResponse quote(String address, Object... choices) {
    var body = Map.of("addressId", address, "shipping", List.of(choices));
    return customer.post("/api/v1/checkout/quote", body);
  }

  private static Map<String, @Nullable Object> member(Map<?, ?> of, String name) {
    return Json.object(of.get(name));
  }

  private static long amount(Map<?, ?> of, String name) {
    return (Long) Objects.requireNonNull(member(of, name).get("amount"));
  }

  private static List<Map<String, @Nullable Object>> list(Map<?, ?> of, String name) {
    var all = (List<?>) Objects.requireNonNull(of.get(name));
    return all.stream().<Map<String, @Nullable Object>>map(Json::object).toList();
  }

  private static List<@Nullable Object> blockers(ApiResponse quote) {
    return quote.list("blockers").stream().<@Nullable Object>map(each -> each.get("type")).toList();
  }

  @Test
  void adds_up_to_the_cent_over_two_sellers_a_coupon_shipping_and_tax() {
    var mug = ProductOnSale.of(potter, "Mug", 1290, "EUR", 9);
    var towel = ProductOnSale.of(weaver, "Towel", 2500, "EUR", 9);
    mug.setWeight(400);
    potter.withIdempotencyKey().post(OPTIONS, freight()).expect(201);
    weaver.withIdempotencyKey().post(OPTIONS, flat("Post", 490)).expect(201);
    var express =
        weaver
            .withIdempotencyKey()
            .post(OPTIONS, flat("Express", 1290, "DE"))
            .expect(201)
            .text("id");
    add(mug, 3);
    add(towel, 1);
    var code = "QUOTE-" + System.nanoTime();
    var tenth = Map.of("code", code, "basisPoints", 1000);
    SharedLocalCloud.admin().withIdempotencyKey().post("/api/v1/admin/coupons", tenth).expect(201);
    customer.send("PUT", "/api/v1/cart/coupon", Map.of("code", code)).expect(200);
    var berlin = address(customer, "DE");
    var choice = Map.of("sellerId", id(weaver), "optionId", express);

    var quote = quote(berlin, choice).expect(200);

    assertThat(blockers(quote)).isEmpty();
    assertThat(quote.object("taxRate"))
        .containsEntry("basisPoints", 1900L)
        .containsEntry("treatment", "included");
    var sums = quote.object("totals");
    assertThat(amount(sums, "subtotal")).isEqualTo(3 * 1290 + 2500);
    assertThat(amount(sums, "discount")).isEqualTo(637);
    assertThat(amount(sums, "shipping")).isEqualTo(790 + 1290);
    assertThat(amount(sums, "total")).isEqualTo(3 * 1290 + 2500 - 637 + 790 + 1290);
    var sellers = quote.list("sellers");
    assertThat(sellers)
        .extracting(each -> member(each, "shipping").get("name"))
        .containsExactly("Freight", "Express");
    assertThat(list(sellers.getLast(), "shippingOptions"))
        .extracting(each -> each.get("name"))
        .containsExactly("Post", "Express");
    assertThat(sellers.stream().mapToLong(each -> amount(each, "total")).sum())
        .isEqualTo(amount(sums, "total"));
    var lines = sellers.stream().flatMap(each -> list(each, "lines").stream()).toList();
    var tax =
        lines.stream().mapToLong(each -> amount(each, "tax")).sum()
            + sellers.stream().mapToLong(each -> amount(member(each, "shipping"), "tax")).sum();
    assertThat(tax).isEqualTo(amount(sums, "tax")).isEqualTo(556 + 359 + 126 + 206);
    assertThat(quote(berlin, choice).body()).isEqualTo(quote.body());
  }

  @Test
  void takes_no_tax_where_none_is_known_and_sends_free_where_a_seller_says_nothing() {
    add(ProductOnSale.of(potter, "Mug", 1290, "EUR", 9), 1);

    var quote = quote(address(customer, "QA")).expect(200);

    var part = quote.list("sellers").getFirst();
    assertThat(member(part, "shipping"))
        .containsEntry("name", "Standard")
        .containsEntry("optionId", "");
    assertThat(amount(quote.object("totals"), "tax")).isZero();
    assertThat(amount(quote.object("totals"), "total")).isEqualTo(1290);
    var standard = Map.of("sellerId", id(potter), "optionId", "");
    assertThat(blockers(quote(address(customer, "QA"), standard).expect(200))).isEmpty();
  }

  @Test
  void says_what_stands_in_the_way_of_an_order() {
    var berlin = address(customer, "DE");
    assertThat(blockers(quote(berlin).expect(200))).containsExactly("emptyCart");
    var mug = ProductOnSale.of(potter, "Mug", 1290, "EUR", 5);
    var bowl = ProductOnSale.of(potter, "Bowl", 990, "EUR", 5);
    var towel = ProductOnSale.of(weaver, "Towel", 2500, "EUR", 5);
    weaver.withIdempotencyKey().post(OPTIONS, flat("Near", 490, "FR")).expect(201);
    add(mug, 3);
    add(bowl, 1);
    add(towel, 1);
    potter.post(mug.variantPath() + "/price", Map.of("price", euros(1500))).expect(201);
    mug.adjustStock(-4);
    potter.post("/api/v1/products/" + bowl.product() + "/unpublish", null).expectSuccess();
    var odd = Map.of("sellerId", id(potter), "optionId", "shp_none");

    var quote = quote(berlin, odd).expect(200);

    assertThat(blockers(quote))
        .containsExactlyInAnyOrder(
            "priceChanged",
            "insufficientStock",
            "notOnSale",
            "shippingUnavailable",
            "unknownShippingOption");
    assertThat(quote.list("blockers"))
        .anySatisfy(each ->
            assertThat(each)
                .containsEntry("sellerName", "Linen house")
                .containsEntry("reason", "countryNotServed"))
        .anySatisfy(each ->
            assertThat(each)
                .containsEntry("requestedQuantity", 3L)
                .containsEntry("availableQuantity", 1L));
    assertThat(quote.json()).containsEntry("totals", null);
    assertThat(blockers(quote(berlin))).contains("priceChanged");
    customer.get("/api/v1/cart").expect(200);
    assertThat(blockers(quote(berlin))).doesNotContain("priceChanged");
  }

  @Test
  void is_for_ones_own_addresses_alone() {
    var others = quote(address(SharedLocalCloud.customer(), "DE")).expect(404);
    var none = quote("adr_none").expect(404);

    assertThat(others.list("errors"))
        .isEqualTo(none.list("errors"))
        .first()
        .satisfies(each -> assertThat(each).containsEntry("pointer", "/addressId"));
    assertThat(others.text("detail")).isEqualTo(none.text("detail"));
    var body = Map.of("addressId", address(customer, "DE"));
    SharedLocalCloud.guest().post("/api/v1/checkout/quote", body).expect(403);
    potter.post("/api/v1/checkout/quote", body).expect(403);
    var twice = Map.of("sellerId", id(potter), "optionId", "");
    quote(address(customer, "DE"), twice, twice).expect(422);
  }

  @Test
  void is_priced_by_options_that_only_their_seller_changes() {
    var made = potter.withIdempotencyKey().post(OPTIONS, flat("Post", 490, "DE", "AT")).expect(201);
    var path = OPTIONS + "/" + made.text("id");

    weaver.patch(path, 1, Map.of("name", "Mine")).expect(404);
    potter.patch(path, 1, Map.of("name", "Parcel", "countries", List.of())).expect(200);
    potter.patch(path, 1, Map.of("name", "Late")).expect(412);
    potter.send("PATCH", path, Map.of("name", "Any")).expect(428);
    customer.post(OPTIONS, flat("Post", 490)).expect(403);
    assertThat(
            potter
                .withIdempotencyKey()
                .post(OPTIONS, flat("Post", 490, "XX"))
                .expect(422)
                .list("errors"))
        .first()
        .satisfies(each -> assertThat(each).containsEntry("pointer", "/countries"));
    var none = Map.of("type", "byWeight", "tiers", List.of());
    potter.withIdempotencyKey().post(OPTIONS, Map.of("name", "None", "tariff", none)).expect(422);

    var shown =
        SharedLocalCloud.visitor()
            .get("/api/v1/sellers/" + id(potter) + "/shipping-options")
            .expect(200);
    assertThat(shown.header("cache-control")).contains("public");
    assertThat(shown.list("items")).extracting(each -> each.get("name")).containsExactly("Parcel");
    assertThat(potter.get(OPTIONS).expect(200).list("items")).isEqualTo(shown.list("items"));
    weaver.with("if-match", "\"2\"").delete(path).expect(404);
    potter.with("if-match", "\"2\"").delete(path).expect(204);
    potter.with("if-match", "\"2\"").delete(path).expect(404);
    assertThat(potter.get(OPTIONS).expect(200).list("items")).isEmpty();
  }
}
