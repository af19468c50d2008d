package dev.souk.coupons;

/// Which coupon of whom.
///
/// @param owner a seller's id, or [Coupon#MARKET]
public record CouponRef(String owner, String id) {}
