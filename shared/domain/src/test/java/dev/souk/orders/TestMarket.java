package dev.souk.orders;

import static dev.souk.accounts.AccountFixtures.NOON;

import dev.souk.accounts.AccountFixtures;
import dev.souk.addresses.PostalAddress;
import dev.souk.cart.Cart;
import dev.souk.cart.Carts;
import dev.souk.cart.OfferFixtures;
import dev.souk.catalog.Offer;
import dev.souk.checkout.PriceBreakdown;
import dev.souk.commission.CommissionCharge;
import dev.souk.commission.CommissionFormula;
import dev.souk.commission.CommissionRule;
import dev.souk.commission.CommissionVat;
import dev.souk.coupons.Coupon;
import dev.souk.coupons.CouponRedemption;
import dev.souk.coupons.CouponRef;
import dev.souk.coupons.CouponTerms;
import dev.souk.coupons.Coupons;
import dev.souk.coupons.Discount;
import dev.souk.error.ContentionException;
import dev.souk.id.IdType;
import dev.souk.idempotency.Idempotency;
import dev.souk.invariants.InMemoryMarketSnapshot;
import dev.souk.invariants.MarketSnapshot;
import dev.souk.inventory.InMemoryStocks;
import dev.souk.inventory.Stock;
import dev.souk.inventory.StockMovement;
import dev.souk.inventory.StockMovementReason;
import dev.souk.inventory.StockMovementResult;
import dev.souk.inventory.Stocks;
import dev.souk.ledger.Ledger;
import dev.souk.money.Money;
import dev.souk.payouts.Earnings;
import dev.souk.payouts.InMemoryEarnings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A market small enough to try its stores in: goods on shelves, people who put them in carts, and
/// what they are billed.
///
/// @param shelve puts a stock in place
/// @param unshelve takes one away, as removing its variant does
/// @param books all that is kept now
public record TestMarket(
    Orders orders,
    Carts carts,
    Stocks stocks,
    Coupons coupons,
    Ledger ledger,
    Earnings earnings,
    Consumer<Stock> shelve,
    Consumer<Stock> unshelve,
    Supplier<MarketSnapshot> books) {
  private static final CommissionCharge.Basis BASIS =
      new CommissionCharge.Basis(
          new CommissionRule.Ref(AccountFixtures.id(IdType.CRL), 3),
          new CommissionFormula(1000, 1, 7, "EUR"),
          new CommissionVat(CommissionVat.Treatment.CONSUMER, "AT", null, 2000));
  public static final Money SHIPPING = new Money(490, "EUR");

  public static TestMarket inMemory() {
    var stocks = new InMemoryStocks();
    var carts = new dev.souk.cart.InMemoryCarts();
    var coupons = new dev.souk.coupons.InMemoryCoupons();
    var orders = new InMemoryOrders(carts, stocks, coupons);
    return new TestMarket(
        orders,
        carts,
        stocks,
        coupons,
        orders.ledger(),
        new InMemoryEarnings(orders),
        stocks::put,
        stock -> stocks.remove(stock.variantId()),
        () -> InMemoryMarketSnapshot.of(stocks, orders, coupons));
  }

  /// So many of an offer.
  public record Line(Offer offer, int quantity) {}

  /// What a customer is about to order.
  public record Basket(Cart cart, PriceBreakdown bill, @Nullable Coupon coupon) {
    public Order.AwaitingPayment order(Instant at) {
      return order(AccountFixtures.id(IdType.ORD), at);
    }

    public Order.AwaitingPayment order(String id, Instant at) {
      var use = coupon == null ? null : CouponRedemption.of(coupon);
      return Order.AwaitingPayment.of(
          new OrderPlacement(id, cart.owner(), bill, place(), use, "fingerprint", at));
    }
  }

  public static PostalAddress place() {
    return new PostalAddress(null, "Amina", "1 Long Walk", null, "Town", null, "12345", "DE", null);
  }

  /// A variant of which there are so many.
  public Offer shelved(String seller, long price, int units) {
    var offer = OfferFixtures.offer(seller, new Money(price, "EUR"), units);
    shelve.accept(stock(offer));
    restock(offer, units);
    return offer;
  }

  public Offer shelved(int units) {
    return shelved(AccountFixtures.id(IdType.SEL), 1290, units);
  }

  private static Stock stock(Offer offer) {
    return new Stock(offer.productId(), offer.variantId(), offer.sellerId(), "MUG", 0, 3, 1, NOON);
  }

  /// So many units come, or go when below zero.
  public StockMovementResult restock(Offer offer, int units) {
    var movement =
        new StockMovement(
            AccountFixtures.id(IdType.MOV),
            offer.productId(),
            offer.variantId(),
            offer.sellerId(),
            units,
            null,
            StockMovementReason.RESTOCK,
            NOON);
    return patiently(() -> stocks.move(movement, Idempotency.none()));
  }

  /// Its variant is no longer sold.
  public void unshelved(Offer offer) {
    unshelve.accept(stocks.find(offer.productId(), offer.variantId()).orElseThrow());
  }

  public int available(Offer offer) {
    return stocks.find(offer.productId(), offer.variantId()).orElseThrow().available();
  }

  public Coupon coupon(@Nullable Integer total, @Nullable Integer perCustomer) {
    var id = AccountFixtures.id(IdType.CPN);
    var end = NOON.plus(Duration.ofDays(1));
    var terms = new CouponTerms(NOON, end, null, total, perCustomer, List.of(), List.of());
    var off = new Discount.Percentage(1000);
    var coupon =
        new Coupon(new CouponRef(Coupon.MARKET, id), "C" + id, off, terms, 0, 1, NOON, NOON);
    coupons.add(coupon, Idempotency.none());
    return coupon;
  }

  public int uses(Coupon coupon) {
    return coupons.find(coupon.ref()).orElseThrow().uses();
  }

  public Basket basket(Line... lines) {
    return basket(AccountFixtures.id(IdType.USR), null, lines);
  }

  public Basket basket(Offer offer) {
    return basket(new Line(offer, 1));
  }

  /// Puts all of it in the customer's cart and bills it, with a tenth off for a coupon.
  public Basket basket(String customer, @Nullable Coupon coupon, Line... lines) {
    for (var line : lines) {
      var plenty = OfferFixtures.stocked(line.offer(), Integer.MAX_VALUE);
      carts.add(customer, plenty, line.quantity(), NOON, Idempotency.none());
    }
    return new Basket(carts.of(customer), bill(coupon != null, List.of(lines)), coupon);
  }

  /// A bill with a commission of a tenth and taxes in its prices; on the commission of one that is
  /// reduced there is VAT.
  public static PriceBreakdown bill(boolean reduced, List<Line> lines) {
    var sellers = lines.stream().map(each -> each.offer().sellerId()).distinct().toList();
    var parts = new ArrayList<PriceBreakdown.SellerPart>();
    for (var seller : sellers) {
      var own = lines.stream().filter(each -> each.offer().sellerId().equals(seller));
      parts.add(
          new PriceBreakdown.SellerPart(
              seller,
              "Corner pottery",
              own.map(each -> item(each, reduced)).toList(),
              new PriceBreakdown.ShippingCharge("", "Standard", SHIPPING, new Money(78, "EUR"))));
    }
    return new PriceBreakdown(parts);
  }

  private static PriceBreakdown.LineItem item(Line line, boolean reduced) {
    var goods = line.offer().price().times(line.quantity());
    var off = new Money(reduced ? goods.amount() / 10 : 0, goods.currency());
    var total = goods.minus(off);
    var tenth = new Money(total.amount() / 10, total.currency());
    return new PriceBreakdown.LineItem(
        line.offer().productId(),
        line.offer().variantId(),
        "MUG",
        "Mug",
        line.quantity(),
        line.offer().price(),
        off,
        new Money(total.amount() * 19 / 119, total.currency()),
        new CommissionCharge(
            tenth, new Money(reduced ? tenth.amount() / 5 : 0, "EUR"), reduced ? BASIS : null),
        total);
  }

  public Orders.PlaceResult place(Basket basket, Order.AwaitingPayment order) {
    return patiently(() -> orders.place(order, basket.cart(), basket.coupon()));
  }

  /// An order that has been placed.
  public Order.AwaitingPayment placed(Basket basket) {
    return placed(basket, NOON);
  }

  public Order.AwaitingPayment placed(Basket basket, Instant at) {
    var order = basket.order(at);
    if (!(place(basket, order) instanceof Orders.PlaceResult.Done)) {
      throw new AssertionError("it could not be placed");
    }
    return order;
  }

  public static Payment payment(Order order, Instant at) {
    return Payment.of("cs_" + order.id(), "pi_1", order.placement().priceBreakdown().total(), at);
  }

  public PaidOrder paid(Order.AwaitingPayment order) {
    return kept(order, order.paid(payment(order, NOON), NOON));
  }

  /// The order as it is afterwards.
  public <T extends Order> T kept(Order before, T after) {
    if (!(keep(before, after, null) instanceof Orders.SaveResult.Done)) {
      throw new AssertionError("it could not be kept");
    }
    return after;
  }

  public Orders.SaveResult keep(Order before, Order after, @Nullable String event) {
    return patiently(() -> orders.save(before, after, event));
  }

  /// As whoever is told that the market is busy does: once more, until it is not.
  public static <T> T patiently(Supplier<T> work) {
    while (true) {
      try {
        return work.get();
      } catch (ContentionException e) {
        Thread.onSpinWait();
      }
    }
  }
}
