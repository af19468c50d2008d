package dev.souk.coupons;

import dev.souk.store.ConditionalWrite;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.ItemKey;
import dev.souk.store.TableItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The writes that count one use of a coupon, for the transaction of what it is used for: first
/// that of all (by the coupon itself where it has a limit, else by a shard), then the customer's
/// where there is such a limit. Their conditions are the limits, so that uses equal them exactly
/// under any race.
public final class CouponUsageWrites {
  /// Counts one more where there may be no number yet.
  static final DynamoExpression ONE_MORE =
      DynamoExpression.of(
              "SET #uses = if_not_exists(#uses, :zero) + :one, #schema = :one, #version = :one")
          .with(":zero", 0)
          .with(":one", 1);

  private CouponUsageWrites() {}

  public static List<ConditionalWrite> of(Coupon coupon, String customer, Instant now) {
    var writes = new ArrayList<ConditionalWrite>();
    writes.add(
        coupon.terms().total() == null
            ? CouponUseShards.counted(coupon, customer, now)
            : counted(coupon, now));
    var most = coupon.terms().perCustomer();
    if (most != null) {
      writes.add(counted(CouponKeys.couponUse(coupon.id(), customer), most));
    }
    return List.copyOf(writes);
  }

  /// The same while the coupon is on the terms it was read with, which is what a bill was made on.
  /// One without a limit is taken as it was read: no item of all orders could tell of a change.
  public static List<ConditionalWrite> asRead(Coupon coupon, String customer, Instant now) {
    var writes = new ArrayList<>(of(coupon, customer, now));
    if (coupon.terms().total() != null
        && writes.getFirst()
            instanceof ConditionalWrite.Update(var key, var change, var condition)) {
      var unchanged = condition.and(DynamoExpression.version(coupon.version()));
      writes.set(0, new ConditionalWrite.Update(key, change, unchanged));
    }
    return List.copyOf(writes);
  }

  /// Whether a use was refused only because those from before the coupon had a limit were not
  /// gathered yet. They are now: whoever set the limit and did not come to it keeps nobody waiting.
  ///
  /// @param refused the item the write was refused for
  public static boolean gathered(DynamoTable table, Optional<TableItem> refused) {
    var pending = refused.filter(CouponUseShards::pending);
    pending.ifPresent(coupon -> CouponUseShards.gather(table, coupon));
    return pending.isPresent();
  }

  /// The writes that give a use back. A coupon or a count that is gone meanwhile is passed over.
  /// Where it was counted may have been gathered since: a shard that holds uses gives one back, or
  /// else the coupon does, and the sum is the same.
  public static List<ConditionalWrite> back(
      DynamoTable table, CouponRedemption use, String customer) {
    var ref = use.ref();
    var overall =
        List.of(
            CouponKeys.couponShard(ref.id(), customer), CouponKeys.coupon(ref.owner(), ref.id()));
    var own = CouponKeys.couponUse(ref.id(), customer);
    var keys = new ArrayList<>(overall);
    var writes = new ArrayList<ConditionalWrite>();
    if (use.counted() == CouponRedemption.Counted.OVERALL_AND_BY_CUSTOMER) {
      keys.add(own);
    }
    var used =
        table.get(keys).stream()
            .filter(item -> item.number("uses") > 0)
            .map(TableItem::key)
            .collect(Collectors.toSet());
    overall.stream()
        .filter(used::contains)
        .findFirst()
        .map(CouponUsageWrites::less)
        .ifPresent(writes::add);
    if (used.contains(own)) {
      writes.add(less(own));
    }
    return writes;
  }

  private static ConditionalWrite less(ItemKey key) {
    return new ConditionalWrite.Update(
        key,
        DynamoExpression.of("SET #uses = #uses - :one").with(":one", 1),
        DynamoExpression.of("#uses > :none").with(":none", 0));
  }

  /// The writes that count a use once more that was given back; empty when the coupon is gone.
  public static Optional<List<ConditionalWrite>> again(
      DynamoTable table, CouponRedemption use, String customer, Instant now) {
    var key = CouponKeys.coupon(use.ref().owner(), use.ref().id());
    var found = table.get(key);
    return (gathered(table, found) ? table.get(key) : found)
        .map(CouponMapper::coupon)
        .filter(coupon -> CouponRedemption.of(coupon).equals(use))
        .map(coupon -> of(coupon, customer, now));
  }

  private static ConditionalWrite counted(Coupon coupon, Instant now) {
    return new ConditionalWrite.Update(
        CouponKeys.coupon(coupon.ref().owner(), coupon.id()),
        DynamoExpression.of("SET #uses = #uses + :one").with(":one", 1),
        DynamoExpression.of(
                """
                #terms.#startsAt <= :now
                AND (attribute_not_exists(#terms.#endsAt) OR #terms.#endsAt > :now)
                AND #uses < #terms.#total AND attribute_not_exists(#sharded)\
                """)
            .with(":now", now));
  }

  private static ConditionalWrite counted(ItemKey key, int most) {
    return new ConditionalWrite.Update(
        key,
        ONE_MORE,
        DynamoExpression.of("attribute_not_exists(#uses) OR #uses < :most").with(":most", most));
  }
}
