package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.Webhook;
import dev.souk.accounts.People;
import dev.souk.id.Kind;
import dev.souk.json.Json;
import dev.souk.local.stripe.StripeSimulator;
import dev.souk.money.Money;
import dev.souk.orders.Hold;
import dev.souk.orders.Order;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import dev.souk.orders.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("What Stripe tells")
class HearingTest {
  private Till till;

  @BeforeEach
  void open() throws Exception {
    till = new Till();
  }

  @AfterEach
  void close() throws Exception {
    till.close();
  }

  private String signed(String body, Instant at) {
    try {
      return Webhook.Signature.generateSignatureHeader(body, Till.SECRET, at.getEpochSecond());
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private int told(String body) {
    return till.told(Till.bytes(body), signed(body, till.now())).status();
  }

  /// An event about a checkout, as Stripe writes it as far as we read it.
  private String completed(String id, String order, String session, Money paid) {
    return event(
        id,
        "checkout.session.completed",
        Map.of(
            "object",
            "checkout.session",
            "id",
            session,
            "client_reference_id",
            order,
            "payment_intent",
            "pi_1",
            "payment_status",
            "paid",
            "amount_total",
            paid.amount(),
            "currency",
            paid.currency().toLowerCase(java.util.Locale.ROOT)));
  }

  private static String event(String id, String type, Map<String, ?> object) {
    return Json.text(fields(id, type, object));
  }

  private static Map<String, @Nullable Object> fields(
      String id, String type, Map<String, ?> object) {
    var event = new LinkedHashMap<String, @Nullable Object>();
    event.put("id", id);
    event.put("object", "event");
    event.put("api_version", StripeSimulator.API_VERSION);
    event.put("livemode", false);
    event.put("type", type);
    event.put("data", Map.of("object", object));
    return event;
  }

  @Nested
  @DisplayName("when it is forged or odd")
  class Forged {
    private String body = "";

    private List<String> headers() {
      var good = signed(body, till.now());
      var time = good.substring(0, good.indexOf(','));
      var hash = good.substring(good.indexOf("v1=") + 3);
      var early = signed(body, till.now().minusSeconds(301));
      var late = signed(body, till.now().plusSeconds(301));
      return List.of(
          "",
          " ",
          ",",
          "=",
          "t",
          "t=",
          "v1=",
          time,
          "v1=" + hash,
          time + ",v1=",
          time + ",v0=" + hash,
          time + ",v1=" + hash.substring(1),
          time + ",v1=0" + hash,
          time + ",v1=" + hash.toUpperCase(java.util.Locale.ROOT),
          time + ",v1=" + "0".repeat(64),
          time + ",v1=" + hash + ",",
          time + " ,v1=" + hash,
          time + ";v1=" + hash,
          time + ",v1=" + hash + "," + time,
          "t=1," + time + ",v1=" + hash,
          "v1=" + hash + "," + time,
          "t=-1,v1=" + hash,
          "t=+1,v1=" + hash,
          "t=1e9,v1=" + hash,
          "t=0x1,v1=" + hash,
          "t=99999999999999999999,v1=" + hash,
          "t=abc,v1=" + hash,
          "t=,v1=" + hash,
          "t=\u0661\u0662,v1=" + hash,
          "t=0,v1=" + hash,
          early,
          late,
          early.replaceFirst("t=\\d+", time),
          "T" + good.substring(1),
          good + "\n",
          good + ", " + good,
          "Bearer " + good,
          good.replace("v1", "v1x"),
          "null",
          "\u0000",
          "t=" + "9".repeat(5000) + ",v1=" + hash,
          time + ",v1=" + "a".repeat(5000),
          time + ",v1=zz" + hash.substring(2));
    }

    @Test
    void headers_change_nothing_and_are_refused() {
      var order = till.placed(till.stocked(5), 1);
      var session = till.session(order);
      body = completed("evt_1", order.id(), session, order.placed().bill().total());
      var before = till.writes.get();

      var headers = headers();
      assertThat(headers).hasSizeGreaterThanOrEqualTo(40);
      assertThat(headers)
          .allSatisfy(header ->
              assertThat(till.told(Till.bytes(body), header).code())
                  .isEqualTo("malformed-request"));

      assertThat(till.writes).hasValue(before);
      assertThat(told(body)).isEqualTo(200);
      assertThat(till.now(order)).isInstanceOf(PaidOrder.class);
    }

    @Test
    void a_request_without_any_is_refused() {
      var notices = new StripeNotices(till.stripe.account, () -> Till.SECRET);
      var webhook =
          new StripeWebhook(till.kernel.kernel(), notices, till.stripe.checkouts(), till.orders);

      assertThat(dev.souk.http.Request.post("/api/v1/payment/webhook").to(webhook).status())
          .isEqualTo(400);
    }

    @Test
    void bodies_change_nothing_and_are_refused_however_well_they_are_signed() {
      var good =
          fields("evt_1", "checkout.session.completed", Map.of("object", "checkout.session"));
      var bodies =
          new java.util.ArrayList<>(
              List.of(
                  "",
                  " ",
                  "null",
                  "0",
                  "true",
                  "[]",
                  "\"evt_1\"",
                  "{",
                  "{}",
                  "{\"id\":1}",
                  "{\"id\":null}",
                  "{\"object\":\"event\"}",
                  "<event/>",
                  "\u0000",
                  "[".repeat(100_000),
                  "{\"a\":".repeat(50_000)));
      for (var name : good.keySet()) {
        var without = new LinkedHashMap<>(good);
        without.remove(name);
        if (!name.equals("livemode") && !name.equals("data")) {
          bodies.add(Json.text(without));
        }
        var odd = new LinkedHashMap<>(good);
        odd.put(name, Map.of("id", List.of()));
        bodies.add(Json.text(odd));
      }
      var old = new LinkedHashMap<>(good);
      old.put("api_version", "2020-08-27");
      bodies.add(Json.text(old));

      assertThat(bodies)
          .allSatisfy(each ->
              assertThat(told(each))
                  .as(each.substring(0, Math.min(90, each.length())))
                  .isEqualTo(400));
      assertThat(till.writes).hasValue(0);
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
      var body = new byte[] {'{', (byte) 0xff, '}'};
      var header = signed(new String(body, java.nio.charset.StandardCharsets.UTF_8), till.now());

      assertThat(till.told(body, header).status()).isEqualTo(400);
      assertThat(till.writes).hasValue(0);
    }

    @Test
    void a_body_that_was_changed_by_one_byte_is_refused() {
      var order = till.placed(till.stocked(5), 1);
      var session = till.session(order);
      var one = completed("evt_1", order.id(), session, new Money(1, "EUR"));
      var header = signed(one, till.now());
      var before = till.writes.get();

      assertThat(till.told(Till.bytes(one.replace(":1,", ":1780,")), header).status())
          .isEqualTo(400);
      assertThat(till.told(Till.bytes(one + " "), header).status()).isEqualTo(400);
      assertThat(till.writes).hasValue(before);
    }

    @Test
    void a_signature_is_good_for_five_minutes_both_ways() {
      var body = event("evt_1", "some.thing", Map.of("object", "balance"));

      for (var seconds : List.of(-300, 0, 300)) {
        var header = signed(body, till.now().plusSeconds(seconds));
        assertThat(till.told(Till.bytes(body), header).status()).isEqualTo(200);
      }
    }
  }

  @Nested
  @DisplayName("of a payment")
  class Paying {
    @Test
    void makes_the_order_paid() {
      var ware = till.stocked(5);
      var order = till.placed(ware, 2);
      till.stripe.pays(till.session(order));
      till.quiet();

      var paid = (PaidOrder) till.now(order);
      assertThat(paid.payment().amount()).isEqualTo(order.placed().bill().total());
      assertThat(paid.status()).isEqualTo(Status.PAID);
      assertThat(till.available(ware)).isEqualTo(3);
    }

    @Test
    void has_one_effect_when_it_is_told_a_thousand_times() throws Exception {
      var order = till.placed(till.stocked(5), 1);
      var session = till.session(order);
      var body = completed("evt_1", order.id(), session, order.placed().bill().total());
      var header = signed(body, till.now());
      var bytes = Till.bytes(body);

      var told =
          People.atOnce(
              50,
              () -> {
                var all = 0;
                for (var i = 0; i < 20; i++) {
                  all += till.told(bytes, header).status() == 200 ? 1 : 0;
                }
                return all;
              });

      assertThat(told.stream().mapToInt(Integer::intValue).sum()).isGreaterThan(900);
      assertThat(told(body)).isEqualTo(200);
      var paid = (PaidOrder) till.now(order);
      assertThat(paid.version()).isEqualTo(4);
      assertThat(paid.log().steps()).filteredOn(each -> each.to() == Status.PAID).hasSize(2);
    }

    @Test
    void may_come_before_our_own_call_has_returned() {
      var order = till.placed(till.stocked(5), 1);
      var opening = order.opening(till.now());
      till.orders.keep(order, opening, null);

      till.stripe.pays(((Checkouts.Found.Open) till.stripe.checkouts().open(opening)).session());
      till.quiet();

      assertThat(till.now(order)).isInstanceOf(PaidOrder.class);
    }

    @Test
    void of_another_amount_currency_checkout_or_order_changes_nothing() {
      var order = till.placed(till.stocked(5), 1);
      var total = order.placed().bill().total();
      var session = till.session(order);
      var before = till.now(order);

      assertThat(
              told(completed("evt_1", order.id(), session, new Money(total.amount() - 1, "EUR"))))
          .isEqualTo(200);
      assertThat(told(completed("evt_2", order.id(), session, new Money(total.amount(), "USD"))))
          .isEqualTo(200);
      assertThat(told(completed("evt_3", order.id(), "cs_other", total))).isEqualTo(200);
      assertThat(told(completed("evt_4", People.id(Kind.ORD), session, total))).isEqualTo(200);
      assertThat(told(completed("evt_5", "nonsense", session, total))).isEqualTo(200);

      assertThat(till.now(order)).isEqualTo(before);
      assertThat(till.orders.seen("evt_1")).isTrue();
      assertThat(till.orders.seen("evt_5")).isTrue();
    }

    @Test
    void of_the_other_mode_or_another_account_changes_nothing() {
      var order = till.placed(till.stocked(5), 1);
      var session = till.session(order);
      var good =
          Json.readOwn(completed("evt_1", order.id(), session, order.placed().bill().total()));
      var before = till.now(order);
      var live = new LinkedHashMap<>(good);
      live.put("livemode", true);
      var others = new LinkedHashMap<>(good);
      others.put("id", "evt_2");
      others.put("account", "acct_1");

      assertThat(told(Json.text(live))).isEqualTo(200);
      assertThat(told(Json.text(others))).isEqualTo(200);

      assertThat(till.now(order)).isEqualTo(before);
    }

    @Test
    void that_takes_days_ships_nothing_until_the_money_is_there() {
      var order = till.placed(till.stocked(5), 1);
      var session = till.session(order);
      till.stripe.paysLater(session);
      till.quiet();

      assertThat(till.now(order).status()).isEqualTo(Status.AWAITING_PAYMENT);
      assertThat(((Order.AwaitingPayment) till.now(order)).hold().stage())
          .isEqualTo(Hold.Stage.SETTLING);
      till.later(Duration.ofDays(2));
      till.sweep();
      assertThat(till.now(order).status()).isEqualTo(Status.AWAITING_PAYMENT);
      assertThat(till.checkout(order).code()).isEqualTo("order-paid");

      till.stripe.settles(session);
      till.quiet();
      assertThat(till.now(order).status()).isEqualTo(Status.PAID);
    }

    @Test
    void that_takes_days_and_fails_lets_the_goods_go() {
      var ware = till.stocked(5);
      var order = till.placed(ware, 1);
      var session = till.session(order);
      till.stripe.paysLater(session);
      till.stripe.bounces(session);
      till.quiet();

      assertThat(till.now(order).status()).isEqualTo(Status.EXPIRED);
      assertThat(till.available(ware)).isEqualTo(5);
    }

    @Test
    void for_an_order_that_has_ended_takes_the_goods_again_while_there_are_any() {
      var ware = till.stocked(2);
      var order = till.placed(ware, 2);
      var session = till.session(order);
      till.later(Duration.ofMinutes(32));
      assertThat(till.available(ware)).isEqualTo(2);

      told(completed("evt_late", order.id(), session, order.placed().bill().total()));

      assertThat(till.now(order).status()).isEqualTo(Status.PAID);
      assertThat(till.available(ware)).isZero();
    }

    @Test
    void for_an_order_whose_goods_are_sold_meanwhile_goes_back_in_full() {
      var ware = till.stocked(2);
      var order = till.placed(ware, 2);
      var session = till.session(order);
      till.later(Duration.ofMinutes(32));
      till.placed(ware, 1);

      told(completed("evt_late", order.id(), session, order.placed().bill().total()));

      var paid = (PaidOrder) till.now(order);
      assertThat(paid.status()).isEqualTo(Status.REFUND_PENDING);
      assertThat(paid.returned()).isEqualTo(order.placed().bill().total());
      assertThat(till.available(ware)).isEqualTo(1);
    }
  }

  @Nested
  @DisplayName("of what comes after")
  class After {
    @Test
    void a_checkout_that_ends_lets_the_goods_go() {
      var ware = till.stocked(5);
      var order = till.placed(ware, 2);
      till.session(order);

      till.later(Duration.ofMinutes(32));

      assertThat(till.now(order).status()).isEqualTo(Status.EXPIRED);
      assertThat(till.available(ware)).isEqualTo(5);
    }

    @Test
    void a_refund_that_comes_back_is_known_to_have_failed() {
      var order = till.paid(till.stocked(5), 1);
      till.cancel(till.customer, order.id());
      assertThat(till.sendRefunds(order)).isTrue();
      till.quiet();
      assertThat(till.now(order).status()).isEqualTo(Status.REFUNDED);
      var refund = ((PaidOrder) till.now(order)).refunds().findFirst().orElseThrow();
      var name = ((Refund.State.Succeeded) refund.state()).name();

      till.stripe.stripe.bank().returnsRefund(name);
      till.quiet();

      var now = (PaidOrder) till.now(order);
      assertThat(now.refunds().findFirst().orElseThrow().state())
          .isEqualTo(new Refund.State.Failed(name));
      assertThat(now.status()).isEqualTo(Status.REFUND_PENDING);
    }

    @Test
    void a_dispute_is_kept_with_the_order() throws Exception {
      var order = till.paid(till.stocked(5), 1);
      var charge =
          till.stripe.account.ask(stripe ->
              stripe.v1().paymentIntents().retrieve(order.payment().intent()).getLatestCharge());

      till.stripe.stripe.bank().disputes(charge, "fraudulent");
      till.quiet();

      assertThat(((PaidOrder) till.now(order)).payment().disputedAt()).isEqualTo(till.now());
    }

    @Test
    void money_that_somebody_gave_back_elsewhere_changes_no_order() throws Exception {
      var order = till.paid(till.stocked(5), 1);
      var params =
          com.stripe.param.RefundCreateParams.builder()
              .setPaymentIntent(order.payment().intent())
              .build();

      till.stripe.account.ask(stripe -> stripe.v1().refunds().create(params));
      till.quiet();

      assertThat(till.now(order)).isEqualTo(order);
      assertThat(till.stripe.stripe.webhooks().log()).allMatch(each -> each.outcome().taken());
    }
  }
}
