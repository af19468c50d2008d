package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.Eventually;
import dev.souk.orders.Orders;
import dev.souk.orders.StockReservation;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Goods that nobody pays for are held for few, and not for long.
@Story
@DisplayName("A customer who orders and does not pay")
class AbandonedOrdersStoryTest {
  private static final int UNITS = 40;

  private final SellerWithVariants pottery = SellerWithVariants.of("Corner pottery");
  private final Actor customer = SharedLocalCloud.customersWithAddress(1).getFirst();

  private ApiResponse ordered(Actor by) {
    var item =
        Map.of("productId", pottery.product(), "variantId", pottery.variant(), "quantity", 1);
    by.post("/api/v1/cart/items", item).expect(200);
    return by.withIdempotencyKey().post("/api/v1/orders", Map.of());
  }

  @Test
  void holds_five_orders_at_most_until_one_is_cancelled() {
    pottery.adjustStock(UNITS).expect(201);
    var placed = new ArrayList<String>();
    for (var i = 0; i < Orders.MAX_UNPAID; i++) {
      placed.add(ordered(customer).expect(201).text("id"));
    }

    for (var i = 0; i < 3; i++) {
      assertThat(ordered(customer).expect(409).text("code")).isEqualTo("limit-exceeded");
    }
    var checkout =
        customer.withIdempotencyKey().post("/api/v1/payment/checkout", Map.of()).expect(409);
    assertThat(checkout.text("code")).isEqualTo("limit-exceeded");
    assertThat(pottery.available()).isEqualTo(UNITS - Orders.MAX_UNPAID);

    customer.post("/api/v1/orders/" + placed.getFirst() + "/cancel", null).expectSuccess();
    ordered(customer).expect(201);
    ordered(customer).expect(409);
    ordered(SharedLocalCloud.customersWithAddress(1).getFirst()).expect(201);
  }

  @Test
  void reserves_stock_no_longer_than_the_hold_and_gets_one_email() throws Exception {
    pottery.adjustStock(UNITS).expect(201);
    var crowd = SharedLocalCloud.customersWithAddress(3);
    for (var each : crowd) {
      for (var i = 0; i < Orders.MAX_UNPAID; i++) {
        ordered(each).expect(201);
      }
    }
    assertThat(pottery.available()).isEqualTo(UNITS - 3 * Orders.MAX_UNPAID);

    SharedLocalCloud.advance(StockReservation.WITHOUT_CHECKOUT);

    Eventually.is(() -> pottery.available() == UNITS);
    var mailbox = SharedLocalCloud.cloud().endpoints().mailbox();
    Eventually.is(() -> crowd.stream().noneMatch(it -> mailbox.to(it.email()).isEmpty()));
    // two when the hour ends between them
    assertThat(crowd).allMatch(it -> mailbox.to(it.email()).size() <= 2);
  }
}
