package dev.souk.invariants;

import dev.souk.coupons.CouponRef;
import dev.souk.inventory.Stock;
import dev.souk.ledger.JournalEntry;
import dev.souk.ledger.SellerBalance;
import dev.souk.orders.Order;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All that a market's goods, orders and coupons were at one moment, however it is kept.
///
/// @param moved by variant, the sum of its movements: what its seller says there was of it
/// @param usesByCustomer of coupons that count them
/// @param journal all that the ledger has of these orders
/// @param balances of all sellers
public record MarketSnapshot(
    List<Stock> stocks,
    Map<String, Long> moved,
    List<Order> orders,
    List<Use> uses,
    Map<Customer, Integer> usesByCustomer,
    List<JournalEntry> journal,
    List<SellerBalance> balances) {
  public MarketSnapshot {
    stocks = List.copyOf(stocks);
    moved = Map.copyOf(moved);
    orders = List.copyOf(orders);
    uses = List.copyOf(uses);
    usesByCustomer = Map.copyOf(usesByCustomer);
    journal = List.copyOf(journal);
    balances = List.copyOf(balances);
  }

  /// How often a coupon has been used.
  ///
  /// @param limit null without one, and of a coupon whose terms have been changed
  public record Use(CouponRef coupon, int uses, @Nullable Integer limit) {}

  /// A customer of a coupon.
  public record Customer(String couponId, String customerId) {}
}
