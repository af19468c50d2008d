package dev.souk.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import dev.souk.local.stripe.StripeFault.Moment;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The API under injected faults")
class StripeFaultInjectorTest {
  private StripeSimulatorFixture fixture;

  @BeforeEach
  void start() throws Exception {
    fixture = new StripeSimulatorFixture();
  }

  @AfterEach
  void stop() throws Exception {
    fixture.close();
  }

  private Session create(String order, String key) throws StripeException {
    return create(fixture.stripe, order, key);
  }

  private static Session create(StripeClient by, String order, String key) throws StripeException {
    var options = RequestOptions.builder().setIdempotencyKey(key).build();
    return by.v1()
        .checkout()
        .sessions()
        .create(StripeSimulatorFixture.order(order).build(), options);
  }

  private int sessions() throws StripeException {
    fixture.simulator.faults().clear();
    return fixture.stripe.v1().checkout().sessions().list().getData().size();
  }

  @Nested
  @DisplayName("goes wrong when told")
  class Faulty {
    @Test
    void and_does_nothing_while_down() throws Exception {
      fixture.simulator.faults().down(new StripeFault.Reject(503));

      assertThatThrownBy(() -> create("ord_1", "k"))
          .isInstanceOfSatisfying(
              ApiException.class, e -> assertThat(e.getStatusCode()).isEqualTo(503));
      assertThat(sessions()).isZero();
      assertThat(create("ord_1", "k").getStatus()).isEqualTo("open");
    }

    @Test
    void and_a_line_cut_before_leaves_nothing() throws Exception {
      fixture.simulator.faults().next(new StripeFault.Drop(Moment.BEFORE));

      assertThatThrownBy(() -> create("ord_1", "k")).isInstanceOf(ApiConnectionException.class);
      assertThat(sessions()).isZero();
    }

    @Test
    void and_a_line_cut_after_leaves_an_effect_that_a_repeat_finds() throws Exception {
      fixture.simulator.faults().at(1, new StripeFault.Drop(Moment.AFTER));

      assertThatThrownBy(() -> create("ord_1", "k")).isInstanceOf(ApiConnectionException.class);
      var found = create("ord_1", "k");

      assertThat(found.getLastResponse().headers().firstValue("Idempotent-Replayed")).isPresent();
      assertThat(sessions()).isOne();
    }

    @Test
    void and_a_silence_is_a_time_out_for_the_client() throws Exception {
      fixture.simulator.faults().next(new StripeFault.Stall(Moment.AFTER, Duration.ofSeconds(10)));
      var hasty = fixture.client(fixture.simulator.apiKey(), Duration.ofSeconds(2));

      assertThatThrownBy(() -> create(hasty, "ord_1", "k"))
          .isInstanceOf(ApiConnectionException.class)
          .hasMessageContaining("timed out");
      assertThat(sessions()).isOne();
    }

    @Test
    void and_webhooks_can_overtake_the_answer() throws Exception {
      try (var receiver = new WebhookReceiver()) {
        fixture.simulator.webhook(receiver.url(), "whsec_x", List.of("charge.refunded"));

        // on a busy machine the webhook may need longer
        var timeoutFactor = Stream.of(500, 2_000, 8_000, 32_000).map(Duration::ofMillis);
        assertThat(timeoutFactor).anyMatch(slow -> isOvertaken(slow, receiver));
      }
    }

    /// Whether the webhook of a refund is there before the answer, which is slow.
    private boolean isOvertaken(Duration slow, WebhookReceiver receiver) {
      try {
        assertThat(fixture.simulator.webhooks().awaitIdle(Duration.ofMinutes(3))).isTrue();
        var before = receiver.received().size();
        var paid = fixture.paid("ord_" + slow.toMillis()).getPaymentIntent();
        fixture.simulator.faults().next(new StripeFault.Slow(Moment.AFTER, slow));

        var refund = RefundCreateParams.builder().setPaymentIntent(paid).build();
        fixture.stripe.v1().refunds().create(refund);

        return receiver.received().size() == before + 1;
      } catch (StripeException | InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
