package dev.souk.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// All accounts of the market, by currency: the sum of its sellers' balances. It has to come out
/// even in each currency, and nothing is ever rounded.
///
/// @param sums by currency and account, debits less credits
/// @param uneven sellers whose own balance does not come out even
public record TrialBalance(Map<String, Map<LedgerAccount, Long>> sums, List<String> uneven) {
  public TrialBalance {
    sums = Map.copyOf(sums);
    uneven = List.copyOf(uneven);
  }

  public static TrialBalance none() {
    return new TrialBalance(Map.of(), List.of());
  }

  /// With more balances, each of which is added once.
  public TrialBalance plus(List<SellerBalance> balances) {
    var next = new TreeMap<String, Map<LedgerAccount, Long>>();
    sums.forEach((currency, its) -> next.put(currency, new EnumMap<>(its)));
    var wrong = new ArrayList<>(uneven);
    for (var balance : balances) {
      var its = next.computeIfAbsent(balance.currency(), _ -> new EnumMap<>(LedgerAccount.class));
      balance.sums().forEach((account, sum) -> its.merge(account, sum, Math::addExact));
      if (!balance.isEven()) {
        wrong.add(balance.sellerId());
      }
    }
    return new TrialBalance(next, wrong);
  }

  /// Currencies in which debits and credits differ or something was rounded, with by how much.
  public Map<String, Long> differences() {
    return sums.entrySet().stream()
        .map(each -> Map.entry(each.getKey(), difference(each.getValue())))
        .filter(each -> each.getValue() != 0)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static long difference(Map<LedgerAccount, Long> sums) {
    var sum = sums.values().stream().mapToLong(Long::longValue).sum();
    return sum == 0 ? sums.getOrDefault(LedgerAccount.ROUNDING, 0L) : sum;
  }

  public boolean isZero() {
    return uneven.isEmpty() && differences().isEmpty();
  }
}
