package dev.souk.orders;

import dev.souk.audit.AuditItems;
import dev.souk.cart.Cart;
import dev.souk.cart.CartWrites;
import dev.souk.coupons.Coupon;
import dev.souk.coupons.CouponUses;
import dev.souk.coupons.Redemption;
import dev.souk.fault.Stale;
import dev.souk.ledger.LedgerWrites;
import dev.souk.ledger.OrderJournal;
import dev.souk.once.Once;
import dev.souk.once.Repeated;
import dev.souk.page.Page;
import dev.souk.page.Slice;
import dev.souk.store.Committed;
import dev.souk.store.Expression;
import dev.souk.store.Key;
import dev.souk.store.Keys;
import dev.souk.store.OnceItems;
import dev.souk.store.Records;
import dev.souk.store.Table;
import dev.souk.store.Transaction;
import dev.souk.store.Write;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Orders as items of their own. Placing one of N lines is one transaction of N stock items, the
/// order, which is the mark of its own request, the cart and the list of what the customer has not
/// paid; a step is one write.
public final class DynamoOrders implements Orders {
  /// What DynamoDB takes in one transaction.
  private static final int MAX_WRITES = 100;

  private final Table table;
  private final Records<Order> orders;
  private final OrderLists lists;

  public DynamoOrders(Table table) {
    this.table = table;
    this.orders = table.of(OrderItems.SCHEMA);
    this.lists = new OrderLists(table);
  }

  @Override
  public Optional<Order> find(String orderId) {
    return orders.get(Keys.order(orderId));
  }

  /// The order is written first: when more than one write is refused, it is a repeat.
  @Override
  public Placing place(Order.AwaitingPayment order, Cart cart, @Nullable Coupon coupon) {
    var now = order.placed().at();
    var placing = table.<Placing>transaction();
    placing.add(
        OrderItems.SCHEMA.put(order, Expression.absent()),
        _ -> {
          throw new Repeated();
        });
    placing.add(CartWrites.emptied(cart, now), _ -> new Placing.CartChanged());
    placing.add(UnpaidOrders.added(order), _ -> new Placing.TooManyUnpaid());
    Claims.units(null, order)
        .forEach((variant, units) ->
            placing.add(
                Claims.stock(order, variant, units),
                found -> new Placing.NotInStock(variant.variantId(), Claims.left(found))));
    if (coupon != null) {
      CouponUses.asRead(coupon, order.customerId(), now)
          .forEach(use ->
              placing.add(
                  use,
                  found ->
                      CouponUses.gathered(table, found)
                          ? place(order, cart, coupon)
                          : new Placing.CouponGone()));
    }
    return placing.commit(Placing.Done::new);
  }

  @Override
  public Kept keep(Order before, Order after, @Nullable String event) {
    return keep(before, after, keeping -> told(keeping, event, after), Set.of());
  }

  private static void told(Transaction<Kept> keeping, @Nullable String event, Order after) {
    if (event != null) {
      keeping.add(
          PaymentEvents.mark(event, after.log().updatedAt()),
          _ -> {
            throw new Repeated();
          });
    }
  }

  @Override
  public void turn(PaidOrder before, PaidOrder after, Deed deed) {
    if (Claims.units(before, after).values().stream().anyMatch(units -> units > 0)) {
      throw new IllegalArgumentException("a step of a paid order takes units");
    }
    switch (keep(before, after, keeping -> done(keeping, deed), Set.of())) {
      case Kept.Done() -> {}
      case Kept.Gone() -> throw new IllegalStateException("more writes than a transaction has");
    }
  }

  private static void done(Transaction<Kept> keeping, Deed deed) {
    keeping.once(deed.once());
    var audit = deed.audit();
    if (audit != null) {
      keeping.add(AuditItems.made(audit), _ -> stale());
    }
  }

