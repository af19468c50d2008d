package dev.souk.local.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.AddCartItem;
import dev.souk.catalog.GetProduct;
import dev.souk.catalog.ListProducts;
import dev.souk.checkout.QuoteCheckout;
import dev.souk.coupons.CouponKeys;
import dev.souk.coupons.GetMarketCoupon;
import dev.souk.coupons.UpdateMarketCoupon;
import dev.souk.inventory.AdjustStock;
import dev.souk.local.story.SharedLocalCloud;
import dev.souk.manifest.FunctionManifest;
import dev.souk.orders.AcceptSellerOrder;
import dev.souk.orders.PlaceOrder;
import dev.souk.payments.HandleStripeWebhook;
import dev.souk.route.AuthorizerTrigger;
import dev.souk.route.BucketTrigger;
import dev.souk.route.CommandTrigger;
import dev.souk.route.QueueTrigger;
import dev.souk.route.Route;
import dev.souk.route.ScheduleTrigger;
import dev.souk.route.SocketRoute;
import dev.souk.route.StreamTrigger;
import dev.souk.route.Trigger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What calls cost")
class RequestCostsTest {
  private static final Path TABLE = Path.of("../shared/contract/costs.md");
  private static final CostRecorder LEDGER = new CostRecorder();

  /// The first round warms what functions keep between calls, such as secrets.
  @BeforeAll
  static void count() {
    var priming = new CostRecorder();
    new AccountCostScenario(priming).measure();
    new CatalogCostScenario(priming).measure();
    // no minute passes, so that no sweep does what a call was about to do
    SharedLocalCloud.cloud().clock().stop();
    try {
      new AccountCostScenario(LEDGER).measure();
      new CatalogCostScenario(LEDGER).measure();
    } finally {
      SharedLocalCloud.cloud().clock().start();
    }
  }

  @Test
  void is_as_the_committed_table_says() throws IOException {
    var counted = CostTable.of(LEDGER.lines());
    if (Boolean.getBoolean("souk.costs.write")) {
      Files.writeString(TABLE, counted);
    }
    assertThat(Files.exists(TABLE) ? Files.readString(TABLE) : "")
        .as("shared/contract/costs.md is stale. Run: %s", CostTable.COMMAND)
        .isEqualTo(counted);
  }

  @Test
  void is_counted_for_every_function_but_sweeps_and_commands() {
    var counted = LEDGER.lines().stream().map(CostRecorder.Line::function).distinct().toList();

    assertThat(counted)
        .containsExactlyInAnyOrderElementsOf(
            FunctionManifest.all().stream()
                .filter(RequestCostsTest::called)
                .map(each -> each.function().getSimpleName())
                .toList());
  }

  /// Whether its cost is that of one call and not of how much there is.
  private static boolean called(Trigger trigger) {
    return switch (trigger) {
      case Route _,
          SocketRoute _,
          StreamTrigger _,
          BucketTrigger _,
          QueueTrigger _,
          AuthorizerTrigger _ ->
          true;
      case ScheduleTrigger _, CommandTrigger _ -> false;
    };
  }

  @Test
  void of_a_product_page_is_half_a_read_unit_in_one_request() {
    assertThat(LEDGER.of(GetProduct.class, CatalogCostScenario.PAGE))
        .isEqualTo(new CallCost(1, 0.5, 0, 0));
  }

  @Test
  void of_a_list_of_twenty_is_at_most_one_read_unit_in_one_request() {
    var cost = LEDGER.of(ListProducts.class, CatalogCostScenario.TWENTY);

    assertThat(cost.requests()).isEqualTo(1);
    assertThat(cost.reads()).isLessThanOrEqualTo(1);
    assertThat(cost.writes()).isZero();
  }

  @Test
  void of_adding_to_a_cart_is_one_write_unit_and_half_a_read_unit() {
    var cost = LEDGER.of(AddCartItem.class, CartCostScenario.ADDED);

    assertThat(cost.reads()).isLessThanOrEqualTo(0.5);
    assertThat(cost.writes()).isLessThanOrEqualTo(1);
  }

  @Test
  void of_a_quote_is_one_request_for_each_thing_it_rests_on_and_no_write() {
    var cost = LEDGER.of(QuoteCheckout.class, ShippingCostScenario.QUOTED);

    assertThat(cost.requests()).isEqualTo(5);
    assertThat(cost.writes()).isZero();
  }

  @Test
  void of_placing_an_order_of_one_line_is_at_most_nine_write_units() {
    assertThat(LEDGER.of(PlaceOrder.class, OrderCostScenario.PLACED).writes())
        .isLessThanOrEqualTo(2 * 4 + 1);
  }

  /// One for each line, the order, the cart and the list of what the customer has not paid, twice
  /// in a transaction, and one for the count of calls: nobody is to hold the stock of a shop.
  @ParameterizedTest
  @ValueSource(ints = {3, 5, 10})
  void of_placing_an_order_of_some_lines_is_two_write_units_for_each_and_seven_more(int lines) {
    assertThat(LEDGER.of(PlaceOrder.class, OrderCostScenario.lines(lines)).writes())
        .isLessThanOrEqualTo(2 * (lines + 3) + 1);
  }

  /// The order, its hold, the event and the seller's list, twice in a transaction; and for each
  /// seller four more for the journal entry and the balance.
  @Test
  void of_a_payment_is_four_write_units_for_the_ledger_of_each_seller() {
    assertThat(LEDGER.of(HandleStripeWebhook.class, PaymentCostScenario.PAID).writes())
        .isLessThanOrEqualTo(2 * 4 + 4);
  }

  @Test
  void of_a_step_of_an_order_is_one_write_of_the_order() {
    var cost = LEDGER.of(AcceptSellerOrder.class, OrderCostScenario.STEP);

    assertThat(cost.requests()).isEqualTo(3);
    assertThat(cost.writes()).isLessThanOrEqualTo(2);
  }

  @Test
  void of_a_movement_is_four_write_units_in_one_request_and_no_read() {
    var cost = LEDGER.of(AdjustStock.class, CatalogCostScenario.MOVED);

    assertThat(cost.requests()).isEqualTo(1);
    assertThat(cost.reads()).isZero();
    assertThat(cost.writes()).isLessThanOrEqualTo(4);
  }

  /// Its number is in parts, so that it is no item of every order; only its owner asks for it.
  @Test
  void of_reading_a_coupon_without_a_limit_is_a_request_more_for_each_part_its_uses_are_in() {
    var cost = LEDGER.of(GetMarketCoupon.class, CartCostScenario.FREE);

    assertThat(cost.requests()).isLessThanOrEqualTo(1 + CouponKeys.USE_PARTITIONS);
    assertThat(cost.reads()).isLessThanOrEqualTo(1 + 0.5 * CouponKeys.USE_PARTITIONS);
  }

  /// Once: each shard is closed to orders that are under way, and none is left afterwards.
  @Test
  void of_setting_a_limit_for_a_coupon_without_one_is_two_write_units_a_shard() {
    var shards = CouponKeys.couponShards("cpn_1").size();

    assertThat(LEDGER.of(UpdateMarketCoupon.class, CartCostScenario.LIMITED).writes())
        .isLessThanOrEqualTo(2 * (shards + 1) + 1);
  }
}
