package dev.souk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.id.IdType;
import dev.souk.orders.TestMarket;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import dev.souk.telemetry.AlarmMetric;
import dev.souk.telemetry.CapturedMetrics;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The trial balance")
class CheckTrialBalanceTest {
  private final TestMarket market = TestMarket.inMemory();

  /// A ledger of this market's and of one balance more, on a page of its own.
  private record WithOneMore(Ledger ledger, SellerBalance more) implements Ledger {
    @Override
    public List<SellerBalance> balances(String sellerId) {
      return ledger.balances(sellerId);
    }

    @Override
    public Page<JournalEntry> entries(
        String sellerId, JournalEntryFilter filter, PageRequest pageRequest) {
      return ledger.entries(sellerId, filter, pageRequest);
    }

    @Override
    public Page<SellerBalance> allBalances(PageRequest pageRequest) {
      return pageRequest.after() == null
          ? new Page<>(ledger.allBalances(pageRequest).items(), "more")
          : new Page<>(List.of(more), null);
    }
  }

  private static SellerBalance balance(long commission) {
    return new SellerBalance(
        AccountFixtures.id(IdType.SEL),
        "EUR",
        Map.of(LedgerAccount.PROVIDER_BALANCE, 100L, LedgerAccount.COMMISSION, commission),
        1);
  }

  private static List<?> figures(Ledger ledger) {
    return CapturedMetrics.of(() -> new CheckTrialBalance(ledger).check());
  }

  @Test
  void wakes_nobody_while_debits_and_credits_are_equal() {
    market.paid(market.placed(market.basket(market.shelved(9))));

    assertThat(figures(market.ledger())).isEmpty();
    assertThat(figures(new WithOneMore(market.ledger(), balance(-100)))).isEmpty();
  }

  @Test
  void wakes_somebody_when_they_are_not() {
    assertThat(figures(new WithOneMore(market.ledger(), balance(-99))))
        .singleElement()
        .asString()
        .contains(AlarmMetric.LEDGER_UNEVEN.metric());
  }
}
