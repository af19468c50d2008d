package dev.souk.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.AuthenticationException;
import com.stripe.param.EventListParams;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The API endpoint")
class SimulatedStripeApiTest {
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
  @DisplayName("asks for the key and the version")
  class Keys {
    @Test
    void and_refuses_another_key() {
      assertThatThrownBy(() -> fixture.client("sk_test_wrong").v1().charges().list())
          .isInstanceOf(AuthenticationException.class)
          .hasMessageContaining("Invalid API Key provided");
    }

    @Test
    void and_refuses_none() throws Exception {
      var answer = fixture.post(fixture.base + "/v1/refunds", "");

      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("You did not provide an API key", "invalid_request_error");
    }

    @Test
    void and_refuses_another_version() throws Exception {
      var answer =
          fixture.post(
              fixture.base + "/v1/coupons",
              "",
              "Authorization",
              "Bearer " + fixture.simulator.apiKey(),
              "Stripe-Version",
              "2020-08-27");

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.headers().firstValue("stripe-version"))
          .hasValue(StripeSimulator.API_VERSION);
    }

    @Test
    void and_knows_nothing_of_other_paths() throws Exception {
      assertThat(fixture.raw("/v1/unicorns", "").statusCode()).isEqualTo(404);
      assertThat(fixture.raw("/v1/checkout/sessions/..%2f..%2fx/expire", "").statusCode())
          .isIn(400, 404);
    }

    @Test
    void and_answers_a_broken_form_with_400() throws Exception {
      for (var form : new String[] {"%", "a=%zz", "[]=1", "a[b=1", "a]=1", "=1", "a[[b]]=2"}) {
        assertThat(fixture.raw("/v1/refunds", form).statusCode()).as(form).isEqualTo(400);
      }
    }
  }

  @Test
  void lists_page_by_page() throws Exception {
    for (var i = 0; i < 7; i++) {
      fixture.createSession("ord_" + i);
    }
    var all = new ArrayList<String>();
    var params = com.stripe.param.checkout.SessionListParams.builder().setLimit(3L).build();
    var page = fixture.stripe.v1().checkout().sessions().list(params);
    assertThat(page.getHasMore()).isTrue();
    page.autoPagingIterable().forEach(each -> all.add(each.getClientReferenceId()));

    assertThat(all).containsExactly("ord_6", "ord_5", "ord_4", "ord_3", "ord_2", "ord_1", "ord_0");
  }

  @Test
  void lists_events_of_some_types() throws Exception {
    fixture.paid("ord_1");
    var params =
        EventListParams.builder()
            .addType("charge.succeeded")
            .addType("checkout.session.completed")
            .build();

    assertThat(fixture.stripe.v1().events().list(params).getData()).hasSize(2);
  }

  @Test
  void has_the_same_ids_for_the_same_seed() throws Exception {
    var first = fixture.createSession("ord_1").getId();
    try (var other = new StripeSimulatorFixture()) {
      assertThat(other.createSession("ord_1").getId()).isEqualTo(first);
      assertThat(other.simulator.apiKey()).isEqualTo(fixture.simulator.apiKey());
    }
  }
}
