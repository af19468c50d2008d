package dev.souk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.souk.ledger.LedgerAccount.Side;
import dev.souk.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A journal entry")
class JournalEntryTest {
  private static JournalEntry entry(Posting... postings) {
    return new JournalEntry(
        JournalEntry.id("sor_1", 2),
        JournalEntryType.PAYMENT,
        "sel_1",
        "ord_1",
        "sor_1",
        Instant.EPOCH,
        List.of(postings));
  }

  private static Posting posting(LedgerAccount account, Side side, long amount, String currency) {
    return new Posting(account, side, new Money(amount, currency));
  }

  private static final Posting IN = posting(LedgerAccount.PROVIDER_BALANCE, Side.DEBIT, 100, "EUR");

  @Test
  void has_debits_and_credits_that_are_equal() {
    var entry =
        entry(
            IN,
            posting(LedgerAccount.SELLER_PENDING, Side.CREDIT, 90, "EUR"),
            posting(LedgerAccount.COMMISSION, Side.CREDIT, 10, "EUR"));

    assertThat(entry.earned()).isEqualTo(new Money(90, "EUR"));
    assertThat(entry.touches(LedgerAccount.COMMISSION)).isTrue();
    assertThat(entry.touches(LedgerAccount.REFUNDS)).isFalse();
  }

  @Test
  void cannot_be_made_uneven_empty_or_of_one_account_twice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> entry(IN, posting(LedgerAccount.COMMISSION, Side.CREDIT, 99, "EUR")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> entry(IN, posting(LedgerAccount.COMMISSION, Side.CREDIT, 100, "USD")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> entry(IN, posting(LedgerAccount.PROVIDER_BALANCE, Side.CREDIT, 100, "EUR")));
    assertThatIllegalArgumentException().isThrownBy(JournalEntryTest::entry);
  }

  @Test
  void has_no_posting_of_nothing_or_less() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> posting(LedgerAccount.COMMISSION, Side.CREDIT, 0, "EUR"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> posting(LedgerAccount.COMMISSION, Side.CREDIT, -1, "EUR"));
  }

  @Test
  void is_named_by_what_it_books() {
    assertThat(JournalEntry.id("sor_1", 2))
        .isEqualTo(JournalEntry.id("sor_1", 2))
        .isNotEqualTo(JournalEntry.id("sor_1", 3))
        .isNotEqualTo(JournalEntry.id("sor_2", 2));
  }

  @Test
  void changes_the_balance_of_its_seller_and_currency() {
    var entry = entry(IN, posting(LedgerAccount.SELLER_PENDING, Side.CREDIT, 100, "EUR"));
    var balance = SellerBalance.none("sel_1", "EUR").plus(entry).plus(entry);

    assertThat(balance.pending()).isEqualTo(new Money(200, "EUR"));
    assertThat(balance.of(LedgerAccount.PROVIDER_BALANCE)).isEqualTo(new Money(200, "EUR"));
    assertThat(balance.entries()).isEqualTo(2);
    assertThat(balance.isEven()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SellerBalance.none("sel_2", "EUR").plus(entry));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SellerBalance.none("sel_1", "USD").plus(entry));
  }

  @Test
  void that_is_missing_in_a_balance_shows_in_the_trial_balance() {
    var even =
        new SellerBalance(
            "sel_1",
            "EUR",
            Map.of(LedgerAccount.PROVIDER_BALANCE, 100L, LedgerAccount.COMMISSION, -100L),
            1);
    var uneven = new SellerBalance("sel_2", "EUR", Map.of(LedgerAccount.COMMISSION, -7L), 1);
    var opposite = new SellerBalance("sel_3", "EUR", Map.of(LedgerAccount.COMMISSION, 7L), 1);
    var rounded =
        new SellerBalance(
            "sel_4", "EUR", Map.of(LedgerAccount.ROUNDING, 1L, LedgerAccount.COMMISSION, -1L), 1);
    var none = TrialBalance.none();

    assertThat(none.plus(List.of(even)).isZero()).isTrue();
    assertThat(none.plus(List.of(even)).plus(List.of(uneven)).differences())
        .isEqualTo(Map.of("EUR", -7L));
    assertThat(none.plus(List.of(uneven, opposite)).isZero()).isFalse();
    assertThat(none.plus(List.of(uneven, opposite)).uneven()).containsExactly("sel_2", "sel_3");
    assertThat(none.plus(List.of(rounded)).differences()).isEqualTo(Map.of("EUR", 1L));
  }
}
