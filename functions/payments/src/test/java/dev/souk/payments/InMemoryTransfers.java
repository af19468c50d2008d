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

  private final Map<String, Earning.Reversal> reversed = new HashMap<>();

  /// What lies in the sellers' accounts.
  long balance;

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
    if (made.put(transfer.id(), transfer) == null) {
      balance += transfer.amount().amount();
    }
    return new Result.Made("tr_" + transfer.id());
  }

  @Override
  public Result reverse(Earning.Transfer transfer, Earning.Reversal reversal) {
    if (!reversed.containsKey(reversal.id())) {
      if (reversal.amount().amount() > balance) {
        return new Result.Refused(PayoutFailure.INSUFFICIENT_FUNDS);
      }
      balance -= reversal.amount().amount();
      reversed.put(reversal.id(), reversal);
    }
    return new Result.Made("trr_" + reversal.id());
  }

  @Override
  public Optional<String> findReversal(Earning.Transfer transfer, Earning.Reversal reversal) {
    return Optional.ofNullable(reversed.get(reversal.id())).map(it -> "trr_" + it.id());
  }

  @Override
  public Optional<String> find(PaidOrder order, Earning.Transfer transfer) {
    return Optional.ofNullable(made.get(transfer.id())).map(it -> "tr_" + it.id());
  }
}
