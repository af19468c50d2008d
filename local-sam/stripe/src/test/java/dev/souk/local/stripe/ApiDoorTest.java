package dev.souk.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.EventListParams;
import com.stripe.param.RefundCreateParams;
import dev.souk.local.stripe.Fault.Moment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The door of the API")
class ApiDoorTest {
  private Stand stand;

  @BeforeEach
  void start() throws Exception {
    stand = new Stand();
  }

  @AfterEach
  void stop() throws Exception {
    stand.close();
  }

  private Session create(String order, String key) throws StripeException {
    var options = RequestOptions.builder().setIdempotencyKey(key).build();
    return stand.stripe.v1().checkout().sessions().create(Stand.order(order).build(), options);
  }

  private int sessions() throws StripeException {
    stand.simulator.faults().clear();
    return stand.stripe.v1().checkout().sessions().list().getData().size();
  }

  @Nested
  @DisplayName("asks for the key and the version")
  class Keys {
    @Test
    void and_refuses_another_key() {
      assertThatThrownBy(() -> stand.client("sk_test_wrong").v1().charges().list())
          .isInstanceOf(AuthenticationException.class)
          .hasMessageContaining("Invalid API Key provided");
    }

    @Test
    void and_refuses_none() throws Exception {
      var answer = stand.post(stand.base + "/v1/refunds", "");

      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("You did not provide an API key", "invalid_request_error");
    }

    @Test
    void and_refuses_another_version() throws Exception {
      var answer =
          stand.post(
              stand.base + "/v1/coupons",
              "",
              "Authorization",
              "Bearer " + stand.simulator.apiKey(),
              "Stripe-Version",
              "2020-08-27");

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.headers().firstValue("stripe-version"))
          .hasValue(StripeSimulator.API_VERSION);
    }

    @Test
    void and_knows_nothing_of_other_paths() throws Exception {
      assertThat(stand.raw("/v1/unicorns", "").statusCode()).isEqualTo(404);
      assertThat(stand.raw("/v1/checkout/sessions/..%2f..%2fx/expire", "").statusCode())
          .isIn(400, 404);
    }

    @Test
    void and_answers_a_broken_form_with_400() throws Exception {
      for (var form : new String[] {"%", "a=%zz", "[]=1", "a[b=1", "a]=1", "=1", "a[[b]]=2"}) {
        assertThat(stand.raw("/v1/refunds", form).statusCode()).as(form).isEqualTo(400);
      }
    }
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
      stand.simulator.faults().next(new Fault.Slow(Duration.ofMillis(700)));
      var calls = new ArrayList<CompletableFuture<Session>>();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var i = 0; i < 2; i++) {
          calls.add(CompletableFuture.supplyAsync(() -> created("k"), threads));
        }
      }

      var refused =
          calls.stream()
              .map(each -> each.handle((session, e) -> e).join())
              .filter(each -> each != null)
              .toList();

      assertThat(refused)
          .singleElement()
          .extracting(Throwable::getCause)
          .isInstanceOfSatisfying(
              StripeException.class,
              e -> {
                assertThat(e.getStatusCode()).isEqualTo(409);
                assertThat(e.getCode()).isEqualTo("idempotency_key_in_use");
              });
      assertThat(sessions()).isOne();
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

      assertThatThrownBy(() -> stand.stripe.v1().refunds().create(none, options))
          .hasMessageContaining("payment_intent or charge");
      assertThatThrownBy(() -> stand.stripe.v1().refunds().create(gone, options))
          .hasMessageContaining("No such charge");
      assertThatThrownBy(() -> stand.stripe.v1().refunds().create(none, options))
          .isInstanceOf(IdempotencyException.class);
    }

    @Test
    void and_keeps_a_500_as_stripe_does() throws Exception {
      stand.simulator.faults().next(new Fault.Fail(Moment.AFTER));

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
      stand.clock.move(Duration.ofHours(24));
      var later = Stand.order("ord_1").setExpiresAt(stand.clock.instant().getEpochSecond() + 1_900);
      var options = RequestOptions.builder().setIdempotencyKey("k").build();

      var second = stand.stripe.v1().checkout().sessions().create(later.build(), options);

      assertThat(second.getId()).isNotEqualTo(first.getId());
    }
  }

  @Nested
  @DisplayName("goes wrong when told")
  class Faulty {
    @Test
    void and_does_nothing_while_down() throws Exception {
      stand.simulator.faults().down(new Fault.Refuse(503));

      assertThatThrownBy(() -> create("ord_1", "k"))
          .isInstanceOfSatisfying(
              ApiException.class, e -> assertThat(e.getStatusCode()).isEqualTo(503));
      assertThat(sessions()).isZero();
      assertThat(create("ord_1", "k").getStatus()).isEqualTo("open");
    }

    @Test
    void and_a_line_cut_before_leaves_nothing() throws Exception {
      stand.simulator.faults().next(new Fault.Drop(Moment.BEFORE));

      assertThatThrownBy(() -> create("ord_1", "k")).isInstanceOf(ApiConnectionException.class);
      assertThat(sessions()).isZero();
    }

    @Test
    void and_a_line_cut_after_leaves_an_effect_that_a_repeat_finds() throws Exception {
      stand.simulator.faults().at(1, new Fault.Drop(Moment.AFTER));

      assertThatThrownBy(() -> create("ord_1", "k")).isInstanceOf(ApiConnectionException.class);
      var found = create("ord_1", "k");

      assertThat(found.getLastResponse().headers().firstValue("Idempotent-Replayed")).isPresent();
      assertThat(sessions()).isOne();
    }

    @Test
    void and_a_silence_is_a_time_out_for_the_client() throws Exception {
      stand.simulator.faults().next(new Fault.Stall(Moment.AFTER, Duration.ofSeconds(3)));

      assertThatThrownBy(() -> create("ord_1", "k"))
          .isInstanceOf(ApiConnectionException.class)
          .hasMessageContaining("timed out");
      assertThat(sessions()).isOne();
    }
  }

  @Test
  void lists_page_by_page() throws Exception {
    for (var i = 0; i < 7; i++) {
      stand.open("ord_" + i);
    }
    var all = new ArrayList<String>();
    var params = com.stripe.param.checkout.SessionListParams.builder().setLimit(3L).build();
    var page = stand.stripe.v1().checkout().sessions().list(params);
    assertThat(page.getHasMore()).isTrue();
    page.autoPagingIterable().forEach(each -> all.add(each.getClientReferenceId()));

    assertThat(all).containsExactly("ord_6", "ord_5", "ord_4", "ord_3", "ord_2", "ord_1", "ord_0");
  }

  @Test
  void lists_events_of_some_types() throws Exception {
    stand.paid("ord_1");
    var params =
        EventListParams.builder()
            .addType("charge.succeeded")
            .addType("checkout.session.completed")
            .build();

    assertThat(stand.stripe.v1().events().list(params).getData()).hasSize(2);
  }

  @Test
  void has_the_same_ids_for_the_same_seed() throws Exception {
    var first = stand.open("ord_1").getId();
    try (var other = new Stand()) {
      assertThat(other.open("ord_1").getId()).isEqualTo(first);
      assertThat(other.simulator.apiKey()).isEqualTo(stand.simulator.apiKey());
    }
  }
}
