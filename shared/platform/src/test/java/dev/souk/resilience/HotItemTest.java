package dev.souk.resilience;

import static dev.souk.accounts.AccountFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.catalog.Breadcrumb;
import dev.souk.catalog.DynamoProducts;
import dev.souk.catalog.Product;
import dev.souk.catalog.ProductContent;
import dev.souk.catalog.ProductSaveResult;
import dev.souk.catalog.ProductSeller;
import dev.souk.catalog.ProductStatus;
import dev.souk.catalog.ProductVariant;
import dev.souk.catalog.Revision;
import dev.souk.coupons.Coupon;
import dev.souk.coupons.CouponKeys;
import dev.souk.faultinjection.TransactionConflicts;
import dev.souk.id.IdType;
import dev.souk.idempotency.Idempotency;
import dev.souk.money.Money;
import dev.souk.orders.Orders;
import dev.souk.orders.TableTestMarket;
import dev.souk.orders.TestMarket;
import dev.souk.store.MarketTables;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What many do at the same moment")
class HotItemTest {
  private static final int MANY = 16;

  private final MarketTables.Named table = MarketTables.named();
  private final TestMarket market = TableTestMarket.in(table);

  @AfterEach
  void nothing_is_lost() {
    assertThat(table.violations()).isEmpty();
  }

  /// What became of it, when all of them were under way at once.
  private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = threads.invokeAll(work);
      return all.stream().map(each -> each.resultNow()).toList();
    }
  }

  /// An order each, of something nobody else wants.
  private List<Callable<Orders.PlaceResult>> orders(Coupon coupon, List<String> customers) {
    return customers.stream()
        .map(each -> market.basket(each, coupon, new TestMarket.Line(market.shelved(1), 1)))
        .<Callable<Orders.PlaceResult>>map(each -> () -> market.place(each, each.order(NOON)))
        .toList();
  }

  private static List<String> customers(int many) {
    return Stream.generate(() -> AccountFixtures.id(IdType.USR)).limit(many).toList();
  }

  /// Customers whose uses of a coupon are counted in a shard each.
  private static List<String> apart(Coupon coupon) {
    var shards = new HashSet<>();
    return Stream.generate(() -> AccountFixtures.id(IdType.USR))
        .filter(each -> shards.add(CouponKeys.couponShard(coupon.id(), each)))
        .limit(MANY)
        .toList();
  }

  @Test
  void orders_with_a_code_without_a_limit_have_no_item_in_common() throws Exception {
    var coupon = market.coupon(null, 1);
    var orders = orders(coupon, apart(coupon));

    try (var transactionConflicts = TransactionConflicts.of(MANY)) {
      assertThat(atOnce(orders)).hasSize(MANY).containsOnly(new Orders.PlaceResult.Done());

      assertThat(transactionConflicts.conflicts()).isEmpty();
    }
    assertThat(market.uses(coupon)).isEqualTo(MANY);
  }

  /// Where two share a shard, one of them is tried again as after any conflict.
  @Test
  void orders_of_whomever_with_a_code_without_a_limit_are_all_placed() throws Exception {
    var coupon = market.coupon(null, null);
    var orders = orders(coupon, customers(2 * MANY));

    try (var transactionConflicts = TransactionConflicts.of(2 * MANY)) {
      assertThat(atOnce(orders)).hasSize(2 * MANY).containsOnly(new Orders.PlaceResult.Done());

      assertThat(transactionConflicts.conflicts()).allMatch(each -> each.contains(" SHARD#"));
    }
    assertThat(market.uses(coupon)).isEqualTo(2 * MANY);
  }

  @Test
  void orders_with_a_code_that_has_a_limit_wait_for_the_coupon() throws Exception {
    var coupon = market.coupon(MANY, null);
    var orders = orders(coupon, customers(2));

    try (var transactionConflicts = TransactionConflicts.of(2)) {
      assertThat(atOnce(orders)).containsOnly(new Orders.PlaceResult.Done());

      assertThat(transactionConflicts.conflicts()).contains("COUPONS#market " + coupon.id());
    }
  }

  @Test
  void products_made_in_one_category_by_one_seller_have_no_item_in_common() throws Exception {
    var products = new DynamoProducts(table.table());
    var productSeller = new ProductSeller(AccountFixtures.id(IdType.SEL), "Corner pottery", false);
    var category = new Breadcrumb(AccountFixtures.id(IdType.CAT), "Pots");
    var made =
        Stream.generate(() -> draft(productSeller, category))
            .limit(MANY)
            .<Callable<ProductSaveResult>>map(each -> () -> products.add(each, Idempotency.none()))
            .toList();

    try (var transactionConflicts = TransactionConflicts.of(MANY)) {
      assertThat(atOnce(made)).hasSize(MANY).containsOnly(new ProductSaveResult.Done());

      assertThat(transactionConflicts.conflicts()).isEmpty();
    }
  }

  private static Product draft(ProductSeller productSeller, Breadcrumb category) {
    var sku = AccountFixtures.id(IdType.VAR);
    return new Product(
        AccountFixtures.id(IdType.PRD),
        productSeller,
        new ProductContent("Mug", "", List.of(category), List.of()),
        List.of(),
        "EUR",
        List.of(new ProductVariant(sku, sku, List.of(), new Money(1290, "EUR"), 0)),
        ProductStatus.DRAFT,
        Revision.first(NOON));
  }
}
