package dev.souk.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.checkout.Session;
import com.stripe.param.ChargeListParams;
import com.stripe.param.ChargeRetrieveParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A payment that goes back")
class RefundSimulationTest {
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
  @DisplayName("given back")
  class Refunded {
    private com.stripe.model.Refund refund(
        Session session, @Nullable Long amount, String... simulate) throws StripeException {
      var params =
          RefundCreateParams.builder()
              .setPaymentIntent(session.getPaymentIntent())
              .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER);
      if (amount != null) {
        params.setAmount(amount);
      }
      for (var each : simulate) {
        params.putMetadata("simulate", each);
      }
      return fixture.stripe.v1().refunds().create(params.build());
    }

    private com.stripe.model.Charge chargeOf(Session session) throws StripeException {
      var expand = PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build();
      return fixture
          .stripe
          .v1()
          .paymentIntents()
          .retrieve(session.getPaymentIntent(), expand, null)
          .getLatestChargeObject();
    }

    @Test
    void in_part_and_then_in_full() throws Exception {
      var session = fixture.paid("ord_1");

      var part = refund(session, 1_290L);
      assertThat(part.getStatus()).isEqualTo("succeeded");
      assertThat(part.getPaymentIntent()).isEqualTo(session.getPaymentIntent());
      assertThat(part.getBalanceTransaction()).startsWith("txn_");
      assertThat(chargeOf(session).getRefunded()).isFalse();

      assertThat(refund(session, null).getAmount()).isEqualTo(4_290);
      assertThat(chargeOf(session).getRefunded()).isTrue();
      assertThat(chargeOf(session).getAmountRefunded()).isEqualTo(5_580);
      assertThat(told()).endsWith("refund.created", "charge.refunded");
    }

    @Test
    void and_the_charge_lists_it_when_asked() throws Exception {
      var session = fixture.paid("ord_1");
      var refund = refund(session, 1_290L);
      var expand = ChargeRetrieveParams.builder().addExpand("refunds").build();
      var charges = fixture.stripe.v1().charges();

      assertThat(charges.retrieve(refund.getCharge()).getRefunds()).isNull();
      assertThat(charges.retrieve(refund.getCharge(), expand).getRefunds().getData())
          .containsExactly(refund);
    }

    @Test
    void never_more_than_was_taken() throws Exception {
      var session = fixture.paid("ord_1");

      assertThatThrownBy(() -> refund(session, 5_581L))
          .hasMessageContaining(
              "Refund amount (€55.81) is greater than unrefunded amount on charge (€55.80)");
      refund(session, null);
      assertThatThrownBy(() -> refund(session, 1L))
          .isInstanceOfSatisfying(
              InvalidRequestException.class,
              e -> assertThat(e.getCode()).isEqualTo("charge_already_refunded"));
    }

