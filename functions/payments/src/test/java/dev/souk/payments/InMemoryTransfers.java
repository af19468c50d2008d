package dev.souk.payments;

import dev.souk.orders.Earning;
import dev.souk.orders.PaidOrder;
import dev.souk.payouts.PayoutFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Transfers by their ids, each made once.
final class InMemoryTransfers implements ProviderTransfers {
  private final Map<String, Earning.Transfer> made = new HashMap<>();

  /// Why it makes none now; null when it does.
  @Nullable PayoutFailure refusing;

  List<Earning.Transfer> made() {
    return List.copyOf(made.values());
  }

  long total() {
    return made.values().stream().mapToLong(each -> each.amount().amount()).sum();
  }

  @Override
  public Result submit(PaidOrder order, Earning.Transfer transfer, String destination) {
    if (refusing != null && !made.containsKey(transfer.id())) {
      return new Result.Refused(refusing);
    }
    made.put(transfer.id(), transfer);
    return new Result.Made("tr_" + transfer.id());
  }

  @Override
  public Optional<String> find(PaidOrder order, Earning.Transfer transfer) {
    return Optional.ofNullable(made.get(transfer.id())).map(it -> "tr_" + it.id());
  }
}