  /// @param first adds what is looked at before anything else
  /// @param lost what is not there any more that something could go back to
  private Kept keep(Order before, Order after, Consumer<Transaction<Kept>> first, Set<Key> lost) {
    var now = after.log().updatedAt();
    var keeping = table.<Kept>transaction();
    Function<Key, Kept> less = key -> keep(before, after, first, and(lost, key));
    first.accept(keeping);
    keeping.add(OrderItems.SCHEMA.put(after, Expression.version(before.version())), _ -> stale());
    Claims.units(before, after)
        .forEach((variant, units) -> {
          if (units > 0) {
            keeping.add(Claims.stock(after, variant, units), _ -> new Kept.Gone());
          } else {
            back(keeping, Claims.stock(after, variant, units), lost, less);
          }
        });
    UnpaidOrders.left(before, after).ifPresent(left -> back(keeping, left, lost, less));
    Claims.places(before, after).forEach(each -> keeping.add(each, _ -> stale()));
    OrderJournal.entries(before, after).stream()
        .flatMap(entry -> LedgerWrites.of(entry).stream())
        .forEach(each -> keeping.add(each, _ -> stale()));
    if (!coupon(keeping, before, after, now) || keeping.size() > MAX_WRITES) {
      return new Kept.Gone();
    }
    return keeping.commit(Kept.Done::new);
  }

  private static void back(
      Transaction<Kept> keeping, Write write, Set<Key> lost, Function<Key, Kept> less) {
    if (!lost.contains(write.key())) {
      keeping.add(write, _ -> less.apply(write.key()));
    }
  }

  private static Kept stale() {
    throw new Stale();
  }

  private static Set<Key> and(Set<Key> lost, Key key) {
    var more = new HashSet<>(lost);
    more.add(key);
    return more;
  }

  /// False when a use is to be counted again of a coupon that is gone.
  private boolean coupon(Transaction<Kept> keeping, Order before, Order after, Instant now) {
    Redemption use = after.placed().coupon();
    if (use == null || before.redeems() == after.redeems()) {
      return true;
    }
    if (before.redeems()) {
      CouponUses.back(table, use, after.customerId())
          .forEach(each -> keeping.add(each, _ -> stale()));
      return true;
    }
    var again = CouponUses.again(table, use, after.customerId(), now);
    again.ifPresent(all -> all.forEach(each -> keeping.add(each, _ -> new Kept.Gone())));
    return again.isPresent();
  }

  @Override
  public boolean seen(String event) {
    return table.get(Keys.paymentEvent(event)).isPresent();
  }

  @Override
  public void note(String event, Instant now) {
    // Refused only when it is there already.
    var _ = table.writes().add(PaymentEvents.mark(event, now)).commit();
  }

  @Override
  public boolean marked(Once.Marked request) {
    return table.writes().add(OnceItems.mark(request)).commit() instanceof Committed.Done;
  }

  @Override
  public Page<Order> ofCustomer(String customerId, Slice slice) {
    return lists.ofCustomer(customerId, slice);
  }

  @Override
  public Page<PaidOrder> ofSeller(String sellerId, Slice slice) {
    return lists.newestFirst(Keys.ordersOfSeller(sellerId), slice);
  }

  @Override
  public Optional<PaidOrder> ofSeller(String sellerId, String partId) {
    return lists.at(List.of(Keys.orderOfSeller(sellerId, partId)));
  }

  @Override
  public Page<Errand> ofCourier(String courierId, Slice slice) {
    return lists.errands(courierId, slice);
  }

  @Override
  public Optional<PaidOrder> ofCourier(String courierId, String partId) {
    return lists.at(List.of(Keys.delivery(courierId, partId), Keys.delivered(courierId, partId)));
  }

  @Override
  public Page<Due> due(FollowUp kind, Instant now, Slice slice) {
    return lists.due(kind, now, slice);
  }

  @Override
  public void postpone(Order order, Instant until) {
    // Refused only when the order has changed, and then it is due by what it has become.
    var _ =
        table
            .writes()
            .put(OrderItems.postponed(order, until), Expression.version(order.version()))
            .commit();
  }
}
