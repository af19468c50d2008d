package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.coupons.Coupon;
import dev.souk.coupons.CouponKeys;
import dev.souk.store.DynamoExpression;
import dev.souk.store.TableItem;
import dev.souk.wiring.CloudWiring;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Uses of a coupon without a limit are counted beside it until one is set.
@Story
@DisplayName("A coupon that was made without a limit")
class CouponLimitStoryTest {
  private static final String COUPONS = "/api/v1/admin/coupons";

  private final String code = "FREE-" + System.nanoTime();
  private final ProductOnSale mug =
      ProductOnSale.of(SharedLocalCloud.seller("Corner pottery"), "Mug", 1290, "EUR", 9);
  private String coupon = "";

  @BeforeEach
  void there_is_one_that_one_customer_has_used() {
    var body = Map.of("code", code, "basisPoints", 1000);
    coupon =
        SharedLocalCloud.admin().withIdempotencyKey().post(COUPONS, body).expect(201).text("id");
    ordered(SharedLocalCloud.customersWithAddress(1).getFirst()).expect(201);
  }

  private ApiResponse ordered(Actor customer) {
    customer.post("/api/v1/cart/items", mug.cartItem(1)).expect(200);
    customer.send("PUT", "/api/v1/cart/coupon", Map.of("code", code)).expectSuccess();
    return customer.withIdempotencyKey().post("/api/v1/orders", Map.of());
  }

  private long uses() {
    return SharedLocalCloud.admin().get(COUPONS + "/" + coupon).expect(200).number("uses");
  }

  @Test
  void shows_its_uses_and_counts_them_under_a_limit_that_is_set_later() {
    assertThat(uses()).isEqualTo(1);

    var limit = Map.of("totalLimit", 2);
    var limited = SharedLocalCloud.admin().patch(COUPONS + "/" + coupon, 1, limit).expect(200);

    assertThat(limited.number("uses")).isEqualTo(1);
    var customers = SharedLocalCloud.customersWithAddress(2);
    ordered(customers.getFirst()).expect(201);
    assertThat(uses()).isEqualTo(2);
    var late = customers.getLast();
    late.post("/api/v1/cart/items", mug.cartItem(1)).expect(200);
    late.send("PUT", "/api/v1/cart/coupon", Map.of("code", code)).expect(409);
  }

  /// The terms are kept in a first step; here the second was not come to.
  @Test
  void counts_what_was_used_before_with_the_next_order_when_whoever_set_a_limit_was_cut_off() {
    var terms = TableItem.nested().with("startsAt", Instant.EPOCH).with("total", 2);
    var kept =
        CloudWiring.table()
            .update(
                CouponKeys.coupon(Coupon.MARKET, coupon),
                DynamoExpression.of("SET #terms = :terms, #version = :two")
                    .with(":terms", terms.build())
                    .with(":two", 2),
                DynamoExpression.version(1));
    kept.orThrowStale();
    assertThat(uses()).isEqualTo(1);

    ordered(SharedLocalCloud.customersWithAddress(1).getFirst()).expect(201);

    assertThat(uses()).isEqualTo(2);
  }
}
