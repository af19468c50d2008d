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
class WebhooksTest {
  private static final String SECRET = "whsec_test_secret";
  private static final String COMPLETED = "checkout.session.completed";

  private Stand stand;
  private Receiver receiver;
  private Webhooks webhooks;

  @BeforeEach
  void start() throws Exception {
    stand = new Stand();
    receiver = new Receiver();
    webhooks = stand.simulator.webhooks();
    stand.simulator.webhook(receiver.url(), SECRET, List.of(COMPLETED, "charge.succeeded"));
  }

  @AfterEach
  void stop() throws Exception {
    stand.close();
    receiver.close();
  }

  private void settled() throws InterruptedException {
    assertThat(webhooks.quiet(Duration.ofMinutes(3))).isTrue();
  }

  private List<String> types() {
    return receiver.got().stream().map(each -> verified(each).getType()).toList();
  }

  private Event verified(Receiver.Got got) {
    var clock = Clock.fixed(stand.clock.instant(), ZoneOffset.UTC);
    try {
      return Webhook.constructEvent(got.body(), got.signature(), SECRET, 300, clock);
    } catch (SignatureVerificationException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void arrive_signed_as_the_client_verifies() throws Exception {
    var session = stand.paid("ord_1");
    settled();

    assertThat(types()).containsExactlyInAnyOrder(COMPLETED, "charge.succeeded");
    var done =
        receiver.got().stream()
            .map(WebhooksTest.this::verified)
            .filter(each -> each.getType().equals(COMPLETED))
            .findFirst()
            .orElseThrow();
    assertThat(done.getDataObjectDeserializer().getObject()).contains(session);
    assertThat(done.getPendingWebhooks()).isOne();
    assertThat(stand.stripe.v1().events().retrieve(done.getId()).getPendingWebhooks()).isZero();
  }

  @Test
  void do_not_verify_under_another_secret() throws Exception {
    stand.paid("ord_1");
    settled();
    var got = receiver.got().getFirst();

    assertThatThrownBy(() -> Webhook.constructEvent(got.body(), got.signature(), "whsec_other"))
        .isInstanceOf(SignatureVerificationException.class);
  }

  @Nested
  @DisplayName("that are not taken")
  class Retried {
    @Test
    void are_sent_again_after_growing_pauses_with_a_new_signature() throws Exception {
      receiver.answers(503);
      stand.paid("ord_1");
      settled();
      assertThat(receiver.got()).hasSize(2);

      again(Duration.ofSeconds(9));
      assertThat(receiver.got()).hasSize(2);
      again(Duration.ofSeconds(1));
      assertThat(receiver.got()).hasSize(4);
      again(Duration.ofSeconds(59));
      assertThat(receiver.got()).hasSize(4);

      receiver.answers(200);
      again(Duration.ofSeconds(1));
      assertThat(receiver.got()).hasSize(6);
      assertThat(verified(receiver.got().getLast()).getType()).isNotBlank();
      assertThat(webhooks.waiting()).isEmpty();
    }

    @Test
    void are_given_up_after_three_days() throws Exception {
      receiver.answers(500);
      stand.paid("ord_1");
      settled();
      for (var hour = 0; hour < 24 * 4; hour++) {
        again(Duration.ofHours(1));
      }

      assertThat(webhooks.waiting()).isEmpty();
      assertThat(webhooks.log()).hasSizeBetween(16, 30).allMatch(each -> !each.outcome().taken());
    }

    @Test
    void wait_for_an_endpoint_that_is_not_there() throws Exception {
      receiver.close();
      stand.paid("ord_1");
      settled();

      assertThat(webhooks.log())
          .allMatch(each -> each.outcome() instanceof Delivery.Outcome.Unreachable);
      assertThat(webhooks.waiting()).hasSize(2);
    }

    private void again(Duration later) throws InterruptedException {
      stand.clock.move(later);
      stand.simulator.tick();
      settled();
    }
  }

  @Nested
  @DisplayName("go as a test wishes")
  class Controlled {
    @Test
    void held_back_and_then_released_in_another_order_and_twice() throws Exception {
      webhooks.hold();
      stand.paid("ord_1");
      settled();
      assertThat(receiver.got()).isEmpty();

      webhooks.release(
          held -> List.of(held.getLast(), held.getFirst(), held.getLast(), held.getFirst()));

      assertThat(types())
          .containsExactly(COMPLETED, "charge.succeeded", COMPLETED, "charge.succeeded");
    }

    @Test
    void lost() throws Exception {
      webhooks.hold();
      stand.paid("ord_1");
      webhooks.release(held -> List.of());
      stand.simulator.tick();
      settled();

      assertThat(receiver.got()).isEmpty();
    }

    @Test
    void in_copies() throws Exception {
      webhooks.copies(5);
      stand.paid("ord_1");
      settled();

      assertThat(types()).hasSize(10);
    }

    @Test
    void late_by_the_clock() throws Exception {
      webhooks.delay(Duration.ofHours(1));
      stand.paid("ord_1");
      settled();
      assertThat(receiver.got()).isEmpty();

      stand.clock.move(Duration.ofHours(1));
      stand.simulator.tick();
      settled();

      assertThat(types()).hasSize(2);
    }

    @Test
    void again_by_hand() throws Exception {
      stand.paid("ord_1");
      settled();
      var id = verified(receiver.got().getFirst()).getId();

      webhooks.resend(id);

      assertThat(receiver.got()).hasSize(3);
      assertThat(verified(receiver.got().getLast()).getId()).isEqualTo(id);
    }
  }
}
