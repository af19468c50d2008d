package dev.souk.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Webhooks")
class WebhookDispatcherTest {
  private static final String SECRET = "whsec_test_secret";
  private static final String COMPLETED = "checkout.session.completed";

  private StripeSimulatorFixture fixture;
  private WebhookReceiver receiver;
  private WebhookDispatcher dispatcher;

  @BeforeEach
  void start() throws Exception {
    fixture = new StripeSimulatorFixture();
    receiver = new WebhookReceiver();
    dispatcher = fixture.simulator.webhooks();
    fixture.simulator.webhook(receiver.url(), SECRET, List.of(COMPLETED, "charge.succeeded"));
  }

  @AfterEach
  void stop() throws Exception {
    fixture.close();
    receiver.close();
  }

  private void settled() throws InterruptedException {
    assertThat(dispatcher.awaitIdle(Duration.ofMinutes(3))).isTrue();
  }

  private List<String> types() {
    return receiver.received().stream().map(each -> verified(each).getType()).toList();
  }

  private Event verified(WebhookReceiver.Received received) {
    var clock = Clock.fixed(fixture.clock.instant(), ZoneOffset.UTC);
    try {
      return Webhook.constructEvent(received.body(), received.signature(), SECRET, 300, clock);
    } catch (SignatureVerificationException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void arrive_signed_as_the_client_verifies() throws Exception {
    var session = fixture.paid("ord_1");
    settled();

    assertThat(types()).containsExactlyInAnyOrder(COMPLETED, "charge.succeeded");
    var done =
        receiver.received().stream()
            .map(WebhookDispatcherTest.this::verified)
            .filter(each -> each.getType().equals(COMPLETED))
            .findFirst()
            .orElseThrow();
    assertThat(done.getDataObjectDeserializer().getObject()).contains(session);
    assertThat(done.getPendingWebhooks()).isOne();
    assertThat(fixture.stripe.v1().events().retrieve(done.getId()).getPendingWebhooks()).isZero();
  }

  @Test
  void do_not_verify_under_another_secret() throws Exception {
    fixture.paid("ord_1");
    settled();
    var received = receiver.received().getFirst();

    assertThatThrownBy(
            () -> Webhook.constructEvent(received.body(), received.signature(), "whsec_other"))
        .isInstanceOf(SignatureVerificationException.class);
  }

  @Nested
  @DisplayName("that are not taken")
  class Retried {
    @Test
    void are_sent_again_after_growing_pauses_with_a_new_signature() throws Exception {
      receiver.answers(503);
      fixture.paid("ord_1");
      settled();
      assertThat(receiver.received()).hasSize(2);

      again(Duration.ofSeconds(9));
      assertThat(receiver.received()).hasSize(2);
      again(Duration.ofSeconds(1));
      assertThat(receiver.received()).hasSize(4);
      again(Duration.ofSeconds(59));
      assertThat(receiver.received()).hasSize(4);

      receiver.answers(200);
      again(Duration.ofSeconds(1));
      assertThat(receiver.received()).hasSize(6);
      assertThat(verified(receiver.received().getLast()).getType()).isNotBlank();
      assertThat(dispatcher.waiting()).isEmpty();
    }

    @Test
    void are_given_up_after_three_days() throws Exception {
      receiver.answers(500);
      fixture.paid("ord_1");
      settled();
      for (var hour = 0; hour < 24 * 4; hour++) {
        again(Duration.ofHours(1));
      }

      assertThat(dispatcher.waiting()).isEmpty();
      assertThat(dispatcher.log())
          .hasSizeBetween(16, 30)
          .allMatch(each -> !each.outcome().succeeded());
    }

    @Test
    void wait_for_an_endpoint_that_is_not_there() throws Exception {
      receiver.close();
      fixture.paid("ord_1");
      settled();

      assertThat(dispatcher.log())
          .allMatch(each -> each.outcome() instanceof WebhookDelivery.Outcome.Unreachable);
      assertThat(dispatcher.waiting()).hasSize(2);
    }

    private void again(Duration later) throws InterruptedException {
      fixture.clock.move(later);
      fixture.simulator.tick();
      settled();
    }
  }

  @Nested
  @DisplayName("go as a test wishes")
  class Controlled {
    @Test
    void held_back_and_then_released_in_another_order_and_twice() throws Exception {
      dispatcher.hold();
      fixture.paid("ord_1");
      settled();
      assertThat(receiver.received()).isEmpty();

      dispatcher.release(
          held -> List.of(held.getLast(), held.getFirst(), held.getLast(), held.getFirst()));

      assertThat(types())
          .containsExactly(COMPLETED, "charge.succeeded", COMPLETED, "charge.succeeded");
    }

    @Test
    void lost() throws Exception {
      dispatcher.hold();
      fixture.paid("ord_1");
      dispatcher.release(held -> List.of());
      fixture.simulator.tick();
      settled();

      assertThat(receiver.received()).isEmpty();
    }

    @Test
    void in_copies() throws Exception {
      dispatcher.copies(5);
      fixture.paid("ord_1");
      settled();

      assertThat(types()).hasSize(10);
    }

    @Test
    void late_by_the_clock() throws Exception {
      dispatcher.delay(Duration.ofHours(1));
      fixture.paid("ord_1");
      settled();
      assertThat(receiver.received()).isEmpty();

      fixture.clock.move(Duration.ofHours(1));
      fixture.simulator.tick();
      settled();

      assertThat(types()).hasSize(2);
    }

    @Test
    void again_by_hand() throws Exception {
      fixture.paid("ord_1");
      settled();
      var id = verified(receiver.received().getFirst()).getId();

      dispatcher.resend(id);

      assertThat(receiver.received()).hasSize(3);
      assertThat(verified(receiver.received().getLast()).getId()).isEqualTo(id);
    }
  }
}
