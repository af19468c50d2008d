package dev.souk.coupons;

import dev.souk.error.ContentionException;
import dev.souk.store.Backoff;
import dev.souk.store.ConditionalWrite;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.ItemKey;
import dev.souk.store.TableItem;
import dev.souk.store.WriteResult;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The uses of a coupon without a limit, counted in shards of which a customer has one, so that no
/// item is part of every order. When a limit is set they are gathered into the coupon, in one
/// transaction that closes each shard to orders which read the coupon before. At every moment a
/// coupon's own number and those of its shards add up to its uses.
final class CouponUseShards {
  /// Of a coupon: its shards may hold uses.
  static final String SHARDED = "sharded";

  private static final int TRIES = 5;
  private static final DynamoExpression NEVER =
      DynamoExpression.of("attribute_exists(pk) AND attribute_not_exists(pk)");

  private CouponUseShards() {}

  /// The write that counts a use, refused when a limit has been set since the coupon was read, and
  /// when it does not count at that moment.
  static ConditionalWrite counted(Coupon coupon, String customer, Instant now) {
    var open =
        DynamoExpression.of("attribute_not_exists(#closedAt) OR #closedAt < :read")
            .with(":read", coupon.version());
    return new ConditionalWrite.Update(
        CouponKeys.couponShard(coupon.id(), customer),
        CouponUsageWrites.ONE_MORE,
        coupon.terms().closed(now).isPresent() ? NEVER : open);
  }

  /// The uses in a coupon's shards as they were a moment ago.
  static int uses(DynamoTable table, String couponId) {
    return IntStream.range(0, CouponKeys.USE_PARTITIONS)
        .mapToObj(part -> table.eventuallyConsistent(CouponKeys.couponShards(couponId, part), ""))
        .flatMap(List::stream)
        .mapToInt(shard -> (int) shard.number("uses"))
        .sum();
  }

  /// Whether a coupon has a limit, and uses from before that are still to be gathered.
  static boolean pending(TableItem coupon) {
    return coupon.flag(SHARDED) && coupon.item("terms").has("total");
  }

  /// Gathers the uses of a coupon that has got a limit. Does nothing when that has been done, or
  /// when the coupon is at another version by now.
  ///
  /// @param coupon one that is [#pending]
  /// @throws ContentionException when orders were in the way every time
  static void gather(DynamoTable table, TableItem coupon) {
    for (var attempt = 1; !gathered(table, coupon); attempt++) {
      if (attempt >= TRIES) {
        throw new ContentionException(
            new IllegalStateException("uses kept coming to shards of a coupon"));
      }
      Backoff.pause(Duration.ofMillis(25), attempt);
    }
  }

  private static boolean gathered(DynamoTable table, TableItem coupon) {
    var id = coupon.text("id");
    var version = coupon.number("version");
    var uses = read(table, id);
    var writes =
        table
            .writes()
            .update(
                coupon.key(),
                DynamoExpression.of("SET #uses = #uses + :gathered")
                    .then("REMOVE #" + SHARDED)
                    .with(":gathered", uses.values().stream().mapToLong(Long::longValue).sum()),
                DynamoExpression.of("attribute_exists(#sharded)")
                    .and(DynamoExpression.version(version)));
    CouponKeys.couponShards(id).forEach(key -> writes.add(closed(key, uses, version)));
    return switch (writes.commit()) {
      case WriteResult.Written() -> true;
      case WriteResult.ConditionFailed(var index, var found) -> index == 0;
    };
  }

  private static Map<ItemKey, Long> read(DynamoTable table, String couponId) {
    var uses = new HashMap<ItemKey, Long>();
    for (var part = 0; part < CouponKeys.USE_PARTITIONS; part++) {
      table
          .all(CouponKeys.couponShards(couponId, part), "")
          .forEach(shard -> uses.put(shard.key(), shard.number("uses")));
    }
    return uses;
  }

  private static ConditionalWrite closed(ItemKey shard, Map<ItemKey, Long> uses, long version) {
    var read = uses.get(shard);
    return new ConditionalWrite.Update(
        shard,
        DynamoExpression.of(
                "SET #uses = :none, #closedAt = :version, #schema = :one, #version = :one")
            .with(":none", 0)
            .with(":one", 1)
            .with(":version", version),
        read == null
            ? DynamoExpression.absent()
            : DynamoExpression.of("#uses = :uses").with(":uses", read));
  }
}
