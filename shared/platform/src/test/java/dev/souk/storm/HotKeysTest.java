package dev.souk.storm;

import static dev.souk.accounts.People.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.People;
import dev.souk.catalog.DynamoProducts;
import dev.souk.catalog.Kept;
import dev.souk.catalog.Presentation;
import dev.souk.catalog.Product;
import dev.souk.catalog.Shelf;
import dev.souk.catalog.Shop;
import dev.souk.catalog.Stamp;
import dev.souk.catalog.Step;
import dev.souk.catalog.Variant;
import dev.souk.coupons.Coupon;
import dev.souk.gate.Overlap;
import dev.souk.id.Kind;
import dev.souk.money.Money;
import dev.souk.once.Once;
import dev.souk.orders.Market;
import dev.souk.orders.Orders;
import dev.souk.orders.TableMarket;
import dev.souk.store.Keys;
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
class HotKeysTest {
  private static final int MANY = 16;

  private final MarketTables.Named table = MarketTables.named();
  private final Market market = TableMarket.in(table);

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
  private List<Callable<Orders.Placing>> orders(Coupon coupon, List<String> customers) {
    return customers.stream()
        .map(each -> market.basket(each, coupon, new Market.Line(market.shelved(1), 1)))
        .<Callable<Orders.Placing>>map(each -> () -> market.place(each, each.order(NOON)))
        .toList();
  }

  private static List<String> customers(int many) {
    return Stream.generate(() -> People.id(Kind.USR)).limit(many).toList();
  }

  /// Customers whose uses of a coupon are counted in a shard each.
  private static List<String> apart(Coupon coupon) {
    var shards = new HashSet<>();
    return Stream.generate(() -> People.id(Kind.USR))
        .filter(each -> shards.add(Keys.couponShard(coupon.id(), each)))
        .limit(MANY)
        .toList();
  }

  @Test
  void orders_with_a_code_without_a_limit_have_no_item_in_common() throws Exception {
    var coupon = market.coupon(null, 1);
    var orders = orders(coupon, apart(coupon));

    try (var overlap = Overlap.of(MANY)) {
      assertThat(atOnce(orders)).hasSize(MANY).containsOnly(new Orders.Placing.Done());

      assertThat(overlap.conflicts()).isEmpty();
    }
    assertThat(market.uses(coupon)).isEqualTo(MANY);
  }

  /// Where two share a shard, one of them is tried again as after any conflict.
  @Test
  void orders_of_whomever_with_a_code_without_a_limit_are_all_placed() throws Exception {
    var coupon = market.coupon(null, null);
    var orders = orders(coupon, customers(2 * MANY));

    try (var overlap = Overlap.of(2 * MANY)) {
      assertThat(atOnce(orders)).hasSize(2 * MANY).containsOnly(new Orders.Placing.Done());

      assertThat(overlap.conflicts()).allMatch(each -> each.contains(" SHARD#"));
    }
    assertThat(market.uses(coupon)).isEqualTo(2 * MANY);
  }

  @Test
  void orders_with_a_code_that_has_a_limit_wait_for_the_coupon() throws Exception {
    var coupon = market.coupon(MANY, null);
    var orders = orders(coupon, customers(2));

    try (var overlap = Overlap.of(2)) {
      assertThat(atOnce(orders)).containsOnly(new Orders.Placing.Done());

      assertThat(overlap.conflicts()).contains("COUPONS#market " + coupon.id());
    }
  }

  @Test
  void products_made_in_one_category_by_one_seller_have_no_item_in_common() throws Exception {
    var products = new DynamoProducts(table.table());
    var shop = new Shop(People.id(Kind.SEL), "Corner pottery", false);
    var category = new Step(People.id(Kind.CAT), "Pots");
    var made =
        Stream.generate(() -> draft(shop, category))
            .limit(MANY)
            .<Callable<Kept>>map(each -> () -> products.add(each, Once.everyTime()))
            .toList();

    try (var overlap = Overlap.of(MANY)) {
      assertThat(atOnce(made)).hasSize(MANY).containsOnly(new Kept.Done());

      assertThat(overlap.conflicts()).isEmpty();
    }
  }

  private static Product draft(Shop shop, Step category) {
    var sku = People.id(Kind.VAR);
    return new Product(
        People.id(Kind.PRD),
        shop,
        new Presentation("Mug", "", List.of(category), List.of()),
        List.of(),
        "EUR",
        List.of(new Variant(sku, sku, List.of(), new Money(1290, "EUR"), 0)),
        Shelf.DRAFT,
        Stamp.first(NOON));
  }
}
