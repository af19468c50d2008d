package dev.souk.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The hosted checkout page")
class CheckoutPagesTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  private StripeSimulatorFixture fixture;
  private Session session;

  @BeforeEach
  void start() throws Exception {
    fixture = new StripeSimulatorFixture();
    session = fixture.createSession("ord_1");
  }

  @AfterEach
  void stop() throws Exception {
    fixture.close();
  }

  private String page() throws Exception {
    return fixture.get(session.getUrl()).body();
  }

  private String url() {
    return fixture.base + "/pay/" + session.getId();
  }

  private HttpResponse<String> choose(String act) throws Exception {
    var token = TOKEN.matcher(fixture.get(url()).body());
    assertThat(token.find()).isTrue();
    return fixture.post(url(), "token=" + token.group(1) + "&act=" + act);
  }

  private String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void shows_lines_and_totals_and_says_what_it_is() throws Exception {
    assertThat(page())
        .contains("Test checkout (simulator)", "Mug &amp; saucer", "€25.80", "€55.80", "Pay €55.80")
        .contains("http://localhost:8080/cart")
        .doesNotContain("<script", "Stripe");
  }

  @Test
  void allows_no_script_and_no_frame() throws Exception {
    var policy = fixture.get(url()).headers().firstValue("Content-Security-Policy").orElseThrow();

    assertThat(policy)
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .contains("form-action 'self' http://localhost:8080");
  }

  @Test
  void escapes_what_the_shop_sent() throws Exception {
    var params =
        SessionCreateParams.builder()
            .setMode(SessionCreateParams.Mode.PAYMENT)
            .setSuccessUrl("https://example.com/?a=1&b=2")
            .setCancelUrl("https://example.com/?a='1'")
            .setCustomerEmail("\"><img/src=x/onerror=alert(1)>@example.com")
            .addLineItem(StripeSimulatorFixture.item("<script>alert('1')</script>{}", 100, 1));

    session = fixture.stripe.v1().checkout().sessions().create(params.build());

    assertThat(page())
        .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;{}")
        .doesNotContain("<script", "<img");
  }

  @Nested
  @DisplayName("takes the shopper's choice")
  class Choices {
    @Test
    void and_a_paid_one_goes_to_the_shop_with_the_session_id() throws Exception {
      assertThat(location(choose("pay")))
          .isEqualTo("http://localhost:8080/paid?session=" + session.getId());
      assertThat(fixture.read(session).getPaymentStatus()).isEqualTo("paid");
      assertThat(fixture.get(url()).body()).contains("Payment complete");
    }

    @Test
    void and_a_declined_one_stays_and_says_why() throws Exception {
      assertThat(location(choose("decline"))).isEqualTo(url());
      assertThat(page()).contains("Your card was declined.", "id=\"pay\"");
    }

    @Test
    void and_a_challenged_one_is_asked_by_the_bank() throws Exception {
      choose("challenge");
      assertThat(page()).contains("Your bank (simulated)", "Fail authentication");

      assertThat(location(choose("fail"))).isEqualTo(url());
      assertThat(page()).contains("failed authentication");

      choose("challenge");
      assertThat(location(choose("authenticate"))).startsWith("http://localhost:8080/paid");
    }

    @Test
    void and_one_that_pays_later_goes_to_the_shop_unpaid() throws Exception {
      assertThat(location(choose("later"))).startsWith("http://localhost:8080/paid");
      assertThat(fixture.read(session).getPaymentStatus()).isEqualTo("unpaid");
      assertThat(fixture.get(url()).body()).contains("Payment processing");
    }

    @Test
    void and_an_unknown_one_changes_nothing() throws Exception {
      for (var act : new String[] {"", "steal", "ship9", "ship", "authenticate", "fail"}) {
        assertThat(location(choose(act))).isEqualTo(url());
      }
      assertThat(fixture.read(session).getStatus()).isEqualTo("open");
      assertThat(fixture.stripe.v1().events().list().getData()).isEmpty();
    }
  }

  @Test
  void refuses_a_form_without_its_token() throws Exception {
    for (var form : new String[] {"act=pay", "token=&act=pay", "token=wrong&act=pay", "%"}) {
      assertThat(fixture.post(url(), form).statusCode()).isEqualTo(403);
    }
    var other = fixture.createSession("ord_2");
    var token = TOKEN.matcher(fixture.get(other.getUrl()).body());
    assertThat(token.find()).isTrue();
    assertThat(fixture.post(url(), "token=" + token.group(1) + "&act=pay").statusCode())
        .isEqualTo(403);
    assertThat(fixture.read(session).getStatus()).isEqualTo("open");
  }

  @Test
  void says_when_a_session_is_over_or_was_never_there() throws Exception {
    fixture.clock.move(Duration.ofMinutes(31));

    assertThat(fixture.get(url()).body()).contains("This checkout has expired");
    assertThat(fixture.get(fixture.base + "/pay/cs_test_none").statusCode()).isEqualTo(404);
  }
}
