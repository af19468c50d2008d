package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.Eventually;
import dev.souk.local.matrix.MatrixSeller;
import dev.souk.local.stripe.StripeFault;
import dev.souk.orders.Order;
import dev.souk.orders.OrderStatus;
import dev.souk.orders.PaidOrder;
import dev.souk.payments.PayableOrderFixtures.Ware;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("A customer who pays")
class PaymentStoryTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  private Actor anna = SharedLocalCloud.visitor();
  private String annaId = "";
  private Ware ware = new Ware("", "", "");

  @BeforeEach
  void shop() {
    var matrixSeller =
        MatrixSeller.of(
            SharedLocalCloud.seller("Corner pottery"),
            MatrixSeller.category(SharedLocalCloud.admin()));
    matrixSeller.publish();
    ware = UnpaidOrderSeeder.stocked(matrixSeller, 5);
    anna = SharedLocalCloud.customer();
    annaId = anna.get("/api/v1/me").expect(200).text("id");
  }

  @AfterEach
  void wellAgain() {
    SharedLocalCloud.cloud().stripe().faults().clear();
    SharedLocalCloud.cloud().stripe().webhooks().copies(1);
  }

  private ApiResponse checkout(Order order) {
    return anna.withIdempotencyKey()
        .post("/api/v1/payment/checkout", Map.of("orderId", order.id()));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return anna.http().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static void until(Order order, OrderStatus status) throws Exception {
    Eventually.is(() -> UnpaidOrderSeeder.now(order).status() == status);
  }

  @Test
  void does_so_on_the_page_and_comes_back_to_a_paid_order() throws Exception {
    var order = UnpaidOrderSeeder.placed(annaId, ware, 2);
    var page = URI.create(checkout(order).expect(200).text("checkoutUrl"));
    assertThat(page.getPath()).startsWith("/pay/cs_");

    var shown = send(HttpRequest.newBuilder(page)).body();
    assertThat(shown).contains("Mug, white", "€30.70");
    var token = TOKEN.matcher(shown);
    assertThat(token.find()).isTrue();
    var paying =
        HttpRequest.newBuilder(page)
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("act=pay&token=" + token.group(1)));
    var back = send(paying);

    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(back.headers().firstValue("location").orElse(""))
        .startsWith(SharedLocalCloud.cloud().url() + "/orders/" + order.id());
    until(order, OrderStatus.PAID);
    assertThat(UnpaidOrderSeeder.available(ware)).isEqualTo(3);
    assertThat(checkout(order).expect(409).text("code")).isEqualTo("order-paid");
  }

  @Test
  void and_changes_her_mind_gets_the_money_back() throws Exception {
    var order = UnpaidOrderSeeder.placed(annaId, ware, 2);
    pay(order);
    until(order, OrderStatus.PAID);

    anna.post("/api/v1/orders/" + order.id() + "/cancel", null).expect(204);
    assertThat(UnpaidOrderSeeder.available(ware)).isEqualTo(5);
    SharedLocalCloud.advance(Duration.ofMinutes(6));

    until(order, OrderStatus.REFUNDED);
    var paid = (PaidOrder) UnpaidOrderSeeder.now(order);
    assertThat(paid.returned()).isEqualTo(paid.payment().amount());
  }

  private void pay(Order order) {
    var url = checkout(order).expect(200).text("checkoutUrl");
    SharedLocalCloud.cloud()
        .stripe()
        .shopper()
        .completePayment(url.substring(url.lastIndexOf('/') + 1));
  }

  @Test
  void is_found_to_have_paid_though_every_word_of_it_was_lost() throws Exception {
    SharedLocalCloud.cloud().stripe().webhooks().copies(0);
    var order = UnpaidOrderSeeder.placed(annaId, ware, 1);
    pay(order);
    SharedLocalCloud.advance(Duration.ofMinutes(40));

    until(order, OrderStatus.PAID);
  }

  @Test
  void cannot_while_stripe_is_down_and_everything_else_goes_on() throws Exception {
    var order = UnpaidOrderSeeder.placed(annaId, ware, 2);
    SharedLocalCloud.cloud().stripe().faults().down(new StripeFault.Reject(503));

    var refused = checkout(order).expect(503);

    assertThat(refused.header("retry-after")).isNotEmpty();
    anna.get("/api/v1/products/" + ware.product()).expect(200);
    var item = Map.of("productId", ware.product(), "variantId", ware.variant(), "quantity", 1);
    anna.post("/api/v1/cart/items", item).expectSuccess();
    anna.get("/api/v1/cart").expect(200);
    SharedLocalCloud.advance(Duration.ofMinutes(40));
    assertThat(UnpaidOrderSeeder.available(ware)).isEqualTo(3);

    SharedLocalCloud.cloud().stripe().faults().clear();
    SharedLocalCloud.advance(Duration.ofMinutes(5));

    until(order, OrderStatus.EXPIRED);
    assertThat(UnpaidOrderSeeder.available(ware)).isEqualTo(5);
  }
}
