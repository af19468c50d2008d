package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.Offer;
import dev.souk.local.Eventually;
import dev.souk.wiring.EnvironmentSetting;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What cannot be paid is not ordered, and what is ordered is asked for as Stripe counts it.
@Story
@DisplayName("A total")
class PayableTotalStoryTest {

  private final Actor seller = SharedLocalCloud.seller("Odd prices");
  private Actor customer = SharedLocalCloud.customersWithAddress(1).getFirst();

  @BeforeEach
  void someone_else_comes_to_buy() {
    customer = SharedLocalCloud.customersWithAddress(1).getFirst();
  }

  /// Ten of something at such a price, on sale.
  private Offer.Ref ware(long amount, String currency) {
    var price = Map.of("amount", amount, "currency", currency);
    var sku = "ODD-" + System.nanoTime();
    var body =
        Map.of(
            "name",
            "Odd thing",
            "currency",
            currency,
            "variants",
            List.of(Map.of("sku", sku, "options", Map.of(), "price", price)));
    var made = seller.withIdempotencyKey().post("/api/v1/products", body).expect(201);
    var variant = String.valueOf(made.list("variants").getFirst().get("id"));
    var path = "/api/v1/products/" + made.text("id");
    seller.post(path + "/publish", null).expect(200);
    seller
        .withIdempotencyKey()
        .post(
            path + "/variants/" + variant + "/stock-movements",
            Map.of("delta", 10, "reason", "restock"))
        .expect(201);
    return new Offer.Ref(made.text("id"), variant);
  }

  private void inTheCart(Offer.Ref ware) {
    var item = Map.of("productId", ware.productId(), "variantId", ware.variantId(), "quantity", 1);
    customer.post("/api/v1/cart/items", item).expect(200);
  }

  private void isNotOrdered(Offer.Ref ware, String why) {
    var quote = customer.post("/api/v1/checkout/quote", Map.of()).expect(200);
    assertThat(quote.list("blockers"))
        .singleElement()
        .satisfies(blocker ->
            assertThat(blocker)
                .containsEntry("type", "totalNotPayable")
                .containsEntry("reason", why));

    for (var path : List.of("/api/v1/orders", "/api/v1/payment/checkout")) {
      var refused = customer.withIdempotencyKey().post(path, Map.of()).expect(409);
      assertThat(refused.text("code")).isEqualTo("checkout-blocked");
      assertThat(refused.list("errors"))
          .singleElement()
          .satisfies(error -> assertThat(error).containsEntry("code", "total-not-payable"));
    }

    assertThat(customer.get("/api/v1/orders").expect(200).list("items")).isEmpty();
    assertThat(customer.get("/api/v1/cart").expect(200).list("sellers")).hasSize(1);
    var mine = seller.get("/api/v1/products/my/" + ware.productId()).expect(200);
    assertThat(mine.list("stock").getFirst()).containsEntry("available", 10L);
  }

  @Test
  void below_the_smallest_charge_is_named_and_makes_no_order() {
    var ware = ware(25, "EUR");
    inTheCart(ware);

    isNotOrdered(ware, "belowMinimum");
  }

  @Test
  void above_the_largest_charge_is_named_and_makes_no_order() {
    var ware = ware(99_999_999_999L, "EUR");
    inTheCart(ware);

    isNotOrdered(ware, "aboveMaximum");
  }

  @Test
  void that_a_coupon_leaves_too_little_of_is_named_and_leaves_the_coupon_unused() {
    var code = "NEARLY-" + System.nanoTime();
    var coupon = Map.of("code", code, "basisPoints", 9_999, "totalLimit", 1);
    var made =
        SharedLocalCloud.admin()
            .withIdempotencyKey()
            .post("/api/v1/admin/coupons", coupon)
            .expect(201);
    var ware = ware(1_290, "EUR");
    inTheCart(ware);
    customer.send("PUT", "/api/v1/cart/coupon", Map.of("code", code)).expect(200);

    isNotOrdered(ware, "belowMinimum");

    var now = SharedLocalCloud.admin().get("/api/v1/admin/coupons/" + made.text("id")).expect(200);
    assertThat(now.json()).containsEntry("uses", 0L);
  }

  @Test
  void in_kronur_reaches_stripe_as_stripe_counts_them() throws Exception {
    inTheCart(ware(500, "ISK"));
    var order =
        customer.withIdempotencyKey().post("/api/v1/orders", Map.of()).expect(201).text("id");
    var checkout =
        customer.withIdempotencyKey().post("/api/v1/payment/checkout", Map.of("orderId", order));
    var url = checkout.expect(200).text("checkoutUrl");
    assertThat(page(url)).contains("ISK 500.00");

    SharedLocalCloud.cloud()
        .stripe()
        .shopper()
        .completePayment(url.substring(url.lastIndexOf('/') + 1));

    Eventually.is(
        () -> customer.get("/api/v1/orders/" + order).expect(200).text("status").equals("paid"));
  }

  private String page(String url) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(url)).build();
    return customer.http().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  @Test
  void is_in_a_currency_the_market_sells_in() {
    assertThat(EnvironmentSetting.SOUK_CURRENCIES.value()).doesNotContain("DEM", "KPW", "KWD");
    for (var code : List.of("DEM", "KPW", "XAU", "KWD")) {
      var body = Map.of("name", "Odd thing", "currency", code);
      var refused = seller.withIdempotencyKey().post("/api/v1/products", body).expect(422);
      assertThat(refused.list("errors").getFirst()).containsEntry("pointer", "/currency");
    }
  }
}
