package dev.souk.local.stripe;

import static java.util.function.Predicate.not;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the merchant has at Stripe (`GET /v1/balance`): by currency the sum of the nets of its
/// balance transactions, in minor units, those that count already apart from those that will.
final class SimulatedBalance {
  private SimulatedBalance() {}

  static Map<String, @Nullable Object> of(Collection<SimulatedBalanceTransaction> all) {
    return new JsonFields()
        .with("object", "balance")
        .with("available", sums(all, SimulatedBalanceTransaction::isAvailable))
        .with("livemode", false)
        .with("pending", sums(all, not(SimulatedBalanceTransaction::isAvailable)))
        .map();
  }

  /// A currency that has ever moved is in both lists, as 0 where nothing is.
  private static List<Map<String, @Nullable Object>> sums(
      Collection<SimulatedBalanceTransaction> all, Predicate<SimulatedBalanceTransaction> counted) {
    var byCurrency =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    SimulatedBalanceTransaction::currency,
                    TreeMap::new,
                    Collectors.summingLong(each -> counted.test(each) ? each.net() : 0)));
    return byCurrency.entrySet().stream().map(each -> sum(each.getKey(), each.getValue())).toList();
  }

  private static Map<String, @Nullable Object> sum(String currency, long amount) {
    return new JsonFields()
        .with("amount", amount)
        .with("currency", currency)
        .with("source_types", Map.of("card", amount))
        .map();
  }
}
