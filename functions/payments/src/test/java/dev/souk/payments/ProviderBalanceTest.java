package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.param.BalanceTransactionListParams;
import dev.souk.ledger.LedgerAccount;
import dev.souk.ledger.TrialBalance;
import dev.souk.local.stripe.StripeFault;
import dev.souk.orders.PaidOrder;
import dev.souk.page.PageRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Amounts before fees: the ledger does not book what the provider keeps for its work yet.
@DisplayName("What the ledger has at the payment provider")
class ProviderBalanceTest {
  private static final int OPERATIONS = 40;

  private PaymentFunctionsFixture fixture;
  private final List<PaidOrder> orders = new ArrayList<>();
  private final List<String> disputes = new ArrayList<>();
  private final List<String> refunds = new ArrayList<>();

  @BeforeEach
  void open() throws Exception {
    fixture = new PaymentFunctionsFixture();
  }

  @AfterEach
  void close() throws Exception {
    fixture.close();
  }

  private TrialBalance trialBalance() {
    var trial = TrialBalance.none();
    PageRequest next = PageRequest.first(PageRequest.MAX);
    while (true) {
      var page = fixture.ledger.allBalances(next);
      trial = trial.plus(page.items());
      if (page.next() == null) {
        return trial;
      }
      next = new PageRequest(PageRequest.MAX, page.next());
    }
  }

  /// The ledger's balance at the provider less the sum of what moved there, in cents.
  private long drift() {
    var booked =
        trialBalance()
            .sums()
            .getOrDefault("EUR", Map.of())
            .getOrDefault(LedgerAccount.PROVIDER_BALANCE, 0L);
    var params = BalanceTransactionListParams.builder().setLimit(100L).build();
    try {
      var moved =
          fixture.stripe.account.call(it -> {
            var sum = 0L;
            for (var each : it.v1().balanceTransactions().list(params).autoPagingIterable()) {
              sum += each.getAmount();
            }
            return sum;
          });
      return booked - moved;
    } catch (StripeException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void is_what_moved_there_as_soon_as_it_has_been_told() {
    var order = fixture.paid(fixture.stocked(5), 2);
    assertThat(drift()).isZero();
    fixture.stripe.stripe.webhooks().hold();
    var _ = fixture.stripe.refundsElsewhere(order.payment().intent(), 300);
    assertThat(drift()).isEqualTo(300);

    fixture.stripe.stripe.webhooks().release(held -> held);
    fixture.quiet();

    assertThat(drift()).isZero();
  }

  @Test
  void is_what_moved_there_after_random_operations_with_faults() {
    for (var seed = 1; seed <= 3; seed++) {
      var random = new Random(seed);
      for (var i = 0; i < OPERATIONS; i++) {
        operate(random);
        assertThat(trialBalance().isZero()).as("seed %d, operation %d", seed, i).isTrue();
      }
      for (var i = 0; i < 5; i++) {
        fixture.later(Duration.ofMinutes(20));
        fixture.sweep();
        fixture.quiet();
      }
      assertThat(drift()).as("seed %d", seed).isZero();
    }
    assertThat(orders).hasSizeGreaterThan(10);
    assertThat(disputes).hasSizeGreaterThan(3);
    assertThat(refunds).hasSizeGreaterThan(3);
  }

  private void operate(Random random) {
    if (orders.size() < 3 || random.nextInt(4) == 0) {
      orders.add(fixture.paid(fixture.stocked(5), 1 + random.nextInt(3)));
      return;
    }
    var order = (PaidOrder) fixture.now(orders.get(random.nextInt(orders.size())));
    fixture.stripe.stripe.webhooks().hold();
    fixture.stripe.stripe.faults().use(call -> fault(random));
    switch (random.nextInt(6)) {
      case 0 -> {
        fixture.cancel(fixture.customer, order.id());
        var _ = fixture.sendRefunds(order);
      }
      case 1 -> refundElsewhere(order, random);
      case 2 -> dispute(order);
      case 3 -> decide(random);
      case 4 -> failRefund(random);
      default -> fixture.sweep();
    }
    fixture.stripe.stripe.faults().clear();
    fixture
        .stripe
        .stripe
        .webhooks()
        .release(held -> {
          var told = new ArrayList<>(held);
          held.stream().filter(_ -> random.nextInt(3) == 0).forEach(told::add);
          Collections.shuffle(told, random);
          return told;
        });
    fixture.later(Duration.ofMinutes(2));
  }

  private static Optional<StripeFault> fault(Random random) {
    synchronized (random) {
      return switch (random.nextInt(30)) {
        case 0 -> Optional.of(new StripeFault.Fail(StripeFault.Moment.AFTER));
        case 1 -> Optional.of(new StripeFault.Fail(StripeFault.Moment.BEFORE));
        case 2 -> Optional.of(new StripeFault.Reject(503));
        default -> Optional.empty();
      };
    }
  }

  private void refundElsewhere(PaidOrder order, Random random) {
    try {
      refunds.add(
          fixture.stripe.refundsElsewhere(order.payment().intent(), 1 + random.nextInt(900)));
    } catch (IllegalArgumentException e) {
      // Nothing is left of it.
    }
  }

  private void dispute(PaidOrder order) {
    if (order.payment().disputes().isEmpty()) {
      var bank = fixture.stripe.stripe.bank();
      disputes.add(bank.openDispute(bank.chargeOf(order.payment().intent()), "fraudulent"));
    }
  }

  private void decide(Random random) {
    if (disputes.isEmpty()) {
      return;
    }
    var dispute = disputes.get(random.nextInt(disputes.size()));
    if (random.nextBoolean()) {
      fixture.stripe.stripe.bank().winDispute(dispute);
    } else {
      fixture.stripe.stripe.bank().loseDispute(dispute);
    }
  }

  private void failRefund(Random random) {
    if (!refunds.isEmpty()) {
      fixture.stripe.stripe.bank().failRefund(refunds.get(random.nextInt(refunds.size())));
    }
  }
}
