package dev.souk.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.commission.DynamoCommissionRules;
import dev.souk.coupons.CouponKeys;
import dev.souk.coupons.CouponRef;
import dev.souk.coupons.Coupons;
import dev.souk.coupons.DynamoCoupons;
import dev.souk.email.DynamoSentEmails;
import dev.souk.http.DynamoRateLimiter;
import dev.souk.http.RateLimiter;
import dev.souk.idempotency.Idempotency;
import dev.souk.inventory.DynamoStocks;
import dev.souk.ledger.DynamoLedger;
import dev.souk.ledger.JournalEntryFilter;
import dev.souk.ledger.LedgerKeys;
import dev.souk.ledger.SellerBalance;
import dev.souk.media.DynamoMediaAssets;
import dev.souk.orders.DynamoOrders;
import dev.souk.orders.OrderKeys;
import dev.souk.page.PageRequest;
import dev.souk.payouts.DynamoEarnings;
import dev.souk.payouts.DynamoPayoutAccounts;
import dev.souk.payouts.DynamoPayoutSettings;
import dev.souk.payouts.DynamoPayouts;
import dev.souk.payouts.Earnings;
import dev.souk.route.RateLimit;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoIdempotencyRecords;
import dev.souk.store.DynamoTable;
import dev.souk.store.ItemKey;
import dev.souk.store.ItemKeys;
import dev.souk.store.TableItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Every kind of item as the store reads it that reads it in the shop.
final class ItemReaders {
  static final PageRequest MANY = PageRequest.first(PageRequest.MAX);
  private static final Instant EVER = Instant.parse("2999-01-01T00:00:00Z");

  private final DynamoTable table;
  private final List<TableItem> all;
  private final PrincipalItemReader principals;
  private final CatalogItemReader catalogue;

  /// @param all that the table holds
  ItemReaders(DynamoTable table, List<TableItem> all) {
    this.table = table;
    this.all = all;
    principals = new PrincipalItemReader(table, all);
    catalogue = new CatalogItemReader(table);
  }

