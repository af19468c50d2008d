package dev.souk.payouts;

import dev.souk.orders.EarningReleases;
import dev.souk.orders.InMemoryOrders;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.SellerOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The lists as orders say what is in them.
public record InMemoryEarnings(InMemoryOrders orders) implements Earnings {

  private Stream<PaidOrder> paid(String currency) {
    return orders.all().stream()
        .flatMap(each -> each instanceof PaidOrder paid ? Stream.of(paid) : Stream.empty())
        .filter(each -> each.payment().amount().currency().equals(currency));
  }

  @Override
  public Optional<Instant> nextAvailableAt(String sellerId, String currency) {
    return paid(currency)
        .flatMap(order ->
            order.sellerOrders().stream()
                .filter(each -> each.sellerId().equals(sellerId))
                .flatMap(each -> EarningReleases.next(order, each).stream()))
        .min(Instant::compareTo);
  }

  @Override
  public List<Entry> available(String sellerId, String currency) {
    return entries(sellerId, currency, each -> each.earningBalance().available().amount() > 0);
  }

  @Override
  public List<Entry> inDebt(String sellerId, String currency) {
    return entries(sellerId, currency, each -> each.earningBalance().debt().amount() > 0);
  }

  private List<Entry> entries(String sellerId, String currency, Predicate<SellerOrder> which) {
    return paid(currency)
        .flatMap(order ->
            order.sellerOrders().stream()
                .filter(each -> each.sellerId().equals(sellerId))
                .filter(which)
                .map(each -> new Entry(order.id(), each.id())))
        .limit(MAX)
        .toList();
  }
}
