package dev.souk.invariants;

import dev.souk.catalog.CatalogKeys;
import dev.souk.coupons.CouponRef;
import dev.souk.inventory.Stock;
import dev.souk.inventory.StockMapper;
import dev.souk.ledger.JournalEntry;
import dev.souk.ledger.LedgerKeys;
import dev.souk.ledger.LedgerMapper;
import dev.souk.ledger.SellerBalance;
import dev.souk.orders.Order;
import dev.souk.orders.OrderMapper;
import dev.souk.store.TableItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A whole market table read once, and what must hold of it.
public final class TableMarketSnapshot {
  private final List<Stock> stocks = new ArrayList<>();
  private final Map<String, Long> moved = new HashMap<>();
  private final List<Order> orders = new ArrayList<>();
  private final List<TableItem> orderItems = new ArrayList<>();
  private final List<MarketSnapshot.Use> uses = new ArrayList<>();

  /// Of coupons without a limit, by coupon.
  private final Map<String, Integer> sharded = new HashMap<>();

  private final Map<MarketSnapshot.Customer, Integer> byCustomer = new HashMap<>();
  private final List<JournalEntry> journal = new ArrayList<>();
  private final List<SellerBalance> balances = new ArrayList<>();
  private final Set<String> places = new HashSet<>();

  /// Customers and the orders they are said to have to pay.
  private final Set<String> unpaid = new HashSet<>();

  private TableMarketSnapshot() {}

  /// The scan is no snapshot: of a table that is written to meanwhile it may say what never was.
  public static TableMarketSnapshot read(DynamoDbClient client, String table) {
    var books = new TableMarketSnapshot();
    client
        .scanPaginator(it -> it.tableName(table).consistentRead(true))
        .items()
        .forEach(item -> books.add(new TableItem(item)));
    return books;
  }

  public MarketSnapshot books() {
    var all = uses.stream().map(this::withShards).toList();
    return new MarketSnapshot(stocks, moved, orders, all, byCustomer, journal, balances);
  }

  private void add(TableItem item) {
    var key = item.key();
    var kind = key.pk().substring(0, Math.max(0, key.pk().indexOf('#')));
    switch (kind) {
      case "PRODUCT" -> {
        if (key.sk().startsWith(CatalogKeys.STOCK)) {
          stocks.add(StockMapper.SCHEMA.read(item));
        }
      }
      case "STOCK-MOVEMENT" -> moved.merge(item.text("variantId"), item.number("delta"), Long::sum);
      case "ORDER" -> {
        orders.add(OrderMapper.SCHEMA.read(item));
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
          byCustomer.put(new MarketSnapshot.Customer(coupon, key.sk()), counted);
        }
      }
      case "LEDGER" -> {
        if (key.sk().startsWith(LedgerKeys.BALANCE)) {
          balances.add(LedgerMapper.balance(item));
        } else {
          journal.add(LedgerMapper.entry(item));
        }
      }
      case "SELLER-ORDERS", "DELIVERIES", "DELIVERED", "EARNINGS" ->
          places.add(key.pk() + " " + key.sk());
      default -> {}
    }
  }

  private MarketSnapshot.Use withShards(MarketSnapshot.Use use) {
    var more = sharded.getOrDefault(use.coupon().id(), 0);
    return new MarketSnapshot.Use(use.coupon(), use.uses() + more, use.limit());
  }

  private static MarketSnapshot.Use use(TableItem coupon) {
    var terms = coupon.item("terms");
    var limited = terms.has("total") && coupon.number("version") == 1;
    return new MarketSnapshot.Use(
        new CouponRef(coupon.text("owner"), coupon.text("id")),
        (int) coupon.number("uses"),
        limited ? (Integer) (int) terms.number("total") : null);
  }

  /// What does not hold, each in a sentence.
  public List<String> violations() {
    var wrong = new ArrayList<>(MarketInvariants.violations(books()));
    var wanted = new HashSet<String>();
    orders.forEach(order -> wanted.addAll(TableListPlaces.of(order)));
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
      wrong.addAll(TableListPlaces.violations(orders.get(i), orderItems.get(i)));
    }
    return wrong;
  }
}
