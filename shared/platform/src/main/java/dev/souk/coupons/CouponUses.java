package dev.souk.coupons;

import dev.souk.store.Expression;
import dev.souk.store.Key;
import dev.souk.store.Keys;
import dev.souk.store.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The writes that count one use of a coupon, for the transaction of what it is used for: first the
/// coupon's own count, then the customer's where there is such a limit. Their conditions are the
/// limits, so that uses equal them exactly under any race.
public final class CouponUses {
  private CouponUses() {}

  public static List<Write> of(Coupon coupon, String customer, Instant now) {
    var writes = new ArrayList<Write>();
    writes.add(counted(coupon, now));
    var most = coupon.terms().perCustomer();
    if (most != null) {
      writes.add(counted(Keys.couponUse(coupon.id(), customer), most));
    }
    return List.copyOf(writes);
  }

  private static Write counted(Coupon coupon, Instant now) {
    return new Write.Update(
        Keys.coupon(coupon.ref().owner(), coupon.id()),
        Expression.of("SET #uses = #uses + :one").with(":one", 1),
        Expression.of(
                """
                #terms.#startsAt <= :now
                AND (attribute_not_exists(#terms.#endsAt) OR #terms.#endsAt > :now)
                AND (attribute_not_exists(#terms.#total) OR #uses < #terms.#total)\
                """)
            .with(":now", now));
  }

  private static Write counted(Key key, int most) {
    return new Write.Update(
        key,
        Expression.of(
                "SET #uses = if_not_exists(#uses, :zero) + :one, #schema = :one, #version = :one")
            .with(":zero", 0)
            .with(":one", 1),
        Expression.of("attribute_not_exists(#uses) OR #uses < :most").with(":most", most));
  }
}
