package dev.souk.orders;

import dev.souk.cart.Cart;
import dev.souk.cart.InMemoryCarts;
import dev.souk.catalog.Offer;
import dev.souk.coupons.Coupon;
import dev.souk.coupons.Coupons;
import dev.souk.coupons.InMemoryCoupons;
import dev.souk.error.StaleVersionException;
import dev.souk.idempotency.DuplicateRequestException;
import dev.souk.idempotency.Idempotency;
import dev.souk.inventory.InMemoryStocks;
import dev.souk.ledger.InMemoryLedger;
import dev.souk.ledger.OrderJournal;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Orders, and the carts, stock and coupons they change with, behind the locks of all of them. Any
/// of the four may be used beside it.
public final class InMemoryOrders implements Orders {
  private final InMemoryCarts carts;
  private final InMemoryStocks stocks;
  private final InMemoryCoupons coupons;
  private final Map<String, Order> orders = new HashMap<>();
  private final DueOrderLists due = new DueOrderLists();
  private final InMemoryLedger ledger = new InMemoryLedger();
  private final Map<String, Integer> unpaid = new HashMap<>();
  private final Set<String> events = new HashSet<>();
  private final Set<String> marks = new HashSet<>();
  private final Map<String, Idempotency.Keyed> requests = new HashMap<>();

  public InMemoryOrders(InMemoryCarts carts, InMemoryStocks stocks, InMemoryCoupons coupons) {
    this.carts = carts;
    this.stocks = stocks;
    this.coupons = coupons;
  }

  /// Nobody changes a cart, a stock or a coupon meanwhile.
  private synchronized <T> T together(Supplier<T> work) {
    synchronized (carts) {
      synchronized (stocks) {
        synchronized (coupons) {
          return work.get();
        }
      }
    }
  }

  /// The journal entries of all that is kept here.
  public InMemoryLedger ledger() {
    return ledger;
  }

  public synchronized List<Order> all() {
    return List.copyOf(orders.values());
  }

  @Override
  public synchronized Optional<Order> find(String orderId) {
    return Optional.ofNullable(orders.get(orderId));
  }

  @Override
  public PlaceResult place(Order.AwaitingPayment order, Cart cart, @Nullable Coupon coupon) {
    return together(() -> placed(order, cart, coupon));
  }

  private PlaceResult placed(Order.AwaitingPayment order, Cart cart, @Nullable Coupon coupon) {
    var now = order.placement().at();
    if (orders.containsKey(order.id())) {
      throw new DuplicateRequestException();
    }
    if (carts.of(cart.owner()).version() != cart.version()) {
      return new PlaceResult.CartChanged();
    }
    if (unpaid(order.customerId()) >= MAX_UNPAID) {
      return new PlaceResult.UnpaidLimitExceeded();
    }
    var units = units(null, order);
    var missing = missing(units);
    if (missing.isPresent()) {
      var variant = missing.get();
      return new PlaceResult.InsufficientStock(variant.variantId(), available(variant));
    }
    if (coupon != null && !(asRead(coupon) && used(coupon, order.customerId(), now))) {
      return new PlaceResult.CouponExhausted();
    }
    carts.save(cart.emptied(), now);
    move(units, now);
    orders.put(order.id(), order);
    due.put(order);
    count(order, 1);
    return new PlaceResult.Done();
  }

  private int unpaid(String customerId) {
    return unpaid.getOrDefault(customerId, 0);
  }

  private void count(Order order, int by) {
    if (order.unpaid()) {
      unpaid.merge(order.customerId(), by, Integer::sum);
    }
  }

  private boolean asRead(Coupon coupon) {
    return coupons.find(coupon.ref()).filter(it -> it.version() == coupon.version()).isPresent();
  }

  private boolean used(Coupon coupon, String customer, Instant now) {
    return coupons.use(coupon, customer, now) == Coupons.UseResult.COUNTED;
  }

  @Override
  public SaveResult save(Order before, Order after, @Nullable String event) {
    return together(() -> kept(before, after, event));
  }

  private SaveResult kept(Order before, Order after, @Nullable String event) {
    if (event != null && events.contains(event)) {
      throw new DuplicateRequestException();
    }
    if (find(before.id()).filter(it -> it.version() == before.version()).isEmpty()) {
      throw new StaleVersionException();
    }
    var units = units(before, after);
    if (missing(units).isPresent() || !coupon(before, after)) {
      return new SaveResult.Unavailable();
    }
    move(units, after.changeLog().updatedAt());
    orders.put(after.id(), after);
    due.put(after);
    ledger.add(OrderJournal.entries(before, after));
    count(before, -1);
    count(after, 1);
    if (event != null) {
      events.add(event);
    }
    return new SaveResult.Done();
  }

