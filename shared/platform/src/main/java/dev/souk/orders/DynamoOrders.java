package dev.souk.orders;

import dev.souk.audit.AuditEntryMapper;
import dev.souk.cart.Cart;
import dev.souk.cart.CartWrites;
import dev.souk.coupons.Coupon;
import dev.souk.coupons.CouponRedemption;
import dev.souk.coupons.CouponUsageWrites;
import dev.souk.error.StaleVersionException;
import dev.souk.idempotency.DuplicateRequestException;
import dev.souk.idempotency.Idempotency;
import dev.souk.ledger.LedgerWrites;
import dev.souk.ledger.OrderJournal;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import dev.souk.store.ConditionalWrite;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoIdempotencyRecords;
import dev.souk.store.DynamoTable;
import dev.souk.store.ItemKey;
import dev.souk.store.RecordTable;
import dev.souk.store.WriteResult;
import dev.souk.store.WriteTransaction;
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

  private final DynamoTable table;
  private final RecordTable<Order> orders;
  private final OrderLists lists;

  public DynamoOrders(DynamoTable table) {
    this.table = table;
    this.orders = table.of(OrderMapper.SCHEMA);
    this.lists = new OrderLists(table);
  }

  @Override
  public Optional<Order> find(String orderId) {
    return orders.get(OrderKeys.order(orderId));
  }

  /// The order is written first: when more than one write is refused, it is a repeat.
  @Override
  public PlaceResult place(Order.AwaitingPayment order, Cart cart, @Nullable Coupon coupon) {
    var now = order.placement().at();
    var placing = table.<PlaceResult>transaction();
    placing.add(
        OrderMapper.SCHEMA.put(order, DynamoExpression.absent()),
        _ -> {
          throw new DuplicateRequestException();
        });
    placing.add(CartWrites.emptied(cart, now), _ -> new PlaceResult.CartChanged());
    placing.add(UnpaidOrders.added(order), _ -> new PlaceResult.UnpaidLimitExceeded());
    OrderClaims.units(null, order)
        .forEach((variant, units) ->
            placing.add(
                OrderClaims.stock(order, variant, units),
                found ->
                    new PlaceResult.InsufficientStock(
                        variant.variantId(), OrderClaims.left(found))));
    if (coupon != null) {
      CouponUsageWrites.asRead(coupon, order.customerId(), now)
          .forEach(use ->
              placing.add(
                  use,
                  found ->
                      CouponUsageWrites.gathered(table, found)
                          ? place(order, cart, coupon)
                          : new PlaceResult.CouponExhausted()));
    }
    return placing.commit(PlaceResult.Done::new);
  }

  @Override
  public SaveResult save(Order before, Order after, @Nullable String event) {
    return keep(before, after, keeping -> told(keeping, event, after), Set.of());
  }

  private static void told(
      WriteTransaction<SaveResult> keeping, @Nullable String event, Order after) {
    if (event != null) {
      keeping.add(
          ProcessedPaymentEvents.mark(event, after.changeLog().updatedAt()),
          _ -> {
            throw new DuplicateRequestException();
          });
    }
  }

  @Override
  public void saveTransition(PaidOrder before, PaidOrder after, TransitionRecord transition) {
    if (OrderClaims.units(before, after).values().stream().anyMatch(units -> units > 0)) {
      throw new IllegalArgumentException("a step of a paid order takes units");
    }
    switch (keep(before, after, keeping -> done(keeping, transition), Set.of())) {
      case SaveResult.Done() -> {}
      case SaveResult.Unavailable() ->
          throw new IllegalStateException("more writes than a transaction has");
    }
  }

  /// What was a debt stays one in the ledger and is made up for by the payer's entry, so that there
  /// is one entry for both.
  @Override
  public void saveRecovery(PaidOrder debtor, PaidOrder payer, DebtRecovery recovery) {
    var keeping = table.<SaveResult>transaction();
    put(keeping, debtor, recovery.debtor());
    put(keeping, payer, recovery.payer());
    var _ = keeping.commit(SaveResult.Done::new);
  }

  private static void done(WriteTransaction<SaveResult> keeping, TransitionRecord transition) {
    keeping.idempotency(transition.idempotency());
    var audit = transition.audit();
    if (audit != null) {
      keeping.add(AuditEntryMapper.made(audit), _ -> stale());
    }
  }

  /// @param first adds what is looked at before anything else
  /// @param lost what is not there any more that something could go back to
  private SaveResult keep(
      Order before, Order after, Consumer<WriteTransaction<SaveResult>> first, Set<ItemKey> lost) {
    var now = after.changeLog().updatedAt();
    var keeping = table.<SaveResult>transaction();
    Function<ItemKey, SaveResult> less = key -> keep(before, after, first, and(lost, key));
    first.accept(keeping);
    put(keeping, before, after);
    OrderClaims.units(before, after)
        .forEach((variant, units) -> {
          if (units > 0) {
            keeping.add(
                OrderClaims.stock(after, variant, units), _ -> new SaveResult.Unavailable());
          } else {
            back(keeping, OrderClaims.stock(after, variant, units), lost, less);
          }
        });
    UnpaidOrders.left(before, after).ifPresent(left -> back(keeping, left, lost, less));
    if (!coupon(keeping, before, after, now) || keeping.size() > MAX_WRITES) {
      return new SaveResult.Unavailable();
    }
    return keeping.commit(SaveResult.Done::new);
  }

  /// The order, its places in lists and its journal entries.
  private static void put(WriteTransaction<SaveResult> keeping, Order before, Order after) {
    keeping.add(
        OrderMapper.SCHEMA.put(after, DynamoExpression.version(before.version())), _ -> stale());
    OrderClaims.places(before, after).forEach(each -> keeping.add(each, _ -> stale()));
    OrderJournal.entries(before, after).stream()
        .flatMap(entry -> LedgerWrites.of(entry).stream())
        .forEach(each -> keeping.add(each, _ -> stale()));
  }

  private static void back(
      WriteTransaction<SaveResult> keeping,
      ConditionalWrite write,
      Set<ItemKey> lost,
      Function<ItemKey, SaveResult> less) {
    if (!lost.contains(write.key())) {
      keeping.add(write, _ -> less.apply(write.key()));
    }
  }

  private static SaveResult stale() {
    throw new StaleVersionException();
  }

  private static Set<ItemKey> and(Set<ItemKey> lost, ItemKey key) {
    var more = new HashSet<>(lost);
    more.add(key);
    return more;
  }

  /// False when a use is to be counted again of a coupon that is gone.
  private boolean coupon(
      WriteTransaction<SaveResult> keeping, Order before, Order after, Instant now) {
    CouponRedemption use = after.placement().coupon();
    if (use == null || before.redeems() == after.redeems()) {
      return true;
    }
    if (before.redeems()) {
      CouponUsageWrites.back(table, use, after.customerId())
          .forEach(each -> keeping.add(each, _ -> stale()));
      return true;
    }
    var again = CouponUsageWrites.again(table, use, after.customerId(), now);
    again.ifPresent(
        all -> all.forEach(each -> keeping.add(each, _ -> new SaveResult.Unavailable())));
    return again.isPresent();
  }

  @Override
  public boolean isProcessed(String event) {
    return table.get(OrderKeys.paymentEvent(event)).isPresent();
  }

  @Override
  public void markProcessed(String event, Instant now) {
    // Refused only when it is there already.
    var _ = table.writes().add(ProcessedPaymentEvents.mark(event, now)).commit();
  }

  @Override
  public boolean reserveIdempotencyKey(Idempotency.Keyed request) {
    return table.writes().add(DynamoIdempotencyRecords.mark(request)).commit()
        instanceof WriteResult.Written;
  }

  @Override
  public Page<Order> ofCustomer(String customerId, PageRequest pageRequest) {
    return lists.ofCustomer(customerId, pageRequest);
  }

  @Override
  public Page<PaidOrder> ofSeller(String sellerId, PageRequest pageRequest) {
    return lists.newestFirst(OrderKeys.sellerOrders(sellerId), pageRequest);
  }

  @Override
  public Optional<PaidOrder> ofSeller(String sellerId, String partId) {
    return lists.at(List.of(OrderKeys.sellerOrder(sellerId, partId)));
  }

  @Override
  public Page<CourierDelivery> ofCourier(String courierId, PageRequest pageRequest) {
    return lists.courierDeliveries(courierId, pageRequest);
  }

  @Override
  public Optional<PaidOrder> ofCourier(String courierId, String partId) {
    return lists.at(
        List.of(OrderKeys.delivery(courierId, partId), OrderKeys.delivered(courierId, partId)));
  }

  @Override
  public Page<DueOrder> due(DueOrderAction kind, Instant now, PageRequest pageRequest) {
    return lists.due(kind, now, pageRequest);
  }

  @Override
  public void postpone(Order order, Instant until) {
    // Refused only when the order has changed, and then it is due by what it has become.
    var _ =
        table
            .writes()
            .put(OrderMapper.postponed(order, until), DynamoExpression.version(order.version()))
            .commit();
  }
}