  /// @throws AssertionError when a store does not find it as it is
  void read(TableItem item) {
    var key = item.key();
    switch (key.pk().replaceFirst("#.*", "")) {
      case "ACCOUNT" -> principals.ofPrincipal(item);
      case "EMAIL", "FIRST_ADMIN" -> principals.ofAccounts(item);
      case "SELLER" -> catalogue.ofSeller(item);
      case "PRODUCT",
          "PRICE-HISTORY",
          "SELLER-PRODUCTS",
          "LISTING",
          "REINDEX",
          "CATEGORIES",
          "CATEGORY-PRODUCTS" ->
          catalogue.ofCatalogue(item);
      case "COUPONS", "COUPON-CODE", "COUPON-USE" -> ofCoupons(item);
      case "ORDER", "SELLER-ORDERS", "DELIVERIES", "DELIVERED" -> ofOrders(item);
      case "MEDIA", "STOCK-MOVEMENT" -> ofLists(item);
      case "IDEMPOTENCY", "RATE-LIMIT", "SENT-EMAIL", "PAYMENT-EVENT" -> ofMarks(item);
      case "LEDGER" -> ofLedger(item);
      case "PAYOUT-ACCOUNT" ->
          assertThat(new DynamoPayoutAccounts(table).find(id(key))).isPresent();
      case "EARNINGS" -> ofEarnings(item);
      case "PAYOUTS" -> ofPayouts(item);
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

  static String id(ItemKey key) {
    return key.pk().substring(key.pk().indexOf('#') + 1);
  }

  static String last(ItemKey key) {
    return key.sk().substring(key.sk().lastIndexOf('#') + 1);
  }

  private void ofCoupons(TableItem item) {
    var key = item.key();
    var coupons = new DynamoCoupons(table);
    switch (ItemFormat.of(key).toString()) {
      case "COUPONS" ->
          assertThat(coupons.find(new CouponRef(id(key), key.sk())).orElseThrow().id())
              .isEqualTo(key.sk());
      case "COUPON-CODE CODE" -> {
        var coupon = coupon(item.text("id"));
        assertThat(coupons.findByCode(coupon.text("code")).orElseThrow().id())
            .isEqualTo(item.text("id"));
      }
      case String _ -> {
        var id = id(key).split("#", -1)[0];
        if (item.has("closedAt") && coupons().noneMatch(it -> it.key().sk().equals(id))) {
          // Of a coupon that was deleted: nobody reads it any more.
          assertThat(item.number("uses")).isNotNegative();
          return;
        }
        var of = coupon(id);
        var found = coupons.find(new CouponRef(of.text("owner"), of.text("id"))).orElseThrow();
        var customer = key.sk().startsWith("SHARD#") ? inShard(key) : key.sk();
        assertThat(coupons.use(found, customer, later(of))).isEqualTo(Coupons.UseResult.COUNTED);
        assertThat(table.get(key).orElseThrow().number("uses")).isEqualTo(item.number("uses") + 1);
      }
    }
  }

  /// Somebody whose uses are counted there.
  private static String inShard(ItemKey shard) {
    var coupon = id(shard).split("#", -1)[0];
    return IntStream.range(0, 10_000)
        .mapToObj(each -> "usr_" + each)
        .filter(each -> CouponKeys.couponShard(coupon, each).equals(shard))
        .findFirst()
        .orElseThrow();
  }

  private static Instant later(TableItem coupon) {
    return coupon.time("updatedAt").plus(Duration.ofDays(1));
  }

  private TableItem coupon(String id) {
    return coupons().filter(it -> it.key().sk().equals(id)).findFirst().orElseThrow();
  }

  private Stream<TableItem> coupons() {
    return all.stream().filter(it -> it.key().pk().startsWith("COUPONS#"));
  }

  private void ofOrders(TableItem item) {
    var key = item.key();
    var orders = new DynamoOrders(table);
    switch (ItemFormat.of(key).partition()) {
      case "ORDER" ->
          assertThat(orders.find(id(key)).orElseThrow().version())
              .isEqualTo(item.number("version"));
      case "SELLER-ORDERS" -> assertThat(orders.ofSeller(id(key), key.sk())).isPresent();
      case String _ -> assertThat(orders.ofCourier(id(key), key.sk())).isPresent();
    }
  }

  private void ofLedger(TableItem item) {
    var ledger = new DynamoLedger(table);
    var seller = id(item.key());
    if (item.key().sk().startsWith(LedgerKeys.BALANCE)) {
      assertThat(ledger.balances(seller))
          .allMatch(SellerBalance::isEven)
          .anyMatch(it -> it.entries() == item.number("version"));
      assertThat(ledger.allBalances(MANY).items()).anyMatch(it -> it.sellerId().equals(seller));
    } else {
      assertThat(ledger.entries(seller, JournalEntryFilter.ALL, MANY).items())
          .anyMatch(it -> it.id().equals(last(item.key())));
    }
  }

  private void ofEarnings(TableItem item) {
    var earnings = new DynamoEarnings(table);
    var seller = id(item.key());
    var currency = item.key().sk().split("#", -1)[1];
    var entry = new Earnings.Entry(item.text("order"), last(item.key()));
    switch (ItemFormat.of(item.key()).item()) {
      case "AVAILABLE" -> assertThat(earnings.available(seller, currency)).contains(entry);
      case "DEBT" -> assertThat(earnings.inDebt(seller, currency)).contains(entry);
      case String _ ->
          assertThat(earnings.nextAvailableAt(seller, currency).orElseThrow())
              .isBeforeOrEqualTo(LedgerKeys.earningDueAt(item.key()));
    }
  }

  private void ofPayouts(TableItem item) {
    var payouts = new DynamoPayouts(table);
    var seller = id(item.key());
    switch (ItemFormat.of(item.key()).item()) {
      case "SETTINGS" ->
          assertThat(new DynamoPayoutSettings(table).of(seller).version())
              .isEqualTo(item.number("version"));
      case "OPEN" ->
          assertThat(payouts.open(seller, last(item.key())).orElseThrow().id())
              .isEqualTo(item.text("payout"));
      case String _ ->
          assertThat(payouts.find(seller, last(item.key())).orElseThrow().version())
              .isEqualTo(item.number("version"));
    }
  }

  private void ofLists(TableItem item) {
    var id = id(item.key());
    switch (ItemFormat.of(item.key()).item()) {
      case "MEDIA" ->
          assertThat(new DynamoMediaAssets(table).find(id).orElseThrow().id()).isEqualTo(id);
      case "REMINDER" ->
          assertThat(new DynamoMediaAssets(table).due(EVER, MANY).items())
              .anyMatch(it -> it.mediaId().equals(id));
      case String _ ->
          assertThat(new DynamoStocks(table).history(item.text("variantId"), MANY).items())
              .anyMatch(it -> it.id().equals(item.text(ItemKeys.LISTS_SK)));
    }
  }

  /// Their keys are hashes of what nobody knows any more: they are read under a name that is known.
  private void ofMarks(TableItem item) {
    switch (ItemFormat.of(item.key()).partition()) {
      case "IDEMPOTENCY" -> {
        put(item, ItemKeys.idempotency("scope", "key"));
        var found =
            new DynamoIdempotencyRecords(table).find("scope", "key", item.time("at")).orElseThrow();
        assertThat(found.fingerprint()).isEqualTo(item.text("fingerprint"));
      }
      case "RATE-LIMIT" -> {
        var limit = RateLimit.perAddress("known", 1_000, Duration.ofSeconds(60));
        put(item, ItemKeys.limit("known", "subject", 5));
        assertThat(
                new DynamoRateLimiter(table).acquire(limit, "subject", Instant.ofEpochSecond(300)))
            .isInstanceOfSatisfying(
                RateLimiter.Decision.Allowed.class,
                it -> assertThat(it.remaining()).isEqualTo(999 - item.number("calls")));
      }
      case "SENT-EMAIL" -> {
        put(item, OrderKeys.sentEmail("known"));
        assertThat(new DynamoSentEmails(table).has("known")).isTrue();
      }
      case String _ -> {
        put(item, OrderKeys.paymentEvent("known"));
        assertThat(new DynamoOrders(table).isProcessed("known")).isTrue();
      }
    }
  }

  private void put(TableItem item, ItemKey key) {
    var named = item.changed().with("pk", key.pk()).with("sk", key.sk()).build();
    // Whatever was put there before is of the same kind.
    table.put(named, DynamoExpression.of("attribute_not_exists(#none)"), Idempotency.none());
  }
}
