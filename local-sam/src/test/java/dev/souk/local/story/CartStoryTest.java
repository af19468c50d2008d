package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A cart")
class CartStoryTest {
  private final Actor potter = SharedLocalCloud.seller("Corner pottery");
  private final Actor weaver = SharedLocalCloud.seller("Linen house");
  private final Actor guest = SharedLocalCloud.guest();

  private static ApiResponse add(Actor shopper, ProductOnSale productOnSale, int quantity) {
    return shopper.post("/api/v1/cart/items", productOnSale.cartItem(quantity));
  }

  private static long amount(ApiResponse cart, String sum) {
    return (long) Objects.requireNonNull(cart.object(sum).get("amount"));
  }

  private static List<String> kinds(ApiResponse cart) {
    return cart.list("warnings").stream().map(note -> String.valueOf(note.get("type"))).toList();
  }

  @Test
  void holds_products_of_two_sellers_at_their_present_prices() {
    var mug = ProductOnSale.of(potter, "Mug", 1290, "EUR", 5);
    var towel = ProductOnSale.of(weaver, "Towel", 2500, "EUR", 9);

    var added = add(guest, mug, 2).expect(200);
    add(guest, towel, 1).expect(200);
    add(guest, mug, 1).expect(200);

    assertThat(added.object("price")).containsEntry("amount", 1290L);
    var cart = guest.get("/api/v1/cart").expect(200);
    assertThat(cart.list("sellers"))
        .extracting(each -> each.get("sellerName"))
        .containsExactly("Corner pottery", "Linen house");
    assertThat(amount(cart, "subtotal")).isEqualTo(3 * 1290 + 2500);
    assertThat(cart.number("totalQuantity")).isEqualTo(4);
    assertThat(cart.list("warnings")).isEmpty();
    assertThat(SharedLocalCloud.guest().get("/api/v1/cart").expect(200).list("sellers")).isEmpty();
  }

  @Test
  void never_holds_more_than_there_is_and_says_how_many_are_left() {
    var mug = ProductOnSale.of(potter, "Mug", 1290, "EUR", 3);
    add(guest, mug, 2).expect(200);

    var refused = add(guest, mug, 2).expect(409);

    assertThat(refused.text("code")).isEqualTo("insufficient-stock");
    assertThat(refused.text("detail")).isEqualTo("only 3 left, 2 of them in the cart");
    assertThat(refused.list("errors").getFirst()).containsEntry("detail", "at most 1");
    var line = "/api/v1/cart/items/" + mug.variant();
    assertThat(guest.send("PATCH", line, Map.of("quantity", 4)).expect(409).text("code"))
        .isEqualTo("insufficient-stock");
    guest.send("PATCH", line, Map.of("quantity", 3)).expect(200);
    assertThat(guest.get("/api/v1/cart").number("totalQuantity")).isEqualTo(3);
  }

  @Test
  void tells_what_changed_since_one_last_looked() {
    var mug = ProductOnSale.of(potter, "Mug", 1290, "EUR", 5);
    var bowl = ProductOnSale.of(potter, "Bowl", 990, "EUR", 5);
    add(guest, mug, 3).expect(200);
    add(guest, bowl, 1).expect(200);
    var dearer = Map.of("price", Map.of("amount", 1500, "currency", "EUR"));
    potter.post(mug.variantPath() + "/price", dearer).expect(201);
    mug.adjustStock(-3);
    potter.post("/api/v1/products/" + bowl.product() + "/unpublish", null).expectSuccess();

    var cart = guest.get("/api/v1/cart").expect(200);

    assertThat(kinds(cart))
        .containsExactlyInAnyOrder("priceChanged", "insufficientStock", "notOnSale");
    assertThat(amount(cart, "subtotal")).isEqualTo(4500);
    assertThat(cart.list("unavailable")).hasSize(1);
    assertThat(kinds(guest.get("/api/v1/cart").expect(200)))
        .containsExactlyInAnyOrder("insufficientStock", "notOnSale");
  }

