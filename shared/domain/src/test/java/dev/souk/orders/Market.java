package dev.souk.orders;

import static dev.souk.accounts.People.NOON;

import dev.souk.accounts.People;
import dev.souk.addresses.Place;
import dev.souk.cart.Cart;
import dev.souk.cart.Carts;
import dev.souk.cart.Goods;
import dev.souk.catalog.Offer;
import dev.souk.checkout.Bill;
import dev.souk.commission.CommissionCharge;
import dev.souk.commission.CommissionFormula;
import dev.souk.commission.CommissionRule;
import dev.souk.commission.CommissionVat;
import dev.souk.coupons.Coupon;
import dev.souk.coupons.CouponRef;
import dev.souk.coupons.Coupons;
import dev.souk.coupons.Discount;
import dev.souk.coupons.Redemption;
import dev.souk.coupons.Terms;
import dev.souk.fault.Busy;
import dev.souk.id.Kind;
import dev.souk.invariants.Books;
import dev.souk.invariants.InMemoryBooks;
import dev.souk.inventory.InMemoryStocks;
import dev.souk.inventory.Moved;
import dev.souk.inventory.Movement;
import dev.souk.inventory.Reason;
import dev.souk.inventory.Stock;
import dev.souk.inventory.Stocks;
import dev.souk.ledger.Ledger;
import dev.souk.money.Money;
import dev.souk.once.Once;
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
public record Market(
    Orders orders,
    Carts carts,
    Stocks stocks,
    Coupons coupons,
    Ledger ledger,
    Earnings earnings,
    Consumer<Stock> shelve,
    Consumer<Stock> unshelve,
    Supplier<Books> books) {
  private static final CommissionCharge.Basis BASIS =
      new CommissionCharge.Basis(
          new CommissionRule.Ref(People.id(Kind.CRL), 3),
          new CommissionFormula(1000, 1, 7, "EUR"),
          new CommissionVat(CommissionVat.Treatment.CONSUMER, "AT", null, 2000));
  public static final Money SHIPPING = new Money(490, "EUR");

  public static Market inMemory() {
    var stocks = new InMemoryStocks();
    var carts = new dev.souk.cart.InMemoryCarts();
    var coupons = new dev.souk.coupons.InMemoryCoupons();
    var orders = new InMemoryOrders(carts, stocks, coupons);
    return new Market(
        orders,
        carts,
        stocks,
        coupons,
        orders.ledger(),
        new InMemoryEarnings(orders),
        stocks::put,
        stock -> stocks.remove(stock.variantId()),
        () -> InMemoryBooks.of(stocks, orders, coupons));
  }

  /// So many of an offer.
  public record Line(Offer offer, int quantity) {}

  /// What a customer is about to order.
  public record Basket(Cart cart, Bill bill, @Nullable Coupon coupon) {
    public Order.AwaitingPayment order(Instant at) {
      return order(People.id(Kind.ORD), at);
    }

    public Order.AwaitingPayment order(String id, Instant at) {
      var use = coupon == null ? null : Redemption.of(coupon);
      return Order.AwaitingPayment.of(
          new Placed(id, cart.owner(), bill, place(), use, "fingerprint", at));
    }
  }

  public static Place place() {
    return new Place(null, "Amina", "1 Long Walk", null, "Town", null, "12345", "DE", null);
  }

  /// A variant of which there are so many.
  public Offer shelved(String seller, long price, int units) {
    var offer = Goods.offer(seller, new Money(price, "EUR"), units);
    shelve.accept(stock(offer));
    restock(offer, units);
    return offer;
  }

  public Offer shelved(int units) {
    return shelved(People.id(Kind.SEL), 1290, units);
  }

  private static Stock stock(Offer offer) {
    return new Stock(offer.productId(), offer.variantId(), offer.sellerId(), "MUG", 0, 3, 1, NOON);
  }

  /// So many units come, or go when below zero.
  public Moved restock(Offer offer, int units) {
    var movement =
        new Movement(
            People.id(Kind.MOV),
            offer.productId(),
            offer.variantId(),
            offer.sellerId(),
            units,
            null,
            Reason.RESTOCK,
            NOON);
    return patiently(() -> stocks.move(movement, Once.everyTime()));
  }

  /// Its variant is no longer sold.
  public void unshelved(Offer offer) {
    unshelve.accept(stocks.find(offer.productId(), offer.variantId()).orElseThrow());
  }

  public int available(Offer offer) {
    return stocks.find(offer.productId(), offer.variantId()).orElseThrow().available();
  }

  public Coupon coupon(@Nullable Integer total, @Nullable Integer perCustomer) {
    var id = People.id(Kind.CPN);
    var end = NOON.plus(Duration.ofDays(1));
    var terms = new Terms(NOON, end, null, total, perCustomer, List.of(), List.of());
    var off = new Discount.Percentage(1000);
    var coupon =
        new Coupon(new CouponRef(Coupon.MARKET, id), "C" + id, off, terms, 0, 1, NOON, NOON);
    coupons.add(coupon, Once.everyTime());
    return coupon;
  }

  public int uses(Coupon coupon) {
    return coupons.find(coupon.ref()).orElseThrow().uses();
  }

  public Basket basket(Line... lines) {
    return basket(People.id(Kind.USR), null, lines);
  }

  public Basket basket(Offer offer) {
    return basket(new Line(offer, 1));
  }

  /// Puts all of it in the customer's cart and bills it, with a tenth off for a coupon.
  public Basket basket(String customer, @Nullable Coupon coupon, Line... lines) {
    for (var line : lines) {
      var plenty = Goods.stocked(line.offer(), Integer.MAX_VALUE);
      carts.add(customer, plenty, line.quantity(), NOON, Once.everyTime());
    }
    return new Basket(carts.of(customer), bill(coupon != null, List.of(lines)), coupon);
  }

  /// A bill with a commission of a tenth and taxes in its prices; on the commission of one that is
  /// reduced there is VAT.
  public static Bill bill(boolean reduced, List<Line> lines) {
    var sellers = lines.stream().map(each -> each.offer().sellerId()).distinct().toList();
    var parts = new ArrayList<Bill.Part>();
    for (var seller : sellers) {
      var own = lines.stream().filter(each -> each.offer().sellerId().equals(seller));
      parts.add(
          new Bill.Part(
              seller,
              "Corner pottery",
              own.map(each -> item(each, reduced)).toList(),
              new Bill.Delivery("", "Standard", SHIPPING, new Money(78, "EUR"))));
    }
    return new Bill(parts);
  }

  private static Bill.Item item(Line line, boolean reduced) {
    var goods = line.offer().price().times(line.quantity());
    var off = new Money(reduced ? goods.amount() / 10 : 0, goods.currency());
    var total = goods.minus(off);
    var tenth = new Money(total.amount() / 10, total.currency());
    return new Bill.Item(
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

  public Orders.Placing place(Basket basket, Order.AwaitingPayment order) {
    return patiently(() -> orders.place(order, basket.cart(), basket.coupon()));
  }

  /// An order that has been placed.
  public Order.AwaitingPayment placed(Basket basket) {
    return placed(basket, NOON);
  }

  public Order.AwaitingPayment placed(Basket basket, Instant at) {
    var order = basket.order(at);
    if (!(place(basket, order) instanceof Orders.Placing.Done)) {
      throw new AssertionError("it could not be placed");
    }
    return order;
  }

  public static Payment payment(Order order, Instant at) {
    return Payment.of("cs_" + order.id(), "pi_1", order.placed().bill().total(), at);
  }

  public PaidOrder paid(Order.AwaitingPayment order) {
    return kept(order, order.paid(payment(order, NOON), NOON));
  }

  /// The order as it is afterwards.
  public <T extends Order> T kept(Order before, T after) {
    if (!(keep(before, after, null) instanceof Orders.Kept.Done)) {
      throw new AssertionError("it could not be kept");
    }
    return after;
  }

  public Orders.Kept keep(Order before, Order after, @Nullable String event) {
    return patiently(() -> orders.keep(before, after, event));
  }

  /// As whoever is told that the market is busy does: once more, until it is not.
  public static <T> T patiently(Supplier<T> work) {
    while (true) {
      try {
        return work.get();
      } catch (Busy e) {
        Thread.onSpinWait();
      }
    }
  }
}
