package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.live.Live;
import dev.souk.live.Setting;
import dev.souk.local.Eventually;
import dev.souk.orders.Order;
import dev.souk.orders.Status;
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

  private final Stall pottery = Stall.of("Corner pottery");
  private final Actor potter = pottery.seller();
  private Actor customer = Town.crowd(1).getFirst();
  private final String code = "ONCE-" + System.nanoTime();

  @BeforeEach
  void there_is_one_and_something_to_use_it_for() {
    var coupon =
        Map.of("code", code, "basisPoints", 1000, "perCustomerLimit", 1, "totalLimit", 1000);
    Town.admin().once().post("/api/v1/admin/coupons", coupon).expect(201);
    pottery.moved(10).expect(201);
  }

  @AfterEach
  void webhooks_arrive_again() {
    Town.cloud().stripe().webhooks().copies(1);
  }

  private void filled() {
    customer.delete("/api/v1/cart").expectSuccess();
    var item =
        Map.of("productId", pottery.product(), "variantId", pottery.variant(), "quantity", 1);
    customer.post("/api/v1/cart/items", item).expect(200);
    customer.send("PUT", "/api/v1/cart/coupon", Map.of("code", code)).expect(200);
  }

  private Answer ordered() {
    filled();
    return customer.once().post("/api/v1/orders", Map.of());
  }

  private Order order() {
    return now(ordered().expect(201).text("id"));
  }

  private static Order now(String id) {
    return Live.orders().find(id).orElseThrow();
  }

  private Answer checkout(Order order) {
    return customer.once().post("/api/v1/payment/checkout", Map.of("orderId", order.id()));
  }

  private static String session(Answer checkout) {
    var url = checkout.expect(200).text("checkoutUrl");
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private static void until(Order order, Status status) throws Exception {
    Eventually.is(() -> now(order.id()).status() == status);
  }

  private Order paid() throws Exception {
    var order = order();
    Town.cloud().stripe().shopper().pays(session(checkout(order)));
    until(order, Status.PAID);
    return order;
  }

  /// Stripe ends a page, as it does when its time is over.
  private void ends(String session) throws Exception {
    var uri = Setting.SOUK_STRIPE_API.value() + "/v1/checkout/sessions/" + session + "/expire";
    var request =
        HttpRequest.newBuilder(URI.create(uri))
            .header("authorization", "Bearer " + Live.secret(Setting.SOUK_STRIPE_SECRET).get())
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

  private void calledOff(Order order) {
    customer.post("/api/v1/orders/" + order.id() + "/cancel", null).expect(204);
  }

  @Test
  void is_back_when_the_order_is_called_off_before_it_is_paid() {
    var order = order();
    isUsed();

    calledOff(order);

    isBack();
  }

  @Test
  void is_back_when_all_that_was_paid_is_called_off() throws Exception {
    var order = paid();
    isUsed();

    calledOff(order);

    isBack();
  }

  @Test
  void is_back_when_the_seller_calls_off_all_there_was() throws Exception {
    var part = now(paid().id()).placed().partId(pottery.sellerId());

    potter
        .post("/api/v1/orders/seller/" + part + "/cancel", Map.of("reason", "broken"))
        .expect(200);

    isBack();
  }

  @Test
  void is_back_when_an_admin_calls_off_all_there_was() throws Exception {
    var order = paid();
    var part = order.placed().partId(pottery.sellerId());
    var path = "/api/v1/admin/orders/" + order.id() + "/seller-orders/" + part + "/cancel";

    Town.admin().post(path, Map.of("reason", "a fraud")).expect(200);

    isBack();
  }

  private Map<String, ?> all() {
    var line = Map.of("variantId", pottery.variant(), "quantity", 1);
    return Map.of("lines", List.of(line), "reason", "broken");
  }

  @Test
  void is_back_when_the_seller_refunds_all_there_was_before_it_is_sent() throws Exception {
    var part = now(paid().id()).placed().partId(pottery.sellerId());

    potter.once().post("/api/v1/orders/seller/" + part + "/refunds", all()).expect(201);

    isBack();
  }

  @Test
  void is_back_when_an_admin_refunds_all_there_was_before_it_is_sent() throws Exception {
    var order = paid();
    var part = order.placed().partId(pottery.sellerId());
    var path = "/api/v1/admin/orders/" + order.id() + "/seller-orders/" + part + "/refunds";

    Town.admin().once().post(path, all()).expect(201);

    isBack();
  }

  @Test
  void is_back_when_the_page_to_pay_on_ends() throws Exception {
    filled();
    var checkout = customer.once().post("/api/v1/payment/checkout", Map.of());
    var order = now(checkout.expect(200).text("orderId"));
    isUsed();

    ends(session(checkout));

    until(order, Status.EXPIRED);
    isBack();
  }

  @Test
  void is_back_when_the_page_is_found_to_have_ended() throws Exception {
    Town.cloud().stripe().webhooks().copies(0);
    var order = order();
    ends(session(checkout(order)));

    assertThat(checkout(order).expect(409).text("code")).isEqualTo("order-over");

    isBack();
  }

  @Test
  void is_used_when_the_order_is_found_to_be_paid() {
    Town.cloud().stripe().webhooks().copies(0);
    var order = order();
    Town.cloud().stripe().shopper().pays(session(checkout(order)));

    assertThat(checkout(order).expect(409).text("code")).isEqualTo("order-paid");

    assertThat(now(order.id()).status()).isEqualTo(Status.PAID);
    isUsed();
  }

  @Test
  void is_back_when_an_order_is_called_off_that_is_found_to_be_paid() {
    Town.cloud().stripe().webhooks().copies(0);
    var order = order();
    Town.cloud().stripe().shopper().pays(session(checkout(order)));

    calledOff(order);

    isBack();
  }

  @Test
  void is_used_once_more_when_money_comes_for_an_order_that_was_over() throws Exception {
    Town.cloud().stripe().webhooks().hold();
    var order = order();
    Town.cloud().stripe().shopper().pays(session(checkout(order)));
    var open = (Order.AwaitingPayment) now(order.id());
    Purchase.kept(open, open.expired(Town.cloud().clock().instant()));

    Town.cloud().stripe().webhooks().release();

    until(order, Status.PAID);
    isUsed();
  }

  @Test
  void is_back_when_the_page_was_never_opened() throws Exception {
    var order = order();
    Town.later(Duration.ofMinutes(40));

    until(order, Status.EXPIRED);
    isBack();
  }
}
