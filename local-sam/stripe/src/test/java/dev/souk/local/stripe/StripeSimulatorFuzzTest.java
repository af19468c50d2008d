package dev.souk.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Malformed requests")
class StripeSimulatorFuzzTest {
  private static final int MANY = 5_000;
  private static final List<String> PATHS =
      List.of(
          "checkout/sessions",
          "checkout/sessions/cs_test_x",
          "checkout/sessions/cs_test_x/expire",
          "checkout/sessions/cs_test_x/line_items",
          "payment_intents",
          "refunds",
          "refunds/re_x",
          "coupons",
          "customers",
          "events",
          "balance_transactions/txn_x",
          "",
          "/",
          "../pay");
  private static final List<String> NAMES =
      List.of(
          "mode",
          "success_url",
          "expires_at",
          "amount_off",
          "percent_off",
          "currency",
          "id",
          "charge",
          "payment_intent",
          "amount",
          "limit",
          "starting_after",
          "ending_before",
          "created[gte]",
          "expand[]",
          "expand[0]",
          "metadata[a]",
          "line_items[0][quantity]",
          "line_items[0][price_data][currency]",
          "line_items[0][price_data][unit_amount]",
          "line_items[0][price_data][product_data][name]",
          "shipping_options[0][shipping_rate_data][display_name]",
          "discounts[0][coupon]",
          "a[b][c]",
          "]",
          "[",
          "%5B%5D");
  private static final List<String> VALUES =
      List.of(
          "",
          "payment",
          "eur",
          "xxx",
          "EUR",
          "100",
          "0",
          "-1",
          "99999999",
          "999999999999999999",
          "1e9",
          "data.x",
          "a.b.c.d.e.f",
          "https://example.com",
          "http://[",
          "%00",
          "%C3%28",
          "%",
          "%f0%9f%98%80",
          "{}");

  @Test
  void are_refused_in_the_envelope_and_never_break_the_simulator() {
    var random = new SplittableRandom(11);
    try (var simulator =
        new StripeSimulator(
            () -> StripeSimulatorFixture.START, 3, URI.create("http://localhost:1/stripe"))) {
      for (var i = 0; i < MANY; i++) {
        var request = request(random, simulator.apiKey());
        assertThat(simulator.answer(request))
            .as("%s", request)
            .isInstanceOfSatisfying(
                SimulatorResponse.Complete.class,
                complete -> {
                  assertThat(complete.status()).isBetween(200, 404);
                  assertThat(complete.body())
                      .startsWith(request.path().startsWith("/v1/") ? "{" : "<");
                });
      }
    }
  }

  private static SimulatorRequest request(SplittableRandom random, String key) {
    var form = new StringBuilder();
    for (var i = random.nextInt(9); i > 0; i--) {
      form.append(any(random, NAMES)).append('=').append(any(random, VALUES)).append('&');
    }
    var path = "/v1/" + any(random, PATHS);
    var headers = Map.of("authorization", "Bearer " + key);
    return random.nextBoolean()
        ? new SimulatorRequest("GET", path, form.toString(), headers, "")
        : new SimulatorRequest("POST", path, "", headers, form.toString());
  }

  private static String any(SplittableRandom random, List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
