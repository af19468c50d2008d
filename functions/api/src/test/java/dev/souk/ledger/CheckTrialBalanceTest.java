package dev.souk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.People;
import dev.souk.id.Kind;
import dev.souk.orders.Market;
import dev.souk.page.Page;
import dev.souk.page.Slice;
import dev.souk.telemetry.Figure;
import dev.souk.telemetry.Figures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The trial balance")
class CheckTrialBalanceTest {
  private final Market market = Market.inMemory();

  /// A ledger of this market's and of one balance more, on a page of its own.
  private record WithOneMore(Ledger ledger, Balance more) implements Ledger {
    @Override
    public List<Balance> balances(String sellerId) {
      return ledger.balances(sellerId);
    }

    @Override
    public Page<JournalEntry> entries(String sellerId, EntryFilter filter, Slice slice) {
      return ledger.entries(sellerId, filter, slice);
    }

    @Override
    public Page<Balance> allBalances(Slice slice) {
      return slice.after() == null
          ? new Page<>(ledger.allBalances(slice).items(), "more")
          : new Page<>(List.of(more), null);
    }
  }

  private static Balance balance(long commission) {
    return new Balance(
        People.id(Kind.SEL),
        "EUR",
        Map.of(LedgerAccount.PROVIDER_BALANCE, 100L, LedgerAccount.COMMISSION, commission),
        1);
  }

  private static List<?> figures(Ledger ledger) {
    return Figures.of(() -> new CheckTrialBalance(ledger).check());
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
        .contains(Figure.LEDGER_UNEVEN.metric());
  }
}