  @Test
  void refuses_what_is_not_on_sale_and_another_currency() {
    var mug = ProductOnSale.of(potter, "Mug", 1290, "EUR", 5);
    var foreign = ProductOnSale.of(potter, "Foreign", 990, "USD", 5);
    var towel = ProductOnSale.of(weaver, "Towel", 2500, "EUR", 9);
    weaver.post("/api/v1/products/" + towel.product() + "/unpublish", null).expectSuccess();
    add(guest, mug, 1).expect(200);

    assertThat(add(guest, foreign, 1).expect(409).text("code")).isEqualTo("currency-mismatch");
    add(guest, towel, 1).expect(404);
    var crossed = new ProductOnSale(potter, mug.product(), towel.variant());
    add(guest, crossed, 1).expect(404);
    add(potter, mug, 1).expect(403);
    SharedLocalCloud.visitor().post("/api/v1/cart/items", mug.cartItem(1)).expect(401);
  }

  @Test
  void is_emptied_line_by_line_or_at_once() {
    var mug = ProductOnSale.of(potter, "Mug", 1290, "EUR", 5);
    var bowl = ProductOnSale.of(potter, "Bowl", 990, "EUR", 5);
    add(guest, mug, 1).expect(200);
    add(guest, bowl, 1).expect(200);

    guest.delete("/api/v1/cart/items/" + mug.variant()).expect(204);
    guest.delete("/api/v1/cart/items/" + mug.variant()).expect(404);
    assertThat(amount(guest.get("/api/v1/cart"), "subtotal")).isEqualTo(990);
    guest.delete("/api/v1/cart").expect(204);
    guest.delete("/api/v1/cart").expect(204);

    var cart = guest.get("/api/v1/cart").expect(200);
    assertThat(cart.json()).containsEntry("subtotal", null);
  }

