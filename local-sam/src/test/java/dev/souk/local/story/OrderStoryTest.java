package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("An order")
class OrderStoryTest {
  private static final Map<String, Object> AS_USUAL = Map.of();

  private final Actor potter = SharedLocalCloud.seller("Corner pottery");
  private final Actor weaver = SharedLocalCloud.seller("Linen house");
  private final Actor customer = SharedLocalCloud.customersWithAddress(1).getFirst();

  private static void add(Actor shopper, ProductOnSale productOnSale, int quantity) {
    shopper.post("/api/v1/cart/items", productOnSale.cartItem(quantity)).expect(200);
  }

  private static ApiResponse order(Actor shopper) {
    return shopper.withIdempotencyKey().post("/api/v1/orders", AS_USUAL);
  }

  private static long amount(ApiResponse order, String sum) {
    var money = dev.souk.json.Json.object(order.object("totals").get(sum));
    return (long) Objects.requireNonNull(money.get("amount"));
  }

  private static long available(ProductOnSale productOnSale) {
    var page =
        SharedLocalCloud.visitor().get("/api/v1/products/" + productOnSale.product()).expect(200);
    return (long) Objects.requireNonNull(page.list("variants").getFirst().get("available"));
  }

  private static List<ApiResponse> atOnce(List<Callable<ApiResponse>> calls) throws Exception {
    var answers = new ArrayList<ApiResponse>();
    try (var threads = Executors.newFixedThreadPool(32)) {
      for (var done : threads.invokeAll(calls)) {
        answers.add(done.get());
      }
    }
    return answers;
  }

  @Test
  void of_two_sellers_takes_the_stock_and_the_coupon_and_empties_the_cart() {
    var mug = ProductOnSale.of(potter, "Mug", 1290, "EUR", 5);
    var towel = ProductOnSale.of(weaver, "Towel", 2500, "EUR", 9);
    var code = "TENTH-" + System.nanoTime();
    var terms = Map.of("code", code, "basisPoints", 1000, "totalLimit", 1);
    var coupon =
        SharedLocalCloud.admin()
            .withIdempotencyKey()
            .post("/api/v1/admin/coupons", terms)
            .expect(201);
    add(customer, mug, 2);
    add(customer, towel, 1);
    customer.send("PUT", "/api/v1/cart/coupon", Map.of("code", code)).expect(200);

    var placed = order(customer).expect(201);

    assertThat(placed.text("status")).isEqualTo("awaitingPayment");
    assertThat(amount(placed, "subtotal")).isEqualTo(5080);
    assertThat(amount(placed, "discount")).isEqualTo(508);
    assertThat(amount(placed, "total")).isEqualTo(5080 - 508);
    assertThat(placed.list("sellerOrders"))
        .extracting(each -> each.get("sellerName"))
        .containsExactly("Corner pottery", "Linen house");
    assertThat(available(mug)).isEqualTo(3);
    assertThat(available(towel)).isEqualTo(8);
    assertThat(customer.get("/api/v1/cart").number("totalQuantity")).isZero();
    var used =
        SharedLocalCloud.admin().get("/api/v1/admin/coupons/" + coupon.text("id")).expect(200);
    assertThat(used.number("uses")).isEqualTo(1);
    assertThat(customer.get(placed.header("location")).expect(200).text("id"))
        .isEqualTo(placed.text("id"));
  }

  @Test
  void placed_a_hundred_times_at_once_under_one_key_is_one() throws Exception {
    var mug = ProductOnSale.of(potter, "Mug", 1290, "EUR", 500);
    add(customer, mug, 3);
    var idempotency = customer.withIdempotencyKey();

    var answers =
        atOnce(
            IntStream.range(0, 100)
                .<Callable<ApiResponse>>mapToObj(
                    _ -> () -> idempotency.post("/api/v1/orders", AS_USUAL))
                .toList());

    assertThat(answers).extracting(ApiResponse::status).containsOnly(201);
    assertThat(answers.stream().map(ApiResponse::body).distinct()).hasSize(1);
    assertThat(available(mug)).isEqualTo(497);
    add(customer, mug, 1);
    assertThat(idempotency.post("/api/v1/orders", AS_USUAL).expect(201).body())
        .isEqualTo(answers.getFirst().body());
    var another = Map.of("shipping", List.of(), "addressId", "adr_01kagwv6q5e7pbn0k1d0z9x2aa");
    assertThat(idempotency.post("/api/v1/orders", another).expect(422).text("code"))
        .isEqualTo("idempotency-key-reused");
    assertThat(customer.get("/api/v1/cart").number("totalQuantity")).isEqualTo(1);
  }

