package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.json.Json;
import dev.souk.local.stripe.StripeSimulator;
import dev.souk.money.Money;
import dev.souk.orders.PaidOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What Stripe tells when it is forged or odd")
class ForgedWebhooksTest {
  private PaymentFunctionsFixture fixture;
  private WebhookSender stripe;

  @BeforeEach
  void open() throws Exception {
    fixture = new PaymentFunctionsFixture();
    stripe = new WebhookSender(fixture);
  }

  @AfterEach
  void close() throws Exception {
    fixture.close();
  }

  private String body = "";

  private List<String> headers() {
    var good = stripe.signed(body, fixture.now());
    var time = good.substring(0, good.indexOf(','));
    var hash = good.substring(good.indexOf("v1=") + 3);
    var early = stripe.signed(body, fixture.now().minusSeconds(301));
    var late = stripe.signed(body, fixture.now().plusSeconds(301));
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

  /// An endpoint keeps the version it was made with, and the library moves on: within one release
  /// of Stripe's both are understood, and no other is guessed at.
  @Test
  void versions_of_the_same_release_are_read_and_others_refused() {
    var order = fixture.placed(fixture.stocked(5), 1);
    var session = fixture.session(order);
    body =
        stripe.completed("evt_1", order.id(), session, order.placement().priceBreakdown().total());
    var release = StripeSimulator.API_VERSION.replaceFirst("^[\\d-]+", "");

    for (var version : List.of("2026-07-29.other", "2026-07-29", "2019-02-19", "null", "")) {
      assertThat(stripe.told(body.replace(StripeSimulator.API_VERSION, version)))
          .as(version)
          .isEqualTo(400);
    }
    assertThat(stripe.told(body.replace(StripeSimulator.API_VERSION, "2099-01-01" + release)))
        .isEqualTo(200);
    assertThat(fixture.now(order)).isInstanceOf(PaidOrder.class);
  }

  @Test
  void headers_change_nothing_and_are_refused() {
    var order = fixture.placed(fixture.stocked(5), 1);
    var session = fixture.session(order);
    body =
        stripe.completed("evt_1", order.id(), session, order.placement().priceBreakdown().total());
    var before = fixture.writes.get();

    var headers = headers();
    assertThat(headers).hasSizeGreaterThanOrEqualTo(40);
    assertThat(headers)
        .allSatisfy(header ->
            assertThat(fixture.told(PaymentFunctionsFixture.bytes(body), header).code())
                .isEqualTo("malformed-request"));

    assertThat(fixture.writes).hasValue(before);
    assertThat(stripe.told(body)).isEqualTo(200);
    assertThat(fixture.now(order)).isInstanceOf(PaidOrder.class);
  }

  @Test
  void a_request_without_any_is_refused() {
    var notices =
        new StripeEventParser(fixture.stripe.account, () -> PaymentFunctionsFixture.SECRET);
    var webhook =
        new HandleStripeWebhook(
            fixture.kernel.kernel(), notices, fixture.external(), fixture.orders);

    assertThat(dev.souk.http.TestRequest.post("/api/v1/payment/webhook").to(webhook).status())
        .isEqualTo(400);
  }

  @Test
  void bodies_change_nothing_and_are_refused_however_well_they_are_signed() {
    var good =
        stripe.fields("evt_1", "checkout.session.completed", Map.of("object", "checkout.session"));
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
            assertThat(stripe.told(each))
                .as(each.substring(0, Math.min(90, each.length())))
                .isEqualTo(400));
    assertThat(fixture.writes).hasValue(0);
  }

  @Test
  void bytes_that_are_no_text_are_refused() {
    var body = new byte[] {'{', (byte) 0xff, '}'};
    var header =
        stripe.signed(new String(body, java.nio.charset.StandardCharsets.UTF_8), fixture.now());

    assertThat(fixture.told(body, header).status()).isEqualTo(400);
    assertThat(fixture.writes).hasValue(0);
  }

  @Test
  void a_body_that_was_changed_by_one_byte_is_refused() {
    var order = fixture.placed(fixture.stocked(5), 1);
    var session = fixture.session(order);
    var one = stripe.completed("evt_1", order.id(), session, new Money(1, "EUR"));
    var header = stripe.signed(one, fixture.now());
    var before = fixture.writes.get();

    assertThat(
            fixture
                .told(PaymentFunctionsFixture.bytes(one.replace("evt_1", "evt_2")), header)
                .status())
        .isEqualTo(400);
    assertThat(fixture.told(PaymentFunctionsFixture.bytes(one + " "), header).status())
        .isEqualTo(400);
    assertThat(fixture.writes).hasValue(before);
  }

  @Test
  void a_signature_is_good_for_five_minutes_both_ways() {
    var body = stripe.event("evt_1", "some.thing", Map.of("object", "balance"));

    for (var seconds : List.of(-300, 0, 300)) {
      var header = stripe.signed(body, fixture.now().plusSeconds(seconds));
      assertThat(fixture.told(PaymentFunctionsFixture.bytes(body), header).status()).isEqualTo(200);
    }
  }
}
