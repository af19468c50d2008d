package dev.souk.ledger;

import dev.souk.money.Money;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// What is in each account by the entries of one seller in one currency.
///
/// @param sums by account, debits less credits; none that is zero
/// @param entries how many journal entries it is the sum of
public record SellerBalance(
    String sellerId, String currency, Map<LedgerAccount, Long> sums, long entries) {
  /// The accounts that together are what the market has still to pay the seller some day.
  static final Set<LedgerAccount> ACCOUNTS_OF_SELLER =
      Set.of(
          LedgerAccount.SELLER_PENDING,
          LedgerAccount.TAX_COLLECTED,
          LedgerAccount.SHIPPING,
          LedgerAccount.SELLER_AVAILABLE,
          LedgerAccount.SELLER_RESERVE,
          LedgerAccount.SELLER_PAID_OUT,
          LedgerAccount.SELLER_DEBT);

  public SellerBalance {
    var kept = new EnumMap<LedgerAccount, Long>(LedgerAccount.class);
    sums.forEach((account, sum) -> {
      if (sum != 0) {
        kept.put(account, sum);
      }
    });
    sums = Map.copyOf(kept);
  }

  public static SellerBalance none(String sellerId, String currency) {
    return new SellerBalance(sellerId, currency, Map.of(), 0);
  }

  /// With one more entry of its seller and currency.
  public SellerBalance plus(JournalEntry entry) {
    if (!entry.sellerId().equals(sellerId) || !entry.currency().equals(currency)) {
      throw new IllegalArgumentException("an entry of another seller or currency");
    }
    var next = new TreeMap<>(sums);
    entry.postings().forEach(it -> next.merge(it.account(), it.signed(), Math::addExact));
    return new SellerBalance(sellerId, currency, next, entries + 1);
  }

  /// What is in an account, above zero on the side on which it grows.
  public Money of(LedgerAccount account) {
    var sum = Objects.requireNonNullElse(sums.get(account), 0L);
    return switch (account.normal()) {
      case DEBIT -> new Money(sum, currency);
      case CREDIT -> new Money(-sum, currency);
    };
  }

  /// Earnings that are not available yet, tax and shipping in them.
  public Money pending() {
    return List.of(LedgerAccount.TAX_COLLECTED, LedgerAccount.SHIPPING).stream()
        .map(this::of)
        .reduce(of(LedgerAccount.SELLER_PENDING), Money::plus);
  }

  /// What can be paid out, if nothing is owed. Never below zero.
  public Money available() {
    return of(LedgerAccount.SELLER_AVAILABLE).minus(of(LedgerAccount.SELLER_PAID_OUT));
  }

  /// Whether debits and credits are equal.
  public boolean isEven() {
    return sums.values().stream().mapToLong(Long::longValue).sum() == 0;
  }
}
