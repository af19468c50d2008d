package dev.souk.invariants;

import dev.souk.coupons.CouponRef;
import dev.souk.inventory.Stock;
import dev.souk.inventory.StockItems;
import dev.souk.ledger.Balance;
import dev.souk.ledger.JournalEntry;
import dev.souk.ledger.LedgerItems;
import dev.souk.orders.Order;
import dev.souk.orders.OrderItems;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A whole market table read once, and what must hold of it.
public final class TableBooks {
  private final List<Stock> stocks = new ArrayList<>();
  private final Map<String, Long> moved = new HashMap<>();
  private final List<Order> orders = new ArrayList<>();
  private final List<Item> orderItems = new ArrayList<>();
  private final List<Books.Use> uses = new ArrayList<>();

  /// Of coupons without a limit, by coupon.
  private final Map<String, Integer> sharded = new HashMap<>();

  private final Map<Books.Customer, Integer> byCustomer = new HashMap<>();
  private final List<JournalEntry> journal = new ArrayList<>();
  private final List<Balance> balances = new ArrayList<>();
  private final Set<String> places = new HashSet<>();

  /// Customers and the orders they are said to have to pay.
  private final Set<String> unpaid = new HashSet<>();

  private TableBooks() {}

  /// The scan is no snapshot: of a table that is written to meanwhile it may say what never was.
  public static TableBooks read(DynamoDbClient client, String table) {
    var books = new TableBooks();
    client
        .scanPaginator(it -> it.tableName(table).consistentRead(true))
        .items()
        .forEach(item -> books.add(new Item(item)));
    return books;
  }

  public Books books() {
    var all = uses.stream().map(this::withShards).toList();
    return new Books(stocks, moved, orders, all, byCustomer, journal, balances);
  }

  private void add(Item item) {
    var key = item.key();
    var kind = key.pk().substring(0, Math.max(0, key.pk().indexOf('#')));
    switch (kind) {
      case "PRODUCT" -> {
        if (key.sk().startsWith(Keys.STOCK)) {
          stocks.add(StockItems.SCHEMA.read(item));
        }
      }
      case "MOVE" -> moved.merge(item.text("variantId"), item.number("delta"), Long::sum);
      case "ORDER" -> {
        orders.add(OrderItems.SCHEMA.read(item));
        orderItems.add(item);
      }
      case "UNPAID-ORDERS" ->
          item.set("orders").forEach(id -> unpaid.add(key.pk().substring(14) + " " + id));
      case "COUPONS" -> uses.add(use(item));
      case "COUPON-USE" -> {
        var coupon = key.pk().split("#", -1)[1];
        var counted = (int) item.number("uses");
        if (key.sk().startsWith("SHARD#")) {
          sharded.merge(coupon, counted, Integer::sum);
        } else {
          byCustomer.put(new Books.Customer(coupon, key.sk()), counted);
        }
      }
      case "LEDGER" -> {
        if (key.sk().startsWith(Keys.BALANCE)) {
          balances.add(LedgerItems.balance(item));
        } else {
          journal.add(LedgerItems.entry(item));
        }
      }
      case "SELLER-ORDERS", "DELIVERIES", "DELIVERED", "EARNINGS" ->
          places.add(key.pk() + " " + key.sk());
      default -> {}
    }
  }

  private Books.Use withShards(Books.Use use) {
    var more = sharded.getOrDefault(use.coupon().id(), 0);
    return new Books.Use(use.coupon(), use.uses() + more, use.limit());
  }

  private static Books.Use use(Item coupon) {
    var terms = coupon.item("terms");
    var limited = terms.has("total") && coupon.number("version") == 1;
    return new Books.Use(
        new CouponRef(coupon.text("owner"), coupon.text("id")),
        (int) coupon.number("uses"),
        limited ? (Integer) (int) terms.number("total") : null);
  }

  /// What does not hold, each in a sentence.
  public List<String> violations() {
    var wrong = new ArrayList<>(Invariants.violations(books()));
    var wanted = new HashSet<String>();
    orders.forEach(order -> wanted.addAll(TablePlaces.of(order)));
    var owed = new HashSet<String>();
    orders.stream()
        .filter(Order::unpaid)
        .forEach(each -> owed.add(each.customerId() + " " + each.id()));
    if (!owed.equals(unpaid)) {
      wrong.add("unpaid are " + owed + ", and said to be " + unpaid);
    }
    wanted.stream().filter(it -> !places.contains(it)).forEach(it -> wrong.add("missing: " + it));
    places.stream().filter(it -> !wanted.contains(it)).forEach(it -> wrong.add("too much: " + it));
    for (var i = 0; i < orders.size(); i++) {
      wrong.addAll(TablePlaces.violations(orders.get(i), orderItems.get(i)));
    }
    return wrong;
  }
}
