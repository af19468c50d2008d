package dev.souk.coupons;

import dev.souk.idempotency.Idempotency;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import java.time.Instant;
import java.util.Optional;

/// Where coupons are kept.
public interface Coupons {

  /// What became of a use.
  enum UseResult {
    COUNTED,
    /// All uses are gone, or it is over or removed by now.
    EXHAUSTED,
    /// This customer has used it as often as one may.
    EXHAUSTED_FOR_CUSTOMER
  }

  /// The coupon as it is now, with all its uses.
  Optional<Coupon> find(CouponRef ref);

  /// The same for who is to redeem it, for less: the uses of one without a limit, which they are
  /// not measured by, may be left out.
  Optional<Coupon> redeemable(CouponRef ref);

  /// The redeemable coupon of that code, in the form [Coupon#code(String)] gives it.
  Optional<Coupon> findByCode(String code);

  /// An owner's coupons, newest first.
  Page<Coupon> of(String owner, PageRequest pageRequest);

  /// Keeps a new coupon. False when another has its code.
  ///
  /// @throws DuplicateRequestException when `idempotency` has been there before
  boolean add(Coupon coupon, Idempotency idempotency);

  /// Keeps a coupon on other terms; uses that are counted meanwhile are not lost, and a limit that
  /// is set counts those from before it.
  ///
  /// @throws StaleVersionException when it is no longer at the version before `changed`
  void save(Coupon changed);

  /// Removes a coupon; its code is free again.
  ///
  /// @throws StaleVersionException when it is no longer as it was read
  void remove(Coupon coupon);

  /// Counts a use by a customer. However many use it at once, the limits of its terms hold exactly.
  UseResult use(Coupon coupon, String customer, Instant now);
}
