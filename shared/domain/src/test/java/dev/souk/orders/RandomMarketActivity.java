package dev.souk.orders;

import static dev.souk.accounts.AccountFixtures.NOON;

import dev.souk.accounts.AccountFixtures;
import dev.souk.catalog.Offer;
import dev.souk.coupons.Coupon;
import dev.souk.error.ContentionException;
import dev.souk.error.StaleVersionException;
import dev.souk.id.IdType;
import dev.souk.idempotency.DuplicateRequestException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/// A market in which anything happens to anybody at any time, by a seed: orders are placed, paid in
/// time, late, twice or never, and all that can be done to a paid one is done.
public final class RandomMarketActivity {
  /// What can happen.
  public enum Deed {
    PLACE,
    OPEN,
    SETTLE,
    PAY,
    PAY_AGAIN,
    EXPIRE,
    CALL_OFF,
    CANCEL_PART,
    CANCEL_ALL,
    SHIP,
    ASSIGN,
    DELIVER,
    REFUND,
    TELL_OF_REFUND,
    RETURN,
    ANSWER_RETURN,
    REFUND_ELSEWHERE,
    DISPUTE,
    RELEASE,
    TRANSFER,
    RESTOCK
  }

  private static final int LATEST = 12;
  private static final int TRIES = 5;

  private final TestMarket market;
  private final SplittableRandom random;
  private final RandomOrderTransitions turns;
  private final Predicate<RuntimeException> forgiven;
  private final List<Offer> offers = new ArrayList<>();
  private final List<Coupon> coupons = new ArrayList<>();
  private final List<String> orders = new ArrayList<>();
  private final Map<Deed, Integer> done = new EnumMap<>(Deed.class);
  private Instant now = NOON;

  /// @param forgiven what may be thrown beside what the ports promise
  public RandomMarketActivity(TestMarket market, long seed, Predicate<RuntimeException> forgiven) {
    this.market = market;
    this.random = new SplittableRandom(seed);
    this.turns = new RandomOrderTransitions(random);
    this.forgiven = forgiven;
    for (var i = 0; i < 4; i++) {
      var seller = AccountFixtures.id(IdType.SEL);
      offers.add(market.shelved(seller, 1 + random.nextInt(3000), 10));
      offers.add(market.shelved(seller, 1 + random.nextInt(9), 30));
    }
    coupons.add(market.coupon(20, null));
    coupons.add(market.coupon(null, 2));
  }

  /// How often each action was done, not only tried.
  public Map<Deed, Integer> done() {
    return Map.copyOf(done);
  }

  /// Tries so many actions one after another.
  public void go(int deeds) {
    var all = Deed.values();
    for (var i = 0; i < deeds; i++) {
      var deed = random.nextInt(8) == 0 ? Deed.PLACE : all[random.nextInt(all.length)];
      now = now.plusMillis(random.nextInt(5000));
      try {
        if (done(deed)) {
          done.merge(deed, 1, Integer::sum);
        }
      } catch (StaleVersionException | DuplicateRequestException | ContentionException e) {
        // Somebody was there before, as the ports say.
      } catch (RuntimeException e) {
        if (!forgiven.test(e)) {
          throw e;
        }
      }
    }
  }

  private boolean done(Deed deed) {
    return switch (deed) {
      case PLACE -> placed();
      case RESTOCK -> restocked();
      case OPEN, SETTLE, PAY, PAY_AGAIN, EXPIRE, CALL_OFF -> unpaid(deed);
      case CANCEL_PART,
          CANCEL_ALL,
          SHIP,
          ASSIGN,
          DELIVER,
          REFUND,
          TELL_OF_REFUND,
          RETURN,
          ANSWER_RETURN,
          REFUND_ELSEWHERE,
          DISPUTE,
          RELEASE,
          TRANSFER ->
          paid(deed);
    };
  }

  private boolean placed() {
    var lines = new ArrayList<TestMarket.Line>();
    for (var offer : offers) {
      if (random.nextInt(4) == 0) {
        lines.add(new TestMarket.Line(offer, 1 + random.nextInt(3)));
      }
    }
    if (lines.isEmpty()) {
      return false;
    }
    var coupon = random.nextInt(3) == 0 ? coupons.get(random.nextInt(coupons.size())) : null;
    var basket =
        market.basket(
            AccountFixtures.id(IdType.USR), coupon, lines.toArray(TestMarket.Line[]::new));
    var order = basket.order(now);
    orders.add(order.id());
    return market.orders().place(order, basket.cart(), coupon) instanceof Orders.PlaceResult.Done;
  }

  private boolean restocked() {
    var offer = offers.get(random.nextInt(offers.size()));
    return market.restock(offer, random.nextInt(12) - 4)
        instanceof dev.souk.inventory.StockMovementResult.Done;
  }

  private boolean unpaid(Deed deed) {
    var order = any();
    if (order instanceof Order.Unpaid unpaid && (deed == Deed.PAY || deed == Deed.PAY_AGAIN)) {
      return late(unpaid);
    }
    if (!(order instanceof Order.AwaitingPayment awaiting)) {
      return order instanceof PaidOrder && deed == Deed.PAY_AGAIN && toldAgain(order);
    }
    var session = "cs_" + order.id();
    return switch (deed) {
      case OPEN -> kept(awaiting, awaiting.opening(now).opened(session, now));
      case SETTLE -> kept(awaiting, awaiting.paymentProcessing(session, now));
      case PAY, PAY_AGAIN -> paid(awaiting, awaiting.paid(TestMarket.payment(order, now), now));
      case EXPIRE -> kept(awaiting, awaiting.expired(now));
      default -> kept(awaiting, awaiting.cancelled(now));
    };
  }

  /// Money for an order that had ended: its goods once more, or else all of it back.
  private boolean late(Order.Unpaid order) {
    var payment = TestMarket.payment(order, now);
    return paid(order, order.paid(payment, now)) || paid(order, order.repaid(payment, now));
  }

  private boolean paid(Order before, PaidOrder after) {
    return market.orders().save(before, after, event(before)) instanceof Orders.SaveResult.Done;
  }

  private boolean toldAgain(Order order) {
    return market.orders().save(order, order, event(order)) instanceof Orders.SaveResult.Done;
  }

  private static String event(Order order) {
    return "evt_" + order.id();
  }

  /// With the first of a few orders it can be done with.
  private boolean paid(Deed deed) {
    for (var tries = 0; tries < TRIES; tries++) {
      if (any() instanceof PaidOrder order
          && turns.of(deed, order, now) instanceof OrderTransitionResult.Success(var next)
          && next != order) {
        return kept(order, next);
      }
    }
    return false;
  }

  private boolean kept(Order before, Order after) {
    return market.orders().save(before, after, null) instanceof Orders.SaveResult.Done;
  }

  /// One of the latest, mostly, so that many come far.
  private @org.jspecify.annotations.Nullable Order any() {
    if (orders.isEmpty()) {
      return null;
    }
    var from = random.nextInt(8) == 0 ? 0 : Math.max(0, orders.size() - LATEST);
    return market.orders().find(orders.get(random.nextInt(from, orders.size()))).orElse(null);
  }
}
