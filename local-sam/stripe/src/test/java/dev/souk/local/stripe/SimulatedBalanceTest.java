package dev.souk.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.Balance;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.TransferReversal;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.BalanceTransactionRetrieveParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferReversalCreateParams;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Of charges of 55.80 EUR, whose fee is 1.09 EUR: 1.5 % and 0.25 EUR.
@DisplayName("The merchant's balance")
class SimulatedBalanceTest {
  private StripeSimulatorFixture fixture;

  @BeforeEach
  void start() throws Exception {
    fixture = new StripeSimulatorFixture();
  }

  @AfterEach
  void stop() throws Exception {
    fixture.close();
  }

  private String charge(String order) throws StripeException {
    return fixture.simulator.bank().chargeOf(fixture.paid(order).getPaymentIntent());
  }

  private void refund(String charge, long amount) throws StripeException {
    var params = RefundCreateParams.builder().setCharge(charge).setAmount(amount).build();
    var _ = fixture.stripe.v1().refunds().create(params);
  }

  private void holds(long available, long pending) throws StripeException {
    var balance = fixture.stripe.v1().balance().retrieve();
    assertThat(balance.getAvailable())
        .extracting(Balance.Available::getAmount)
        .containsExactly(available);
    assertThat(balance.getPending())
        .extracting(Balance.Pending::getAmount)
        .containsExactly(pending);
  }

  private List<BalanceTransaction> listed(BalanceTransactionListParams params)
      throws StripeException {
    return fixture.stripe.v1().balanceTransactions().list(params).getData();
  }

  private static BalanceTransactionListParams.Builder params() {
    return BalanceTransactionListParams.builder();
  }

  @Test
  void has_no_currency_before_anything_moved() throws Exception {
    var balance = fixture.stripe.v1().balance().retrieve();

    assertThat(balance.getAvailable()).isEmpty();
    assertThat(balance.getPending()).isEmpty();
    assertThat(balance.getLivemode()).isFalse();
  }

  @Test
  void holds_a_charge_less_its_fee_as_pending_for_seven_days() throws Exception {
    var _ = charge("ord_1");
    holds(0, 5_471);

    fixture.clock.move(Duration.ofDays(7).minusSeconds(1));
    holds(0, 5_471);

    fixture.clock.move(Duration.ofSeconds(1));
    holds(5_471, 0);
  }

  @Test
  void gives_refunds_and_disputes_with_their_fee_out_of_what_is_available_at_once()
      throws Exception {
    var refunded = charge("ord_1");
    var disputed = charge("ord_2");
    fixture.clock.move(Duration.ofDays(7));

    refund(refunded, 1_000);
    holds(9_942, 0);

    var dispute = fixture.simulator.bank().openDispute(disputed, "fraudulent");
    holds(9_942 - 5_580 - 2_000, 0);

    fixture.simulator.bank().winDispute(dispute);
    holds(2_362, 5_580);
  }

  @Nested
  @DisplayName("where a seller has a share")
  class Transfers {
    private String seller;
    private String charge;

    @BeforeEach
    void transferred() throws Exception {
      var account = SimulatedConnectedAccountTest.params("DE").build();
      seller = fixture.stripe.v2().core().accounts().create(account).getId();
      fixture.simulator.onboarding().completes(seller);
      charge = charge("ord_1");
    }

    private String transfer() throws StripeException {
      var params =
          TransferCreateParams.builder()
              .setAmount(5_000L)
              .setCurrency("eur")
              .setDestination(seller)
              .setSourceTransaction(charge)
              .build();
      return fixture.stripe.v1().transfers().create(params).getId();
    }

    private TransferReversal reverse(String transfer) throws StripeException {
      var params = TransferReversalCreateParams.builder().setAmount(2_000L).build();
      return fixture.stripe.v1().transfers().reversals().create(transfer, params);
    }

    @Test
    void moves_a_transfer_and_its_reversal_with_the_charge_they_are_of() throws Exception {
      var transfer = transfer();
      holds(0, 471);
      var _ = reverse(transfer);
      holds(0, 2_471);

      fixture.clock.move(Duration.ofDays(7));
      holds(2_471, 0);
    }