  @Test
  void counts_an_addition_once_under_its_key() {
    var mug = ProductOnSale.of(potter, "Mug", 1290, "EUR", 5);
    var idempotency = guest.withIdempotencyKey();

    var first = add(idempotency, mug, 1).expect(200);
    var second = add(idempotency, mug, 1).expect(200);

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("idempotency-replayed")).isEqualTo("true");
    assertThat(guest.get("/api/v1/cart").number("totalQuantity")).isEqualTo(1);
  }

  @Test
  void of_a_guest_becomes_the_customers_at_log_in_and_does_so_once() {
    var mug = ProductOnSale.of(potter, "Mug", 1290, "EUR", 3);
    var towel = ProductOnSale.of(weaver, "Towel", 2500, "EUR", 9);
    var customer = SharedLocalCloud.customer();
    add(customer, mug, 2).expect(200);
    add(guest, mug, 2).expect(200);
    add(guest, towel, 1).expect(200);
    var credentials =
        Map.of(
            "email",
            customer.email(),
            "password",
            SharedLocalCloud.PASSWORD,
            "guestRefreshToken",
            guest.refreshToken());

    var first =
        SharedLocalCloud.visitor().post("/api/v1/auth/customers/login", credentials).expect(200);
    var second =
        SharedLocalCloud.visitor().post("/api/v1/auth/customers/login", credentials).expect(200);

    var note = notes(first).getFirst();
    assertThat(note)
        .containsEntry("type", "reduced")
        .containsEntry("variantId", mug.variant())
        .containsEntry("requestedQuantity", 2L)
        .containsEntry("quantity", 3L);
    assertThat(second.json()).containsEntry("cart", null);
    assertThat(customer.get("/api/v1/cart").number("totalQuantity")).isEqualTo(4);
    assertThat(guest.get("/api/v1/cart").number("totalQuantity")).isZero();
  }

  @Test
  void never_stands_in_the_way_of_a_log_in() {
    var customer = SharedLocalCloud.customer();
    for (var token : List.of("nonsense", customer.refreshToken(), guest.accessToken())) {
      var credentials =
          Map.of(
              "email",
              customer.email(),
              "password",
              SharedLocalCloud.PASSWORD,
              "guestRefreshToken",
              token.length() > 300 ? token.substring(0, 300) : token);

      var response =
          SharedLocalCloud.visitor().post("/api/v1/auth/customers/login", credentials).expect(200);

      assertThat(response.json()).containsEntry("cart", null);
    }
  }

  @Test
  void costs_less_with_a_coupon_of_the_market_or_of_one_of_its_sellers() {
    var mug = ProductOnSale.of(potter, "Mug", 1290, "EUR", 5);
    var towel = ProductOnSale.of(weaver, "Towel", 2500, "EUR", 9);
    add(guest, mug, 2).expect(200);
    add(guest, towel, 1).expect(200);
    var ten = "TEN-" + System.nanoTime();
    var five = "FIVE-" + System.nanoTime();
    var admin = SharedLocalCloud.admin();
    var money = Map.of("amount", 500, "currency", "EUR");
    admin
        .withIdempotencyKey()
        .post("/api/v1/admin/coupons", Map.of("code", ten, "basisPoints", 1000))
        .expect(201);
    var own =
        potter
            .withIdempotencyKey()
            .post(
                "/api/v1/coupons",
                Map.of("code", five, "amount", money, "productIds", List.of(mug.product())))
            .expect(201);

    var cart = coupon(guest, ten.toLowerCase(java.util.Locale.ROOT)).expect(200);
    assertThat(amount(cart, "total")).isEqualTo(5080 - 508);
    assertThat(amount(coupon(guest, five).expect(200), "total")).isEqualTo(5080 - 500);

    guest.delete("/api/v1/cart/items/" + mug.variant()).expect(204);
    var without = guest.get("/api/v1/cart").expect(200);
    assertThat(without.object("coupon")).containsEntry("reason", "noEligibleItems");
    assertThat(amount(without, "total")).isEqualTo(2500);
    assertThat(coupon(guest, five).expect(409).text("code")).isEqualTo("coupon-not-applicable");
    guest.delete("/api/v1/cart/coupon").expect(204);
    guest.delete("/api/v1/cart/coupon").expect(204);
    assertThat(guest.get("/api/v1/cart").json()).containsEntry("coupon", null);
    coupon(guest, "NO-SUCH-CODE").expect(404);

    var path = "/api/v1/coupons/" + own.text("id");
    assertThat(potter.get(path).expect(200).number("uses")).isZero();
    weaver.get(path).expect(404);
    var marketPath = "/api/v1/admin/coupons/" + own.text("id");
    admin.get(marketPath).expect(404);
  }

  @Test
  void is_discounted_by_coupons_that_only_their_owners_change() {
    var mug = ProductOnSale.of(potter, "Mug", 1290, "EUR", 5);
    var code = "OWN-" + System.nanoTime();
    var body = Map.of("code", code, "basisPoints", 2500);
    var made = potter.withIdempotencyKey().post("/api/v1/coupons", body).expect(201);
    var path = "/api/v1/coupons/" + made.text("id");

    assertThat(weaver.withIdempotencyKey().post("/api/v1/coupons", body).expect(409).text("code"))
        .isEqualTo("coupon-code-taken");
    var foreign =
        Map.of("code", code + "X", "basisPoints", 1, "productIds", List.of(mug.product()));
    weaver.withIdempotencyKey().post("/api/v1/coupons", foreign).expect(404);
    var both =
        Map.of(
            "code", code + "Y", "basisPoints", 1, "amount", Map.of("amount", 1, "currency", "EUR"));
    potter.withIdempotencyKey().post("/api/v1/coupons", both).expect(422);
    guest.withIdempotencyKey().post("/api/v1/coupons", body).expect(403);

    weaver.patch(path, 1, Map.of("totalLimit", 5)).expect(404);
    var changed = potter.patch(path, 1, Map.of("totalLimit", 5)).expect(200);
    assertThat(changed.number("totalLimit")).isEqualTo(5);
    potter.patch(path, 1, Map.of("totalLimit", 6)).expect(412);
    assertThat(potter.get("/api/v1/coupons").list("items"))
        .extracting(each -> each.get("code"))
        .contains(code);
    potter.with("if-match", "\"2\"").delete(path).expect(204);
    potter.get(path).expect(404);
    potter.withIdempotencyKey().post("/api/v1/coupons", body).expect(201);
  }

  private static ApiResponse coupon(Actor shopper, String code) {
    return shopper.send("PUT", "/api/v1/cart/coupon", Map.of("code", code));
  }

  private static List<Map<String, @Nullable Object>> notes(ApiResponse login) {
    var notes = (List<?>) Objects.requireNonNull(login.object("cart").get("warnings"));
    return notes.stream().<Map<String, @Nullable Object>>map(Json::object).toList();
  }
}
