package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.Eventually;
import dev.souk.orders.Order;
import dev.souk.orders.OrderStatus;
import dev.souk.orders.OrderWiring;
import dev.souk.wiring.CloudWiring;
import dev.souk.wiring.EnvironmentSetting;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// However an order ends, its customer has the coupon back, and has it used when it ended well.
@Story
@DisplayName("A coupon that each customer may use once")
class CouponUseStoryTest {

  private final SellerWithVariants pottery = SellerWithVariants.of("Corner pottery");
  private final Actor potter = pottery.seller();
  private Actor customer = SharedLocalCloud.customersWithAddress(1).getFirst();
  private final String code = "ONCE-" + System.nanoTime();

  @BeforeEach
  void there_is_one_and_something_to_use_it_for() {
    var coupon =
        Map.of("code", code, "basisPoints", 1000, "perCustomerLimit", 1, "totalLimit", 1000);
    SharedLocalCloud.admin().withIdempotencyKey().post("/api/v1/admin/coupons", coupon).expect(201);
    pottery.adjustStock(10).expect(201);
  }

  @AfterEach
  void webhooks_arrive_again() {
    SharedLocalCloud.cloud().stripe().webhooks().copies(1);
  }

  private void filled() {
    customer.delete("/api/v1/cart").expectSuccess();
    var item =
        Map.of("productId", pottery.product(), "variantId", pottery.variant(), "quantity", 1);
    customer.post("/api/v1/cart/items", item).expect(200);
    customer.send("PUT", "/api/v1/cart/coupon", Map.of("code", code)).expect(200);
  }

  private ApiResponse ordered() {
    filled();
    return customer.withIdempotencyKey().post("/api/v1/orders", Map.of());
  }

  private Order order() {
    return now(ordered().expect(201).text("id"));
  }

  private static Order now(String id) {
    return OrderWiring.orders().find(id).orElseThrow();
  }

  private ApiResponse checkout(Order order) {
    return customer
        .withIdempotencyKey()
        .post("/api/v1/payment/checkout", Map.of("orderId", order.id()));
  }

  private static String session(ApiResponse checkout) {
    var url = checkout.expect(200).text("checkoutUrl");
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private static void until(Order order, OrderStatus status) throws Exception {
    Eventually.is(() -> now(order.id()).status() == status);
  }

  private Order paid() throws Exception {
    var order = order();
    SharedLocalCloud.cloud().stripe().shopper().completePayment(session(checkout(order)));
    until(order, OrderStatus.PAID);
    return order;
  }

  /// Stripe ends a page, as it does when its time is over.
  private void ends(String session) throws Exception {
    var uri =
        EnvironmentSetting.SOUK_STRIPE_API.value() + "/v1/checkout/sessions/" + session + "/expire";
    var request =
        HttpRequest.newBuilder(URI.create(uri))
            .header(
                "authorization",
                "Bearer " + CloudWiring.secret(EnvironmentSetting.SOUK_STRIPE_SECRET).get())
            .POST(HttpRequest.BodyPublishers.noBody());
    var answer = customer.http().send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private void isUsed() {
    assertThat(ordered().status()).as("a second use").isIn(409, 422);
  }

  private void isBack() {
    ordered().expect(201);
  }

  private void cancelled(Order order) {
    customer.post("/api/v1/orders/" + order.id() + "/cancel", null).expect(204);
  }

  @Test
  void is_released_when_the_order_is_cancelled_before_payment() {
    var order = order();
    isUsed();

    cancelled(order);

    isBack();
  }

  @Test
  void is_released_when_every_seller_order_is_cancelled() throws Exception {
    var order = paid();
    isUsed();

    cancelled(order);

    isBack();
  }

  @Test
  void is_released_when_the_seller_cancels_all_of_it() throws Exception {
    var part = now(paid().id()).placement().sellerOrderId(pottery.sellerId());

    potter
        .post("/api/v1/orders/seller/" + part + "/cancel", Map.of("reason", "broken"))
        .expect(200);

    isBack();
  }

  @Test
  void is_released_when_an_admin_cancels_all_of_it() throws Exception {
    var order = paid();
    var part = order.placement().sellerOrderId(pottery.sellerId());
    var path = "/api/v1/admin/orders/" + order.id() + "/seller-orders/" + part + "/cancel";

    SharedLocalCloud.admin().post(path, Map.of("reason", "a fraud")).expect(200);

    isBack();
  }

  private Map<String, ?> all() {
    var line = Map.of("variantId", pottery.variant(), "quantity", 1);
    return Map.of("lines", List.of(line), "reason", "broken");
  }

  @Test
  void is_released_when_the_seller_refunds_all_of_it_before_shipping() throws Exception {
    var part = now(paid().id()).placement().sellerOrderId(pottery.sellerId());

    potter
        .withIdempotencyKey()
        .post("/api/v1/orders/seller/" + part + "/refunds", all())
        .expect(201);

    isBack();
  }

  @Test
  void is_released_when_an_admin_refunds_all_of_it_before_shipping() throws Exception {
    var order = paid();
    var part = order.placement().sellerOrderId(pottery.sellerId());
    var path = "/api/v1/admin/orders/" + order.id() + "/seller-orders/" + part + "/refunds";

    SharedLocalCloud.admin().withIdempotencyKey().post(path, all()).expect(201);

    isBack();
  }

  @Test
  void is_released_when_the_checkout_session_expires() throws Exception {
    filled();
    var checkout = customer.withIdempotencyKey().post("/api/v1/payment/checkout", Map.of());
    var order = now(checkout.expect(200).text("orderId"));
    isUsed();

    ends(session(checkout));

    until(order, OrderStatus.EXPIRED);
    isBack();
  }

  @Test
  void is_released_when_the_checkout_session_is_found_expired() throws Exception {
    SharedLocalCloud.cloud().stripe().webhooks().copies(0);
    var order = order();
    ends(session(checkout(order)));

    assertThat(checkout(order).expect(409).text("code")).isEqualTo("order-closed");

    isBack();
  }

  @Test
  void is_used_when_reconciliation_finds_the_payment() {
    SharedLocalCloud.cloud().stripe().webhooks().copies(0);
    var order = order();
    SharedLocalCloud.cloud().stripe().shopper().completePayment(session(checkout(order)));

    assertThat(checkout(order).expect(409).text("code")).isEqualTo("order-paid");

    assertThat(now(order.id()).status()).isEqualTo(OrderStatus.PAID);
    isUsed();
  }

  @Test
  void is_released_when_a_cancelled_order_turns_out_to_be_paid() {
    SharedLocalCloud.cloud().stripe().webhooks().copies(0);
    var order = order();
    SharedLocalCloud.cloud().stripe().shopper().completePayment(session(checkout(order)));

    cancelled(order);

    isBack();
  }

  @Test
  void is_used_again_when_a_late_payment_arrives_for_a_closed_order() throws Exception {
    SharedLocalCloud.cloud().stripe().webhooks().hold();
    var order = order();
    SharedLocalCloud.cloud().stripe().shopper().completePayment(session(checkout(order)));
    var open = (Order.AwaitingPayment) now(order.id());
    OrderSeeder.saved(open, open.expired(SharedLocalCloud.cloud().clock().instant()));

    SharedLocalCloud.cloud().stripe().webhooks().release();

    until(order, OrderStatus.PAID);
    isUsed();
  }

  @Test
  void is_released_when_no_checkout_session_was_created() throws Exception {
    var order = order();
    SharedLocalCloud.advance(Duration.ofMinutes(40));

    until(order, OrderStatus.EXPIRED);
    isBack();
  }
}