    @Test
    void never_more_than_was_taken_by_fifty_at_once() throws Exception {
      var session = fixture.paid("ord_1");
      var refused = new AtomicInteger();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var i = 0; i < 50; i++) {
          threads.execute(() -> {
            try {
              refund(session, 1_000L);
            } catch (StripeException e) {
              refused.incrementAndGet();
            }
          });
        }
      }

      assertThat(refused).hasValue(45);
      assertThat(chargeOf(session).getAmountRefunded()).isEqualTo(5_000);
    }

    @Test
    void may_come_back_after_a_minute() throws Exception {
      var session = fixture.paid("ord_1");
      var pending = refund(session, 1_000L, "pending_then_fails");
      assertThat(pending.getStatus()).isEqualTo("pending");

      fixture.clock.move(RefundSimulation.PENDING_DURATION);
      fixture.simulator.tick();

      var failed = fixture.stripe.v1().refunds().retrieve(pending.getId());
      assertThat(failed.getStatus()).isEqualTo("failed");
      assertThat(failed.getFailureReason()).isNotNull();
      assertThat(failed.getFailureBalanceTransaction()).startsWith("txn_");
      assertThat(chargeOf(session).getAmountRefunded()).isZero();
      assertThat(told()).endsWith("refund.updated", "refund.failed");
    }

    @Test
    void as_the_bank_was_told() throws Exception {
      var session = fixture.paid("ord_1");
      fixture.simulator.bank().setRefundScenario(RefundScenario.PENDING_THEN_SUCCEEDS);
      var refund = refund(session, 1_000L);

      fixture.clock.move(RefundSimulation.PENDING_DURATION);

      assertThat(fixture.stripe.v1().refunds().retrieve(refund.getId()).getStatus())
          .isEqualTo("succeeded");
    }
  }

  @Test
  void at_the_dashboard_knows_nothing_of_whose_it_is() throws Exception {
    var session = fixture.paid("ord_1");

    var id = fixture.simulator.bank().refundInDashboard(session.getPaymentIntent(), 80);

    var refund = fixture.stripe.v1().refunds().retrieve(id);
    assertThat(refund.getAmount()).isEqualTo(80);
    assertThat(refund.getMetadata()).isEmpty();
    assertThat(told()).endsWith("refund.created", "charge.refunded");
    assertThatThrownBy(
            () -> fixture.simulator.bank().refundInDashboard(session.getPaymentIntent(), 5_501))
        .hasMessageContaining("greater than unrefunded amount");
  }

  @Test
  void can_be_asked_about_looked_at_and_decided() throws Exception {
    var bank = fixture.simulator.bank();
    var charge = bank.chargeOf(fixture.paid("ord_1").getPaymentIntent());

    var inquiry = bank.openInquiry(charge, "general");
    bank.winDispute(inquiry);
    assertThat(fixture.stripe.v1().disputes().retrieve(inquiry).getStatus())
        .isEqualTo("warning_closed");
    assertThat(fixture.stripe.v1().disputes().retrieve(inquiry).getBalanceTransactions()).isEmpty();

    var dispute = bank.openDispute(charge, "fraudulent");
    bank.startReview(dispute);
    bank.startReview(dispute);
    bank.loseDispute(dispute);

    assertThat(fixture.stripe.v1().disputes().retrieve(dispute).getStatus()).isEqualTo("lost");
    assertThat(told())
        .filteredOn(each -> each.startsWith("charge.dispute."))
        .containsExactly(
            "charge.dispute.created",
            "charge.dispute.closed",
            "charge.dispute.created",
            "charge.dispute.funds_withdrawn",
            "charge.dispute.updated",
            "charge.dispute.closed");
  }

  @Test
  void can_be_disputed_and_is_then_not_refundable() throws Exception {
    var session = fixture.paid("ord_1");
    var byIntent = ChargeListParams.builder().setPaymentIntent(session.getPaymentIntent()).build();
    var charge = fixture.stripe.v1().charges().list(byIntent).getData().getFirst();

    var id = fixture.simulator.bank().openDispute(charge.getId(), "fraudulent");

    var dispute = fixture.stripe.v1().disputes().retrieve(id);
    assertThat(dispute.getStatus()).isEqualTo("needs_response");
    assertThat(dispute.getAmount()).isEqualTo(5_580);
    assertThat(dispute.getPaymentIntent()).isEqualTo(session.getPaymentIntent());
    assertThat(told()).endsWith("charge.dispute.created", "charge.dispute.funds_withdrawn");
    var params = RefundCreateParams.builder().setCharge(charge.getId()).build();
    assertThatThrownBy(() -> fixture.stripe.v1().refunds().create(params))
        .hasMessageContaining("charged back");

    fixture.simulator.bank().winDispute(id);
    assertThat(fixture.stripe.v1().disputes().retrieve(id).getStatus()).isEqualTo("won");
    assertThat(fixture.stripe.v1().refunds().create(params).getStatus()).isEqualTo("succeeded");
  }
}
