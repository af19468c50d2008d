package dev.souk.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.commission.DynamoCommissionRules;
import dev.souk.coupons.CouponRef;
import dev.souk.coupons.Coupons;
import dev.souk.coupons.DynamoCoupons;
import dev.souk.http.DynamoLimits;
import dev.souk.http.Limits;
import dev.souk.inventory.DynamoStocks;
import dev.souk.ledger.Balance;
import dev.souk.ledger.DynamoLedger;
import dev.souk.ledger.EntryFilter;
import dev.souk.mail.DynamoSentLetters;
import dev.souk.media.DynamoMedia;
import dev.souk.once.Once;
import dev.souk.orders.DynamoOrders;
import dev.souk.page.Slice;
import dev.souk.payouts.DynamoEarnings;
import dev.souk.payouts.Earnings;
import dev.souk.route.RateLimit;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Key;
import dev.souk.store.Keys;
import dev.souk.store.OnceItems;
import dev.souk.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// Every kind of item as the store reads it that reads it in the shop.
final class Readers {
  static final Slice MANY = Slice.first(Slice.MAX);
  private static final Instant EVER = Instant.parse("2999-01-01T00:00:00Z");

  private final Table table;
  private final List<Item> all;
  private final PrincipalReader principals;
  private final CatalogueReader catalogue;

  /// @param all that the table holds
  Readers(Table table, List<Item> all) {
    this.table = table;
    this.all = all;
    principals = new PrincipalReader(table, all);
    catalogue = new CatalogueReader(table);
  }

  /// @throws AssertionError when a store does not find it as it is
  void read(Item item) {
    var key = item.key();
    switch (key.pk().replaceFirst("#.*", "")) {
      case "ACCOUNT" -> principals.ofPrincipal(item);
      case "EMAIL", "FIRST_ADMIN" -> principals.ofAccounts(item);
      case "SELLER" -> catalogue.ofSeller(item);
      case "PRODUCT", "PRICES", "SHELF", "LISTING", "SHELVES", "CATEGORIES", "CATEGORY-PRODUCTS" ->
          catalogue.ofCatalogue(item);
      case "COUPONS", "COUPON-CODE", "COUPON-USE" -> ofCoupons(item);
      case "ORDER", "SELLER-ORDERS", "DELIVERIES", "DELIVERED" -> ofOrders(item);
      case "MEDIA", "MOVE" -> ofLists(item);
      case "ONCE", "LIMIT", "LETTER", "PAYMENT-EVENT" -> ofMarks(item);
      case "LEDGER" -> ofLedger(item);
      case "EARNINGS" -> ofEarnings(item);
      case "COMMISSION" ->
          assertThat(new DynamoCommissionRules(table).schedule().version())
              .isEqualTo(item.number("version"));
      case "COMMISSION-HISTORY" ->
          assertThat(new DynamoCommissionRules(table).history(id(key), MANY).items())
              .anyMatch(it -> it.rule().version() == item.number("version"));
      // Decided on by its condition alone.
      case "UNPAID-ORDERS" -> assertThat(item.set("orders").size()).isLessThanOrEqualTo(5);
      // Nobody reads a SKU's guard, only whether it is there; and entries are for people.
      case "SKU" -> assertThat(item.has("variantId") || item.has("productId")).isTrue();
      case "AUDIT" -> assertThat(item.text("subject")).isEqualTo(id(key));
      case String other -> throw new AssertionError("no store reads " + other);
    }
  }

  static String id(Key key) {
    return key.pk().substring(key.pk().indexOf('#') + 1);
  }

  static String last(Key key) {
    return key.sk().substring(key.sk().lastIndexOf('#') + 1);
  }

  private void ofCoupons(Item item) {
    var key = item.key();
    var coupons = new DynamoCoupons(table);
    switch (ItemKind.of(key).toString()) {
      case "COUPONS" ->
          assertThat(coupons.find(new CouponRef(id(key), key.sk())).orElseThrow().id())
              .isEqualTo(key.sk());
      case "COUPON-CODE CODE" -> {
        var coupon = coupon(item.text("id"));
        assertThat(coupons.named(coupon.text("code")).orElseThrow().id())
            .isEqualTo(item.text("id"));
      }
      case String _ -> {
        var of = coupon(id(key).split("#", -1)[0]);
        var found = coupons.find(new CouponRef(of.text("owner"), of.text("id"))).orElseThrow();
        var customer = key.sk().startsWith("SHARD#") ? inShard(key) : key.sk();
        assertThat(coupons.use(found, customer, later(of))).isEqualTo(Coupons.Used.DONE);
        assertThat(table.get(key).orElseThrow().number("uses")).isEqualTo(item.number("uses") + 1);
      }
    }
  }

