package dev.souk.coupons;

import dev.souk.catalog.Offer;
import dev.souk.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When and for what a coupon counts.
///
/// @param startsAt from then on
/// @param endsAt no longer from then on; null for no end
/// @param minimum what the lines it is for must cost together; null for none
/// @param total how often it can be used by all; null without limit
/// @param perCustomer how often by one customer; null without limit
/// @param productIds what it is for; with `categoryIds` empty too, for everything
/// @param categoryIds what stands in or below one of these
public record CouponTerms(
    Instant startsAt,
    @Nullable Instant endsAt,
    @Nullable Money minimum,
    @Nullable Integer total,
    @Nullable Integer perCustomer,
    List<String> productIds,
    List<String> categoryIds) {
  /// How many products, and how many categories, one coupon names at most.
  public static final int MAX_NAMED = 10;

  public static final int MAX_USES = 1_000_000_000;

  public CouponTerms {
    productIds = List.copyOf(productIds);
    categoryIds = List.copyOf(categoryIds);
    if (productIds.size() > MAX_NAMED || categoryIds.size() > MAX_NAMED) {
      throw new IllegalArgumentException("a coupon names at most " + MAX_NAMED);
    }
  }

  boolean fit(Offer offer) {
    return (productIds.isEmpty() && categoryIds.isEmpty())
        || productIds.contains(offer.productId())
        || categoryIds.stream().anyMatch(offer::under);
  }

  /// Why it does not count at this moment, if so.
  Optional<CouponEvaluation.Reason> closed(Instant now) {
    if (now.isBefore(startsAt)) {
      return Optional.of(CouponEvaluation.Reason.NOT_STARTED);
    }
    return endsAt != null && !now.isBefore(endsAt)
        ? Optional.of(CouponEvaluation.Reason.EXPIRED)
        : Optional.empty();
  }
}