  @Override
  public void saveTransition(PaidOrder before, PaidOrder after, TransitionRecord transition) {
    if (units(before, after).values().stream().anyMatch(units -> units > 0)) {
      throw new IllegalArgumentException("a step of a paid order takes units");
    }
    together(() -> turned(before, after, transition));
  }

  private SaveResult turned(PaidOrder before, PaidOrder after, TransitionRecord transition) {
    var mark =
        transition.idempotency() instanceof Idempotency.Keyed keyed
            ? keyed.scope() + "\n" + keyed.key()
            : "";
    if (marks.contains(mark)) {
      throw new DuplicateRequestException();
    }
    var saveResult = kept(before, after, null);
    if (!mark.isEmpty()) {
      marks.add(mark);
    }
    return saveResult;
  }

  @Override
  public void saveRecovery(PaidOrder debtor, PaidOrder payer, DebtRecovery recovery) {
    var _ =
        together(() -> {
          if (find(payer.id()).filter(it -> it.version() == payer.version()).isEmpty()) {
            throw new StaleVersionException();
          }
          var _ = kept(debtor, recovery.debtor(), null);
          return kept(payer, recovery.payer(), null);
        });
  }

  private boolean coupon(Order before, Order after) {
    var use = after.placement().coupon();
    if (use == null || before.redeems() == after.redeems()) {
      return true;
    }
    if (after.redeems()) {
      return coupons.again(use, after.customerId(), after.changeLog().updatedAt());
    }
    coupons.back(use, after.customerId());
    return true;
  }

  /// Units that go from stock to the order (above zero) or back.
  private static Map<Offer.Ref, Integer> units(@Nullable Order before, Order after) {
    var units = new TreeMap<Offer.Ref, Integer>(Comparator.comparing(Offer.Ref::variantId));
    units.putAll(after.units());
    if (before != null) {
      before.units().forEach((variant, n) -> units.merge(variant, -n, Integer::sum));
    }
    return units;
  }

  private Optional<Offer.Ref> missing(Map<Offer.Ref, Integer> units) {
    return units.entrySet().stream()
        .filter(each -> each.getValue() > available(each.getKey()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private int available(Offer.Ref variant) {
    var stock = stocks.find(variant.productId(), variant.variantId());
    return stock.map(each -> each.available()).orElse(0);
  }

  private void move(Map<Offer.Ref, Integer> units, Instant now) {
    units.forEach((variant, n) -> stocks.take(variant.productId(), variant.variantId(), n, now));
  }

  @Override
  public synchronized boolean isProcessed(String event) {
    return events.contains(event);
  }

  @Override
  public synchronized void markProcessed(String event, Instant now) {
    events.add(event);
  }

  @Override
  public synchronized boolean reserveIdempotencyKey(Idempotency.Keyed request) {
    var forgotten = request.at().minus(Duration.ofHours(24));
    var kept =
        requests.merge(
            request.scope() + "\n" + request.key(),
            request,
            (before, next) -> before.at().isBefore(forgotten) ? next : before);
    return kept.fingerprint().equals(request.fingerprint());
  }

  @Override
  public synchronized Page<Order> ofCustomer(String customerId, PageRequest pageRequest) {
    return lists().ofCustomer(customerId, pageRequest);
  }

  @Override
  public synchronized Page<PaidOrder> ofSeller(String sellerId, PageRequest pageRequest) {
    return lists().ofSeller(sellerId, pageRequest);
  }

  @Override
  public synchronized Optional<PaidOrder> ofSeller(String sellerId, String partId) {
    return lists().ofSeller(sellerId, partId);
  }

  @Override
  public synchronized Page<CourierDelivery> ofCourier(String courierId, PageRequest pageRequest) {
    return lists().ofCourier(courierId, pageRequest);
  }

  @Override
  public synchronized Optional<PaidOrder> ofCourier(String courierId, String partId) {
    return lists().ofCourier(courierId, partId);
  }

  @Override
  public synchronized Page<DueOrder> due(
      DueOrderAction kind, Instant now, PageRequest pageRequest) {
    return due.due(kind, now, pageRequest);
  }

  @Override
  public synchronized void postpone(Order order, Instant until) {
    if (find(order.id()).filter(it -> it.version() == order.version()).isPresent()) {
      due.postpone(order, until);
    }
  }

  private OrderListPlaces lists() {
    return new OrderListPlaces(orders.values());
  }
}