  @Test
  void of_one_cart_under_many_keys_at_once_is_one() throws Exception {
    var mug = ProductOnSale.of(potter, "Mug", 1290, "EUR", 500);
    add(customer, mug, 2);

    var answers =
        atOnce(
            IntStream.range(0, 20)
                .<Callable<ApiResponse>>mapToObj(_ -> () -> order(customer))
                .toList());

    assertThat(answers.stream().filter(each -> each.status() == 201)).hasSize(1);
    assertThat(answers.stream().filter(each -> each.status() == 409)).hasSize(19);
    assertThat(available(mug)).isEqualTo(498);
  }

  @Test
  void checked_out_many_times_at_once_under_one_key_is_one_with_one_page() throws Exception {
    var mug = ProductOnSale.of(potter, "Mug", 1290, "EUR", 50);
    add(customer, mug, 2);
    var idempotency = customer.withIdempotencyKey();

    var answers =
        atOnce(
            IntStream.range(0, 24)
                .<Callable<ApiResponse>>mapToObj(
                    _ -> () -> idempotency.post("/api/v1/payment/checkout", AS_USUAL))
                .toList());

    assertThat(answers).extracting(ApiResponse::status).contains(200).doesNotContain(500, 409);
    var opened = answers.stream().filter(each -> each.status() == 200).toList();
    assertThat(opened.stream().map(ApiResponse::body).distinct()).hasSize(1);
    assertThat(customer.all("/api/v1/orders"))
        .extracting(each -> each.get("id"))
        .containsExactly(opened.getFirst().text("orderId"));
    assertThat(available(mug)).isEqualTo(48);
  }

  @Test
  void is_never_placed_at_a_price_its_customer_has_not_seen() {
    var mug = ProductOnSale.of(potter, "Mug", 1290, "EUR", 5);
    add(customer, mug, 1);
    var dearer = Map.of("price", Map.of("amount", 1500, "currency", "EUR"));
    potter.post(mug.variantPath() + "/price", dearer).expect(201);

    var refused = order(customer).expect(409);

    assertThat(refused.text("code")).isEqualTo("checkout-blocked");
    assertThat(refused.list("errors").getFirst()).containsEntry("code", "price-changed");
    customer.get("/api/v1/cart").expect(200);
    assertThat(amount(order(customer).expect(201), "total")).isEqualTo(1500);
  }

  @Test
  void says_everything_that_stands_in_its_way() {
    var mug = ProductOnSale.of(potter, "Mug", 1290, "EUR", 5);
    var bowl = ProductOnSale.of(potter, "Bowl", 990, "EUR", 5);
    assertThat(order(customer).expect(409).list("errors").getFirst())
        .containsEntry("code", "empty-cart");
    add(customer, mug, 4);
    add(customer, bowl, 1);
    mug.adjustStock(-3);
    potter.post("/api/v1/products/" + bowl.product() + "/unpublish", null).expectSuccess();

    var refused = order(customer).expect(409);

    assertThat(refused.text("code")).isEqualTo("insufficient-stock");
    assertThat(refused.list("errors"))
        .extracting(each -> each.get("code") + ": " + each.get("detail"))
        .containsExactlyInAnyOrder("fewer-in-stock: only 2 left", "not-on-sale: no longer on sale");
    var elsewhere = Map.of("addressId", "adr_01kagwv6q5e7pbn0k1d0z9x2aa");
    customer.withIdempotencyKey().post("/api/v1/orders/place", elsewhere).expect(404);
    customer.post("/api/v1/orders", AS_USUAL).expect(400);
    assertThat(available(mug)).isEqualTo(2);
  }

  @Test
  void of_two_hundred_for_twenty_units_twenty_are_placed_and_nobody_is_told_a_lie()
      throws Exception {
    var last = ProductOnSale.of(potter, "Last", 4200, "EUR", 20);
    var crowd = SharedLocalCloud.customersWithAddress(200);
    crowd.forEach(each -> add(each, last, 1));

    var answers =
        atOnce(crowd.stream().<Callable<ApiResponse>>map(each -> () -> order(each)).toList());

    assertThat(answers.stream().filter(each -> each.status() == 201)).hasSize(20);
    var refused = answers.stream().filter(each -> each.status() == 409).toList();
    assertThat(refused).hasSize(180);
    assertThat(refused)
        .allSatisfy(each -> assertThat(each.text("code")).isEqualTo("insufficient-stock"));
    assertThat(available(last)).isZero();
  }

  @Test
  void of_two_hundred_for_two_hundred_units_all_are_placed() throws Exception {
    var plenty = ProductOnSale.of(potter, "Plenty", 4200, "EUR", 200);
    var crowd = SharedLocalCloud.customersWithAddress(200);
    crowd.forEach(each -> add(each, plenty, 1));

    var answers =
        atOnce(crowd.stream().<Callable<ApiResponse>>map(each -> () -> order(each)).toList());

    assertThat(answers).extracting(ApiResponse::status).containsOnly(201);
    assertThat(available(plenty)).isZero();
  }
}
