package dev.souk.coupons;

import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Key;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import dev.souk.store.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The writes that count one use of a coupon, for the transaction of what it is used for: first
/// that of all (by the coupon itself where it has a limit, else by a shard), then the customer's
/// where there is such a limit. Their conditions are the limits, so that uses equal them exactly
/// under any race.
public final class CouponUses {
  /// Counts one more where there may be no number yet.
  static final Expression ONE_MORE =
      Expression.of(
              "SET #uses = if_not_exists(#uses, :zero) + :one, #schema = :one, #version = :one")
          .with(":zero", 0)
          .with(":one", 1);

  private CouponUses() {}

  public static List<Write> of(Coupon coupon, String customer, Instant now) {
    var writes = new ArrayList<Write>();
    writes.add(
        coupon.terms().total() == null
            ? CouponShards.counted(coupon, customer, now)
            : counted(coupon, now));
    var most = coupon.terms().perCustomer();
    if (most != null) {
      writes.add(counted(Keys.couponUse(coupon.id(), customer), most));
    }
    return List.copyOf(writes);
  }

  /// The same while the coupon is on the terms it was read with, which is what a bill was made on.
  /// One without a limit is taken as it was read: no item of all orders could tell of a change.
  public static List<Write> asRead(Coupon coupon, String customer, Instant now) {
    var writes = new ArrayList<>(of(coupon, customer, now));
    if (coupon.terms().total() != null
        && writes.getFirst() instanceof Write.Update(var key, var change, var condition)) {
      var unchanged = condition.and(Expression.version(coupon.version()));
      writes.set(0, new Write.Update(key, change, unchanged));
    }
    return List.copyOf(writes);
  }

  /// Whether a use was refused only because those from before the coupon had a limit were not
  /// gathered yet. They are now: whoever set the limit and did not come to it keeps nobody waiting.
  ///
  /// @param refused the item the write was refused for
  public static boolean gathered(Table table, Optional<Item> refused) {
    var pending = refused.filter(CouponShards::pending);
    pending.ifPresent(coupon -> CouponShards.gather(table, coupon));
    return pending.isPresent();
  }

  /// The writes that give a use back. A coupon or a count that is gone meanwhile is passed over.
  /// Where it was counted may have been gathered since: a shard that holds uses gives one back, or
  /// else the coupon does, and the sum is the same.
  public static List<Write> back(Table table, Redemption use, String customer) {
    var ref = use.ref();
    var overall = List.of(Keys.couponShard(ref.id(), customer), Keys.coupon(ref.owner(), ref.id()));
    var own = Keys.couponUse(ref.id(), customer);
    var keys = new ArrayList<>(overall);
    var writes = new ArrayList<Write>();
    if (use.counted() == Redemption.Counted.OVERALL_AND_BY_CUSTOMER) {
      keys.add(own);
    }
    var used =
        table.get(keys).stream()
            .filter(item -> item.number("uses") > 0)
            .map(Item::key)
            .collect(Collectors.toSet());
    overall.stream()
        .filter(used::contains)
        .findFirst()
        .map(CouponUses::less)
        .ifPresent(writes::add);
    if (used.contains(own)) {
      writes.add(less(own));
    }
    return writes;
  }

  private static Write less(Key key) {
    return new Write.Update(
        key,
        Expression.of("SET #uses = #uses - :one").with(":one", 1),
        Expression.of("#uses > :none").with(":none", 0));
  }

  /// The writes that count a use once more that was given back; empty when the coupon is gone.
  public static Optional<List<Write>> again(
      Table table, Redemption use, String customer, Instant now) {
    var key = Keys.coupon(use.ref().owner(), use.ref().id());
    var found = table.get(key);
    return (gathered(table, found) ? table.get(key) : found)
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
                AND #uses < #terms.#total AND attribute_not_exists(#sharded)\
                """)
            .with(":now", now));
  }

  private static Write counted(Key key, int most) {
    return new Write.Update(
        key,
        ONE_MORE,
        Expression.of("attribute_not_exists(#uses) OR #uses < :most").with(":most", most));
  }
}
