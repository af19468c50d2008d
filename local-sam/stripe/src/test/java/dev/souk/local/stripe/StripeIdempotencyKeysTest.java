package dev.souk.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.ApiException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import dev.souk.local.stripe.StripeFault.Moment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The API with idempotency keys")
class StripeIdempotencyKeysTest {
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
    var options = RequestOptions.builder().setIdempotencyKey(key).build();
    return fixture
        .stripe
        .v1()
        .checkout()
        .sessions()
        .create(StripeSimulatorFixture.order(order).build(), options);
  }

  private int sessions() throws StripeException {
    fixture.simulator.faults().clear();
    return fixture.stripe.v1().checkout().sessions().list().getData().size();
  }

  @Nested
  @DisplayName("keeps idempotency keys")
  class Idempotency {
    @Test
    void and_answers_a_repeat_with_the_same_body() throws Exception {
      var first = create("ord_1", "k");
      var again = create("ord_1", "k");

      assertThat(again.getLastResponse().body()).isEqualTo(first.getLastResponse().body());
      assertThat(again.getLastResponse().headers().firstValue("Idempotent-Replayed"))
          .hasValue("true");
      assertThat(again.getLastResponse().headers().firstValue("Original-Request"))
          .isEqualTo(first.getLastResponse().headers().firstValue("Request-Id"));
      assertThat(sessions()).isOne();
    }

    @Test
    void and_refuses_other_parameters() throws Exception {
      create("ord_1", "k");

      assertThatThrownBy(() -> create("ord_2", "k"))
          .isInstanceOf(IdempotencyException.class)
          .hasMessageContaining("Keys for idempotent requests");
    }

    @Test
    void and_refuses_a_second_call_while_the_first_is_under_way() throws Exception {
      var rounds = 0;
      var refused = List.<Throwable>of();
      // on a busy machine the second may come when the first is done
      for (var slow = Duration.ofMillis(700);
          refused.isEmpty() && rounds < 4;
          slow = slow.multipliedBy(4)) {
        refused = refusedOfTwo("k" + ++rounds, slow);
      }

      assertThat(refused)
          .singleElement()
          .extracting(Throwable::getCause)
          .isInstanceOfSatisfying(
              StripeException.class,
              e -> {
                assertThat(e.getStatusCode()).isEqualTo(409);
                assertThat(e.getCode()).isEqualTo("idempotency_key_in_use");
              });
      assertThat(sessions()).isEqualTo(rounds);
    }

    private List<Throwable> refusedOfTwo(String key, Duration slow) {
      fixture.simulator.faults().next(new StripeFault.Slow(Moment.BEFORE, slow));
      var calls = new ArrayList<CompletableFuture<Session>>();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var i = 0; i < 2; i++) {
          calls.add(CompletableFuture.supplyAsync(() -> created(key), threads));
        }
      }

      return calls.stream()
          .map(each -> each.handle((session, e) -> e).join())
          .filter(each -> each != null)
          .toList();
    }

    private Session created(String key) {
      try {
        return create("ord_1", key);
      } catch (StripeException e) {
        throw new CompletionException(e);
      }
    }

    @Test
    void and_forgets_what_failed_validation_but_not_what_failed_in_the_operation()
        throws Exception {
      var options = RequestOptions.builder().setIdempotencyKey("k").build();
      var none = RefundCreateParams.builder().setAmount(1L).build();
      var gone = RefundCreateParams.builder().setCharge("ch_gone").build();

      assertThatThrownBy(() -> fixture.stripe.v1().refunds().create(none, options))
          .hasMessageContaining("payment_intent or charge");
      assertThatThrownBy(() -> fixture.stripe.v1().refunds().create(gone, options))
          .hasMessageContaining("No such charge");
      assertThatThrownBy(() -> fixture.stripe.v1().refunds().create(none, options))
          .isInstanceOf(IdempotencyException.class);
    }

    @Test
    void and_keeps_a_500_as_stripe_does() throws Exception {
      fixture.simulator.faults().next(new StripeFault.Fail(Moment.AFTER));

      for (var i = 0; i < 2; i++) {
        assertThatThrownBy(() -> create("ord_1", "k"))
            .isInstanceOfSatisfying(
                ApiException.class, e -> assertThat(e.getStatusCode()).isEqualTo(500));
      }
      assertThat(sessions()).isOne();
    }

    @Test
    void and_lets_them_go_after_a_day() throws Exception {
      var first = create("ord_1", "k");
      fixture.clock.move(Duration.ofHours(24));
      var later =
          StripeSimulatorFixture.order("ord_1")
              .setExpiresAt(fixture.clock.instant().getEpochSecond() + 1_900);
      var options = RequestOptions.builder().setIdempotencyKey("k").build();

      var second = fixture.stripe.v1().checkout().sessions().create(later.build(), options);

      assertThat(second.getId()).isNotEqualTo(first.getId());
    }
  }
}
