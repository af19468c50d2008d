package dev.souk.coupons;

import dev.souk.fault.Stale;
import dev.souk.once.Once;
import dev.souk.once.Repeated;
import dev.souk.page.Page;
import dev.souk.page.Slice;
import java.time.Instant;
import java.util.Optional;

/// Where coupons are kept.
public interface Coupons {

  /// What became of a use.
  enum Used {
    DONE,
    /// All uses are gone, or it is over or removed by now.
    GONE,
    /// This customer has used it as often as one may.
    GONE_FOR_CUSTOMER
  }

  /// The coupon as it is now, with all its uses.
  Optional<Coupon> find(CouponRef ref);

  /// The same for who is to redeem it, for less: the uses of one without a limit, which they are
  /// not measured by, may be left out.
  Optional<Coupon> redeemable(CouponRef ref);

  /// The redeemable coupon of that code, in the form [Coupon#code(String)] gives it.
  Optional<Coupon> named(String code);

  /// An owner's coupons, newest first.
  Page<Coupon> of(String owner, Slice slice);

  /// Keeps a new coupon. False when another has its code.
  ///
  /// @throws Repeated when `once` has been there before
  boolean add(Coupon coupon, Once once);

  /// Keeps a coupon on other terms; uses that are counted meanwhile are not lost, and a limit that
  /// is set counts those from before it.
  ///
  /// @throws Stale when it is no longer at the version before `changed`
  void save(Coupon changed);

  /// Removes a coupon; its code is free again.
  ///
  /// @throws Stale when it is no longer as it was read
  void remove(Coupon coupon);

  /// Counts a use by a customer. However many use it at once, the limits of its terms hold exactly.
  Used use(Coupon coupon, String customer, Instant now);
}