  /// Somebody whose uses are counted there.
  private static String inShard(Key shard) {
    var coupon = id(shard).split("#", -1)[0];
    return IntStream.range(0, 10_000)
        .mapToObj(each -> "usr_" + each)
        .filter(each -> Keys.couponShard(coupon, each).equals(shard))
        .findFirst()
        .orElseThrow();
  }

  private static Instant later(Item coupon) {
    return coupon.time("updatedAt").plus(Duration.ofDays(1));
  }

  private Item coupon(String id) {
    return all.stream()
        .filter(it -> it.key().pk().startsWith("COUPONS#") && it.key().sk().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void ofOrders(Item item) {
    var key = item.key();
    var orders = new DynamoOrders(table);
    switch (ItemKind.of(key).partition()) {
      case "ORDER" ->
          assertThat(orders.find(id(key)).orElseThrow().version())
              .isEqualTo(item.number("version"));
      case "SELLER-ORDERS" -> assertThat(orders.ofSeller(id(key), key.sk())).isPresent();
      case String _ -> assertThat(orders.ofCourier(id(key), key.sk())).isPresent();
    }
  }

  private void ofLedger(Item item) {
    var ledger = new DynamoLedger(table);
    var seller = id(item.key());
    if (item.key().sk().startsWith(Keys.BALANCE)) {
      assertThat(ledger.balances(seller))
          .allMatch(Balance::isEven)
          .anyMatch(it -> it.entries() == item.number("version"));
      assertThat(ledger.allBalances(MANY).items()).anyMatch(it -> it.sellerId().equals(seller));
    } else {
      assertThat(ledger.entries(seller, EntryFilter.ALL, MANY).items())
          .anyMatch(it -> it.id().equals(last(item.key())));
    }
  }

  private void ofEarnings(Item item) {
    var earnings = new DynamoEarnings(table);
    var seller = id(item.key());
    var currency = item.key().sk().split("#", -1)[1];
    var entry = new Earnings.Entry(item.text("order"), last(item.key()));
    switch (ItemKind.of(item.key()).item()) {
      case "AVAILABLE" -> assertThat(earnings.available(seller, currency)).contains(entry);
      case "DEBT" -> assertThat(earnings.inDebt(seller, currency)).contains(entry);
      case String _ ->
          assertThat(earnings.nextAvailableAt(seller, currency).orElseThrow())
              .isBeforeOrEqualTo(Keys.earningDueAt(item.key()));
    }
  }

  private void ofLists(Item item) {
    var id = id(item.key());
    switch (ItemKind.of(item.key()).item()) {
      case "MEDIA" -> assertThat(new DynamoMedia(table).find(id).orElseThrow().id()).isEqualTo(id);
      case "REMINDER" ->
          assertThat(new DynamoMedia(table).due(EVER, MANY).items())
              .anyMatch(it -> it.mediaId().equals(id));
      case String _ ->
          assertThat(new DynamoStocks(table).history(item.text("variantId"), MANY).items())
              .anyMatch(it -> it.id().equals(item.text(Keys.LISTS_SK)));
    }
  }

  /// Their keys are hashes of what nobody knows any more: they are read under a name that is known.
  private void ofMarks(Item item) {
    switch (ItemKind.of(item.key()).partition()) {
      case "ONCE" -> {
        put(item, Keys.once("scope", "key"));
        var found = new OnceItems(table).find("scope", "key", item.time("at")).orElseThrow();
        assertThat(found.fingerprint()).isEqualTo(item.text("fingerprint"));
      }
      case "LIMIT" -> {
        var limit = RateLimit.perAddress("known", 1_000, Duration.ofSeconds(60));
        put(item, Keys.limit("known", "subject", 5));
        assertThat(new DynamoLimits(table).count(limit, "subject", Instant.ofEpochSecond(300)))
            .isInstanceOfSatisfying(
                Limits.Counted.Within.class,
                it -> assertThat(it.remaining()).isEqualTo(999 - item.number("calls")));
      }
      case "LETTER" -> {
        put(item, Keys.sentLetter("known"));
        assertThat(new DynamoSentLetters(table).has("known")).isTrue();
      }
      case String _ -> {
        put(item, Keys.paymentEvent("known"));
        assertThat(new DynamoOrders(table).seen("known")).isTrue();
      }
    }
  }

  private void put(Item item, Key key) {
    var named = item.changed().with("pk", key.pk()).with("sk", key.sk()).build();
    // Whatever was put there before is of the same kind.
    table.put(named, Expression.of("attribute_not_exists(#none)"), Once.everyTime());
  }
}
