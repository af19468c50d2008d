package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.Eventually;
import dev.souk.local.matrix.Stall;
import dev.souk.local.stripe.Fault;
import dev.souk.orders.Order;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Status;
import dev.souk.payments.Ordered.Ware;
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

  private Actor anna = Town.visitor();
  private String annaId = "";
  private Ware ware = new Ware("", "", "");

  @BeforeEach
  void shop() {
    var stall = Stall.of(Town.seller("Corner pottery"), Stall.category(Town.admin()));
    stall.publish();
    ware = Buying.stocked(stall, 5);
    anna = Town.customer();
    annaId = anna.get("/api/v1/me").expect(200).text("id");
  }

  @AfterEach
  void wellAgain() {
    Town.cloud().stripe().faults().clear();
    Town.cloud().stripe().webhooks().copies(1);
  }

  private Answer checkout(Order order) {
    return anna.once().post("/api/v1/payment/checkout", Map.of("orderId", order.id()));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return anna.http().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static void until(Order order, Status status) throws Exception {
    Eventually.is(() -> Buying.now(order).status() == status);
  }

  @Test
  void does_so_on_the_page_and_comes_back_to_a_paid_order() throws Exception {
    var order = Buying.placed(annaId, ware, 2);
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
        .startsWith(Town.cloud().url() + "/orders/" + order.id());
    until(order, Status.PAID);
    assertThat(Buying.available(ware)).isEqualTo(3);
    assertThat(checkout(order).expect(409).text("code")).isEqualTo("order-paid");
  }

  @Test
  void and_changes_her_mind_gets_the_money_back() throws Exception {
    var order = Buying.placed(annaId, ware, 2);
    pay(order);
    until(order, Status.PAID);

    anna.post("/api/v1/orders/" + order.id() + "/cancel", null).expect(204);
    assertThat(Buying.available(ware)).isEqualTo(5);
    Town.later(Duration.ofMinutes(6));

    until(order, Status.REFUNDED);
    var paid = (PaidOrder) Buying.now(order);
    assertThat(paid.returned()).isEqualTo(paid.payment().amount());
  }

  private void pay(Order order) {
    var url = checkout(order).expect(200).text("checkoutUrl");
    Town.cloud().stripe().shopper().pays(url.substring(url.lastIndexOf('/') + 1));
  }

  @Test
  void is_found_to_have_paid_though_every_word_of_it_was_lost() throws Exception {
    Town.cloud().stripe().webhooks().copies(0);
    var order = Buying.placed(annaId, ware, 1);
    pay(order);
    Town.later(Duration.ofMinutes(40));

    until(order, Status.PAID);
  }

  @Test
  void cannot_while_stripe_is_down_and_everything_else_goes_on() throws Exception {
    var order = Buying.placed(annaId, ware, 2);
    Town.cloud().stripe().faults().down(new Fault.Refuse(503));

    var refused = checkout(order).expect(503);

    assertThat(refused.header("retry-after")).isNotEmpty();
    anna.get("/api/v1/products/" + ware.product()).expect(200);
    var item = Map.of("productId", ware.product(), "variantId", ware.variant(), "quantity", 1);
    anna.post("/api/v1/cart/items", item).expectSuccess();
    anna.get("/api/v1/cart").expect(200);
    Town.later(Duration.ofMinutes(40));
    assertThat(Buying.available(ware)).isEqualTo(3);

    Town.cloud().stripe().faults().clear();
    Town.later(Duration.ofMinutes(5));

    until(order, Status.EXPIRED);
    assertThat(Buying.available(ware)).isEqualTo(5);
  }
}