    @Test
    void moves_both_at_once_when_the_charge_is_available() throws Exception {
      fixture.clock.move(Duration.ofDays(9));
      var transfer = transfer();
      holds(471, 0);

      var _ = reverse(transfer);
      holds(2_471, 0);
    }

    @Test
    void names_the_reversal_that_a_transaction_is_of() throws Exception {
      var back = reverse(transfer());
      var expand = BalanceTransactionRetrieveParams.builder().addExpand("source").build();

      var moved =
          fixture
              .stripe
              .v1()
              .balanceTransactions()
              .retrieve(back.getBalanceTransaction(), expand, null);

      assertThat(moved.getSource()).isEqualTo(back.getId());
      assertThat(moved.getType()).isEqualTo("transfer_refund");
      assertThat(moved.getSourceObject())
          .isInstanceOfSatisfying(
              TransferReversal.class, it -> assertThat(it.getAmount()).isEqualTo(2_000));
    }
  }

  @Nested
  @DisplayName("as its transactions say it")
  class Transactions {
    @Test
    void is_the_sum_of_their_nets_over_all_pages() throws Exception {
      for (var i = 0; i < 4; i++) {
        refund(charge("ord_" + i), 100 + i);
      }
      var all = new ArrayList<BalanceTransaction>();
      var page = listed(params().setLimit(3L).build());
      while (!page.isEmpty()) {
        all.addAll(page);
        page = listed(params().setLimit(3L).setStartingAfter(page.getLast().getId()).build());
      }

      assertThat(all).extracting(BalanceTransaction::getId).doesNotHaveDuplicates().hasSize(8);
      var nets = all.stream().mapToLong(BalanceTransaction::getNet).sum();
      assertThat(nets).isEqualTo(4 * 5_471 - 406);
      assertThat(all)
          .allSatisfy(it -> assertThat(it.getNet()).isEqualTo(it.getAmount() - it.getFee()));
      holds(-406, nets + 406);
    }

    @Test
    void is_found_by_type_by_source_and_by_when_it_moved() throws Exception {
      var charge = charge("ord_1");
      fixture.clock.move(Duration.ofDays(1));
      refund(charge, 500);
      var since = StripeSimulatorFixture.START.plus(Duration.ofDays(1)).getEpochSecond();
      var created = BalanceTransactionListParams.Created.builder();

      assertThat(listed(params().setType("refund").build()))
          .extracting(BalanceTransaction::getAmount)
          .containsExactly(-500L);
      assertThat(listed(params().setSource(charge).build()))
          .extracting(BalanceTransaction::getFee)
          .containsExactly(109L);
      assertThat(listed(params().setCreated(created.setGte(since).build()).build()))
          .extracting(BalanceTransaction::getType)
          .containsExactly("refund");
    }

    @Test
    void is_told_by_what_moved_it() throws Exception {
      var charge = fixture.stripe.v1().charges().retrieve(charge("ord_1"));
      var id = charge.getBalanceTransaction();
      var transaction = fixture.stripe.v1().balanceTransactions().retrieve(id);

      assertThat(transaction.getSource()).isEqualTo(charge.getId());
      assertThat(transaction.getStatus()).isEqualTo("pending");
      assertThat(transaction.getAvailableOn() - transaction.getCreated())
          .isEqualTo(Duration.ofDays(7).toSeconds());
      assertThat(transaction.getFeeDetails())
          .extracting(BalanceTransaction.FeeDetail::getAmount)
          .containsExactly(109L);
    }

    @Test
    void gives_a_failed_refund_back() throws Exception {
      refund(charge("ord_1"), 500);
      var refund = fixture.stripe.v1().refunds().list().getData().getFirst();
      fixture.simulator.bank().failRefund(refund.getId());

      var failed = fixture.stripe.v1().refunds().retrieve(refund.getId());

      assertThat(listed(params().setType("refund_failure").build()))
          .extracting(BalanceTransaction::getId)
          .containsExactly(failed.getFailureBalanceTransaction());
    }
  }
}
