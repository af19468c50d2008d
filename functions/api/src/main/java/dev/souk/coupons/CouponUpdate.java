package dev.souk.coupons;

import dev.souk.json.Description;
import dev.souk.json.IntegerRange;
import dev.souk.json.ItemCount;
import dev.souk.json.PatchValue;
import dev.souk.json.TextLength;
import dev.souk.money.Money;
import dev.souk.money.MoneyView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes of a coupon's terms.
@Description("Changes of a coupon (JSON merge patch). Code and discount cannot be changed.")
public record CouponUpdate(
    @Description("Valid from.") PatchValue<Instant> startsAt,
    @Description("Valid until.") PatchValue<@Nullable Instant> endsAt,
    @Description("Minimum total of the eligible lines.") PatchValue<@Nullable MoneyView> minimum,
    @Description("Maximum number of uses in total.")
        @IntegerRange(min = 1, max = CouponTerms.MAX_USES)
        PatchValue<@Nullable Integer> totalLimit,
    @Description("Maximum number of uses per customer.")
        @IntegerRange(min = 1, max = CouponTerms.MAX_USES)
        PatchValue<@Nullable Integer> perCustomerLimit,
    @Description(value = "Eligible products.", example = "[]")
        @ItemCount(max = CouponTerms.MAX_NAMED)
        @TextLength(max = 40)
        PatchValue<List<String>> productIds,
    @Description(value = "Eligible categories, including their subcategories.", example = "[]")
        @ItemCount(max = CouponTerms.MAX_NAMED)
        @TextLength(max = 40)
        PatchValue<List<String>> categoryIds) {

  CouponTerms over(CouponTerms present) {
    return new CouponTerms(
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
