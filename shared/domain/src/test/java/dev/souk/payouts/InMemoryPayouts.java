package dev.souk.payouts;

import dev.souk.error.StaleVersionException;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Payouts by their ids, which sort by time.
public final class InMemoryPayouts implements Payouts {
  private final Map<String, Payout> payouts = new TreeMap<>();

  public synchronized List<Payout> all() {
    return List.copyOf(payouts.values());
  }

  @Override
  public synchronized Optional<Payout> find(String sellerId, String payoutId) {
    return Optional.ofNullable(payouts.get(payoutId))
        .filter(each -> each.sellerId().equals(sellerId));
  }

  @Override
  public synchronized Optional<Payout> open(String sellerId, String currency) {
    return payouts.values().stream()
        .filter(each -> each.sellerId().equals(sellerId) && each.currency().equals(currency))
        .filter(each -> !each.isCompleted())
        .findFirst();
  }

  @Override
  public synchronized boolean add(Payout payout) {
    return open(payout.sellerId(), payout.currency()).isEmpty()
        && payouts.putIfAbsent(payout.id(), payout) == null;
  }

  @Override
  public synchronized void save(Payout changed) {
    var before = payouts.get(changed.id());
    if (before == null || before.version() != changed.version() - 1) {
      throw new StaleVersionException();
    }
    payouts.put(changed.id(), changed);
  }

  @Override
  public synchronized Page<Payout> ofSeller(String sellerId, PageRequest pageRequest) {
    var after = pageRequest.after();
    var rest =
        payouts.values().stream()
            .filter(each -> each.sellerId().equals(sellerId))
            .filter(each -> after == null || each.id().compareTo(after) < 0)
            .sorted(Comparator.comparing(Payout::id).reversed())
            .toList();
    var here = rest.stream().limit(pageRequest.limit()).toList();
    return new Page<>(here, rest.size() > here.size() ? here.getLast().id() : null);
  }

  @Override
  public synchronized Page<Due> due(Instant now, PageRequest pageRequest) {
    var after = pageRequest.after();
    var rest =
        payouts.values().stream()
            .flatMap(
                each -> each.dueAt().map(at -> new Due(each.sellerId(), each.id(), at)).stream())
            .filter(each -> !each.since().isAfter(now))
            .sorted(Comparator.comparing(InMemoryPayouts::place))
            .filter(each -> after == null || place(each).compareTo(after) > 0)
            .toList();
    var here = rest.stream().limit(pageRequest.limit()).toList();
    return new Page<>(here, rest.size() > here.size() ? place(here.getLast()) : null);
  }

  private static String place(Due due) {
    return "%013d#%s".formatted(due.since().toEpochMilli(), due.payoutId());
  }
}
