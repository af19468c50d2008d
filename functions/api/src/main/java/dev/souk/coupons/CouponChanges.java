package dev.souk.coupons;

import dev.souk.json.Change;
import dev.souk.json.Items;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.json.Whole;
import dev.souk.money.Money;
import dev.souk.money.MoneyView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes of a coupon's terms.
@Says("Changes of a coupon (JSON merge patch). Code and discount stay as they were made.")
public record CouponChanges(
    @Says("Counts from then on.") Change<Instant> startsAt,
    @Says("Counts no longer from then on.") Change<@Nullable Instant> endsAt,
    @Says("What the lines it is for must cost together.") Change<@Nullable MoneyView> minimum,
    @Says("How often it can be used by all.") @Whole(min = 1, max = Terms.MAX_USES)
        Change<@Nullable Integer> totalLimit,
    @Says("How often by one customer.") @Whole(min = 1, max = Terms.MAX_USES)
        Change<@Nullable Integer> perCustomerLimit,
    @Says(value = "The products it is for.", example = "[]")
        @Items(max = Terms.MAX_NAMED)
        @Text(max = 40)
        Change<List<String>> productIds,
    @Says(value = "It is for what stands in or below these.", example = "[]")
        @Items(max = Terms.MAX_NAMED)
        @Text(max = 40)
        Change<List<String>> categoryIds) {

  Terms over(Terms present) {
    return new Terms(
        startsAt.or(present.startsAt()),
        endsAt.over(present.endsAt()),
        minimum(present.minimum()),
        totalLimit.over(present.total()),
        perCustomerLimit.over(present.perCustomer()),
        productIds.or(present.productIds()),
        categoryIds.or(present.categoryIds()));
  }

  private @Nullable Money minimum(@Nullable Money present) {
    return minimum
        .<@Nullable Money>map(least -> least == null ? null : least.money("/minimum"))
        .over(present);
  }
}
