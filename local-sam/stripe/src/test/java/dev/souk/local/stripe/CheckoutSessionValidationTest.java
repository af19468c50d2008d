package dev.souk.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.Discount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A Checkout Session that cannot be made")
class CheckoutSessionValidationTest {
  private StripeSimulatorFixture fixture;

  @BeforeEach
  void start() throws Exception {
    fixture = new StripeSimulatorFixture();
  }

  @AfterEach
  void stop() throws Exception {
    fixture.close();
  }

  @Nested
  @DisplayName("is refused")
  class Refusals {
    @Test
    void with_less_than_thirty_minutes_or_more_than_a_day() {
      var now = StripeSimulatorFixture.START.getEpochSecond();

      refused(StripeSimulatorFixture.order("o").setExpiresAt(now + 1_799), null, "expires_at");
      refused(StripeSimulatorFixture.order("o").setExpiresAt(now + 86_401), null, "expires_at");
    }

    @Test
    void below_the_least_amount() {
      refused(tiny(49), "amount_too_small", "line_items");
    }

    private SessionCreateParams.Builder tiny(long amount) {
      return SessionCreateParams.builder()
          .setMode(SessionCreateParams.Mode.PAYMENT)
          .setSuccessUrl("https://example.com")
          .addLineItem(StripeSimulatorFixture.item("Button", amount, 1));
    }

    @Test
    void with_a_parameter_nobody_knows() {
      refused(
          StripeSimulatorFixture.order("o").putExtraParam("colour", "red"),
          "parameter_unknown",
          "colour");
    }

    @Test
    void with_an_address_that_is_no_web_page() {
      refused(
          StripeSimulatorFixture.order("o").setCancelUrl("javascript:alert(1)"),
          "url_invalid",
          "cancel_url");
    }

    @Test
    void with_an_expansion_nobody_knows_before_anything_is_made() throws Exception {
      refused(StripeSimulatorFixture.order("o").addExpand("colour"), null, "expand");
      refused(StripeSimulatorFixture.order("o").addExpand("payment_intent.colour"), null, "expand");

      assertThat(fixture.stripe.v1().checkout().sessions().list().getData()).isEmpty();
    }

    @Test
    void with_a_customer_or_coupon_that_is_not_there() {
      refused(
          StripeSimulatorFixture.order("o").setCustomer("cus_gone"),
          "resource_missing",
          "customer");
      refused(
          StripeSimulatorFixture.order("o")
              .addDiscount(Discount.builder().setCoupon("GONE").build()),
          "resource_missing",
          "discounts[0][coupon]");
    }

    @Test
    void without_a_line() {
      var params =
          SessionCreateParams.builder()
              .setMode(SessionCreateParams.Mode.PAYMENT)
              .setSuccessUrl("https://example.com");

      refused(params, "parameter_missing", "line_items");
    }

    @Test
    void with_two_currencies() throws Exception {
      var line =
          "&line_items[%d][quantity]=1&line_items[%d][price_data][unit_amount]=100"
              + "&line_items[%d][price_data][product_data][name]=x&line_items[%d][price_data][currency]=%s";
      var form =
          "mode=payment&success_url=https://example.com"
              + line.formatted(0, 0, 0, 0, "eur")
              + line.formatted(1, 1, 1, 1, "usd");

      assertThat(fixture.raw("/v1/checkout/sessions", form).body())
          .contains("line_items[1][price_data][currency]");
    }

    private void refused(SessionCreateParams.Builder params, @Nullable String code, String param) {
      assertThatThrownBy(() -> fixture.stripe.v1().checkout().sessions().create(params.build()))
          .isInstanceOfSatisfying(
              InvalidRequestException.class,
              e -> {
                assertThat(e.getStatusCode()).isEqualTo(400);
                assertThat(e.getCode()).isEqualTo(code);
                assertThat(e.getParam()).isEqualTo(param);
                assertThat(e.getRequestId()).startsWith("req_");
              });
    }
  }
}
