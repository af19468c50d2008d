package dev.souk.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A payment, through Stripe's own client")
class PaymentSimulationTest {
  private StripeSimulatorFixture fixture;

  @BeforeEach
  void start() throws Exception {
    fixture = new StripeSimulatorFixture();
  }

  @AfterEach
  void stop() throws Exception {
    fixture.close();
  }

  private List<String> told() throws StripeException {
    return fixture.stripe.v1().events().list().getData().reversed().stream()
        .map(Event::getType)
        .toList();
  }

  @Nested
  @DisplayName("with a good card")
  class Good {
    @Test
    void completes_the_session_and_leaves_the_money_less_fee_on_the_balance() throws Exception {
      var session = fixture.createSession("ord_1");
      fixture.simulator.shopper().completePayment(session.getId());
      var expand =
          SessionRetrieveParams.builder()
              .addExpand("payment_intent.latest_charge.balance_transaction")
              .build();

      var paid = fixture.stripe.v1().checkout().sessions().retrieve(session.getId(), expand, null);
      var intent = paid.getPaymentIntentObject();
      var charge = intent.getLatestChargeObject();
      var transaction = charge.getBalanceTransactionObject();

      assertThat(paid.getStatus()).isEqualTo("complete");
      assertThat(paid.getPaymentStatus()).isEqualTo("paid");
      assertThat(paid.getCustomerDetails().getEmail()).isEqualTo("ada@example.com");
      assertThat(intent.getStatus()).isEqualTo("succeeded");
      assertThat(intent.getAmountReceived()).isEqualTo(5_580);
      assertThat(intent.getTransferGroup()).isEqualTo("ord_1");
      assertThat(intent.getMetadata()).containsEntry("order", "ord_1");
      assertThat(charge.getCaptured()).isTrue();
      assertThat(charge.getAmountCaptured()).isEqualTo(5_580);
      assertThat(charge.getTransferGroup()).isEqualTo("ord_1");
      assertThat(transaction.getFee()).isEqualTo(84 + 25);
      assertThat(transaction.getNet()).isEqualTo(5_580 - 109);
      assertThat(transaction.getSource()).isEqualTo(charge.getId());
    }

    @Test
    void tells_each_step() throws Exception {
      fixture.paid("ord_1");

      assertThat(told())
          .containsExactly(
              "payment_intent.created",
              "charge.succeeded",
              "payment_intent.succeeded",
              "checkout.session.completed");
    }

    @Test
    void tells_with_an_object_the_client_can_read() throws Exception {
      var session = fixture.paid("ord_1");

      var event = fixture.stripe.v1().events().list().getData().getFirst();

      assertThat(event.getApiVersion()).isEqualTo(StripeSimulator.API_VERSION);
      assertThat(event.getLivemode()).isFalse();
      assertThat(event.getDataObjectDeserializer().getObject()).contains(session);
    }

    @Test
    void is_taken_once_however_often_it_is_sent() throws Exception {
      var session = fixture.createSession("ord_1");
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var i = 0; i < 50; i++) {
          threads.execute(() -> fixture.simulator.shopper().completePayment(session.getId()));
        }
      }

      assertThat(fixture.stripe.v1().charges().list().getData()).hasSize(1);
    }
  }

  @Nested
  @DisplayName("that fails")
  class Fails {
    @Test
    void leaves_the_session_open_for_another_try() throws Exception {
      var session = fixture.createSession("ord_1");
      fixture.simulator.shopper().payWithDeclinedCard(session.getId());

      var declined = fixture.read(session);
      var intent = fixture.stripe.v1().paymentIntents().retrieve(declined.getPaymentIntent());

      assertThat(declined.getStatus()).isEqualTo("open");
      assertThat(intent.getStatus()).isEqualTo("requires_payment_method");
      assertThat(intent.getLastPaymentError().getCode()).isEqualTo("card_declined");
      assertThat(told()).endsWith("charge.failed", "payment_intent.payment_failed");

      fixture.simulator.shopper().completePayment(session.getId());

      var paid = fixture.read(session);
      assertThat(paid.getPaymentStatus()).isEqualTo("paid");
      assertThat(paid.getPaymentIntent()).isEqualTo(declined.getPaymentIntent());
    }

    @Test
    void is_cancelled_when_its_session_expires() throws Exception {
      var session = fixture.createSession("ord_1");
      fixture.simulator.shopper().payWithDeclinedCard(session.getId());
      fixture.clock.move(Duration.ofMinutes(31));

      var over = fixture.read(session);

      var intent = fixture.stripe.v1().paymentIntents().retrieve(over.getPaymentIntent());
      assertThat(intent.getStatus()).isEqualTo("canceled");
      assertThat(told()).endsWith("payment_intent.canceled", "checkout.session.expired");
    }
  }

  @Nested
  @DisplayName("with 3-D Secure")
  class Challenged {
    @Test
    void waits_for_its_owner() throws Exception {
      var session = fixture.createSession("ord_1");
      fixture.simulator.shopper().startAuthentication(session.getId());

      assertThat(intentOf(session)).isEqualTo("requires_action");
      fixture.simulator.shopper().completeAuthentication(session.getId());
      assertThat(intentOf(session)).isEqualTo("succeeded");
    }

    @Test
    void fails_when_its_owner_does() throws Exception {
      var session = fixture.createSession("ord_1");
      fixture.simulator.shopper().startAuthentication(session.getId());

      fixture.simulator.shopper().failAuthentication(session.getId());

      assertThat(intentOf(session)).isEqualTo("requires_payment_method");
      assertThat(fixture.read(session).getStatus()).isEqualTo("open");
    }

    private String intentOf(Session session) throws StripeException {
      var id = fixture.read(session).getPaymentIntent();
      return fixture.stripe.v1().paymentIntents().retrieve(id).getStatus();
    }
  }

  @Nested
  @DisplayName("that comes later")
  class Later {
    @Test
    void completes_the_session_unpaid_and_succeeds_when_the_money_comes() throws Exception {
      var session = fixture.createSession("ord_1");
      fixture.simulator.shopper().payWithDelayedMethod(session.getId());

      var waiting = fixture.read(session);
      assertThat(waiting.getStatus()).isEqualTo("complete");
      assertThat(waiting.getPaymentStatus()).isEqualTo("unpaid");

      fixture.simulator.bank().settlePayment(session.getId());

      assertThat(fixture.read(session).getPaymentStatus()).isEqualTo("paid");
      assertThat(told()).endsWith("checkout.session.async_payment_succeeded");
    }

    @Test
    void fails_when_it_does_not() throws Exception {
      var session = fixture.createSession("ord_1");
      fixture.simulator.shopper().payWithDelayedMethod(session.getId());

      fixture.simulator.bank().failPayment(session.getId());

      assertThat(fixture.read(session).getPaymentStatus()).isEqualTo("unpaid");
      assertThat(told()).endsWith("checkout.session.async_payment_failed");
    }
  }

  @Test
  void of_nothing_needs_none() throws Exception {
    var params =
        SessionCreateParams.builder()
            .setMode(SessionCreateParams.Mode.PAYMENT)
            .setSuccessUrl("https://example.com")
            .addLineItem(StripeSimulatorFixture.item("Sample", 0, 1))
            .build();
    var session = fixture.stripe.v1().checkout().sessions().create(params);

    fixture.simulator.shopper().completePayment(session.getId());

    assertThat(fixture.read(session).getPaymentStatus()).isEqualTo("no_payment_required");
    assertThat(fixture.read(session).getPaymentIntent()).isNull();
  }
}
