package dev.souk.coupons;

import dev.souk.store.Expression;
import dev.souk.store.Key;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import dev.souk.store.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /// The same while the coupon is on the terms it was read with, which is what a bill was made on.
  public static List<Write> asRead(Coupon coupon, String customer, Instant now) {
    var writes = new ArrayList<>(of(coupon, customer, now));
    if (writes.getFirst() instanceof Write.Update(var key, var change, var condition)) {
      var unchanged = condition.and(Expression.version(coupon.version()));
      writes.set(0, new Write.Update(key, change, unchanged));
    }
    return List.copyOf(writes);
  }

  /// The writes that give a use back. A coupon or a count that is gone meanwhile is passed over.
  public static List<Write> back(Table table, Redemption use, String customer) {
    var ref = use.ref();
    var coupon = Keys.coupon(ref.owner(), ref.id());
    var keys =
        switch (use.counted()) {
          case OVERALL -> List.of(coupon);
          case OVERALL_AND_BY_CUSTOMER -> List.of(coupon, Keys.couponUse(ref.id(), customer));
        };
    return table.get(keys).stream()
        .filter(item -> item.number("uses") > 0)
        .<Write>map(item ->
            new Write.Update(
                item.key(),
                Expression.of("SET #uses = #uses - :one").with(":one", 1),
                Expression.of("#uses > :none").with(":none", 0)))
        .toList();
  }

  /// The writes that count a use once more that was given back; empty when the coupon is gone.
  public static Optional<List<Write>> again(
      Table table, Redemption use, String customer, Instant now) {
    return table
        .get(Keys.coupon(use.ref().owner(), use.ref().id()))
        .map(CouponItems::coupon)
        .filter(coupon -> Redemption.of(coupon).equals(use))
        .map(coupon -> of(coupon, customer, now));
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
