package dev.souk.payouts;

import dev.souk.ledger.LedgerKeys;
import dev.souk.orders.EarningReleases;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.SellerOrder;
import dev.souk.store.ItemKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The places a seller order has in the lists of its seller's earnings, for the transaction of the
/// change that puts it there or takes it away. One that becomes available at another time than was
/// said has another place.
public final class EarningPlaces {
  private EarningPlaces() {}

  public static List<ItemKey> of(PaidOrder order, SellerOrder sellerOrder) {
    var places = new ArrayList<ItemKey>();
    var seller = sellerOrder.sellerId();
    var currency = order.payment().amount().currency();
    var balance = sellerOrder.earningBalance();
    EarningReleases.next(order, sellerOrder)
        .map(Instant::toEpochMilli)
        .ifPresent(at -> places.add(LedgerKeys.earningDue(seller, currency, at, sellerOrder.id())));
    if (balance.available().amount() > 0) {
      places.add(LedgerKeys.earningAvailable(seller, currency, sellerOrder.id()));
    }
    if (balance.debt().amount() > 0) {
      places.add(LedgerKeys.earningInDebt(seller, currency, sellerOrder.id()));
    }
    return List.copyOf(places);
  }
}
