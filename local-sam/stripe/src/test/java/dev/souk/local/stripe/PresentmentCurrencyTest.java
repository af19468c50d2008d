package dev.souk.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.param.RefundCreateParams;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A Checkout Session in a currency")
class PresentmentCurrencyTest {
  private StripeSimulatorFixture fixture;

  @BeforeEach
  void start() throws Exception {
    fixture = new StripeSimulatorFixture();
  }

  @AfterEach
  void stop() throws Exception {
    fixture.close();
  }

  private String asked(String currency, long amount) throws Exception {
    return asked(currency, amount, "Thing");
  }

  private String asked(String currency, long amount, String name) throws Exception {
    var form =
        "mode=payment&success_url=https://example.com&line_items[0][quantity]=1"
            + "&line_items[0][price_data][unit_amount]="
            + amount
            + "&line_items[0][price_data][currency]="
            + currency
            + "&line_items[0][price_data][product_data][name]="
            + URLEncoder.encode(name, StandardCharsets.UTF_8);
    return fixture.raw("/v1/checkout/sessions", form).body();
  }

  private static void taken(String body) {
    assertThat(body).contains("\"object\":\"checkout.session\"");
  }

  private static void refused(String body, String code) {
    assertThat(body).contains("\"type\":\"invalid_request_error\"").contains(code);
  }

  @Test
  void that_was_withdrawn_or_is_not_taken_is_refused() throws Exception {
    for (var code : List.of("dem", "kpw", "irr", "xau", "hrk", "euro")) {
      refused(asked(code, 100_000), "invalid_currency");
    }
    taken(asked("KWD", 1_230));
  }

  @Test
  void of_three_decimals_has_a_last_digit_of_nought() throws Exception {
    taken(asked("kwd", 1_230));
    refused(asked("kwd", 1_234), "divisible by 10");
  }

  @Test
  void that_only_looks_as_if_it_had_decimals_ends_in_two_noughts() throws Exception {
    taken(asked("isk", 50_000));
    taken(asked("ugx", 300_000));
    refused(asked("isk", 550), "divisible by 100");
    refused(asked("ugx", 301_010), "divisible by 100");
  }

  @Test
  void has_a_least_charge_of_its_own() throws Exception {
    refused(asked("gbp", 29), "amount_too_small");
    taken(asked("gbp", 30));
    refused(asked("huf", 17_499), "amount_too_small");
    refused(asked("jpy", 49), "amount_too_small");
    refused(asked("mxn", 999), "amount_too_small");
    taken(asked("eur", 0));
  }

  @Test
  void has_a_largest_charge_of_its_own() throws Exception {
    taken(asked("eur", 99_999_999));
    refused(asked("eur", 100_000_000), "amount_too_large");
    taken(asked("idr", 999_999_999_999L));
  }

  @Test
  void is_given_back_in_amounts_that_can_be_given_back() throws Exception {
    var body = asked("kwd", 9_990);
    var id = body.replaceFirst("(?s).*\"id\":\"(cs_test_[^\"]+)\".*", "$1");
    fixture.simulator.shopper().completePayment(id);
    var intent = fixture.stripe.v1().checkout().sessions().retrieve(id).getPaymentIntent();

    assertThatThrownBy(() -> refund(intent, 1_005)).isInstanceOf(InvalidRequestException.class);
    assertThat(refund(intent, 1_000).getAmount()).isEqualTo(1_000);
  }

  private com.stripe.model.Refund refund(String intent, long amount) throws StripeException {
    var params = RefundCreateParams.builder().setPaymentIntent(intent).setAmount(amount).build();
    return fixture.stripe.v1().refunds().create(params);
  }

  @Test
  void has_lines_named_in_250_characters_at_most() throws Exception {
    taken(asked("eur", 500, "🫖".repeat(250)));
    refused(asked("eur", 500, "x".repeat(251)), "must be at most 250 characters");
  }

  @Test
  void is_for_nobody_without_a_proper_address() {
    for (var address : List.of("test@test", "ada", "ada@exämple.com", "a b@example.com")) {
      assertThatThrownBy(() ->
              fixture
                  .stripe
                  .v1()
                  .checkout()
                  .sessions()
                  .create(StripeSimulatorFixture.order("o").setCustomerEmail(address).build()))
          .isInstanceOfSatisfying(
              InvalidRequestException.class,
              e -> assertThat(e.getCode()).isEqualTo("email_invalid"));
    }
  }
}
