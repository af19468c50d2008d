package dev.souk.coupons;

import dev.souk.fault.Busy;
import dev.souk.store.Backoff;
import dev.souk.store.Committed;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Key;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import dev.souk.store.Write;
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
final class CouponShards {
  /// Of a coupon: its shards may hold uses.
  static final String SHARDED = "sharded";

  private static final int TRIES = 5;
  private static final Expression NEVER =
      Expression.of("attribute_exists(pk) AND attribute_not_exists(pk)");

  private CouponShards() {}

  /// The write that counts a use, refused when a limit has been set since the coupon was read, and
  /// when it does not count at that moment.
  static Write counted(Coupon coupon, String customer, Instant now) {
    var open =
        Expression.of("attribute_not_exists(#closedAt) OR #closedAt < :read")
            .with(":read", coupon.version());
    return new Write.Update(
        Keys.couponShard(coupon.id(), customer),
        CouponUses.ONE_MORE,
        coupon.terms().closed(now).isPresent() ? NEVER : open);
  }

  /// The uses in a coupon's shards as they were a moment ago.
  static int uses(Table table, String couponId) {
    return IntStream.range(0, Keys.COUPON_PARTS)
        .mapToObj(part -> table.glance(Keys.couponShards(couponId, part), ""))
        .flatMap(List::stream)
        .mapToInt(shard -> (int) shard.number("uses"))
        .sum();
  }

  /// Whether a coupon has a limit, and uses from before that are still to be gathered.
  static boolean pending(Item coupon) {
    return coupon.flag(SHARDED) && coupon.item("terms").has("total");
  }

  /// Gathers the uses of a coupon that has got a limit. Does nothing when that has been done, or
  /// when the coupon is at another version by now.
  ///
  /// @param coupon one that is [#pending]
  /// @throws Busy when orders were in the way every time
  static void gather(Table table, Item coupon) {
    for (var attempt = 1; !gathered(table, coupon); attempt++) {
      if (attempt >= TRIES) {
        throw new Busy(new IllegalStateException("uses kept coming to shards of a coupon"));
      }
      Backoff.pause(Duration.ofMillis(25), attempt);
    }
  }

  private static boolean gathered(Table table, Item coupon) {
    var id = coupon.text("id");
    var version = coupon.number("version");
    var uses = read(table, id);
    var writes =
        table
            .writes()
            .update(
                coupon.key(),
                Expression.of("SET #uses = #uses + :gathered")
                    .then("REMOVE #" + SHARDED)
                    .with(":gathered", uses.values().stream().mapToLong(Long::longValue).sum()),
                Expression.of("attribute_exists(#sharded)").and(Expression.version(version)));
    Keys.couponShards(id).forEach(key -> writes.add(closed(key, uses, version)));
    return switch (writes.commit()) {
      case Committed.Done() -> true;
      case Committed.Refused(var index, var found) -> index == 0;
    };
  }

  private static Map<Key, Long> read(Table table, String couponId) {
    var uses = new HashMap<Key, Long>();
    for (var part = 0; part < Keys.COUPON_PARTS; part++) {
      table
          .all(Keys.couponShards(couponId, part), "")
          .forEach(shard -> uses.put(shard.key(), shard.number("uses")));
    }
    return uses;
  }

  private static Write closed(Key shard, Map<Key, Long> uses, long version) {
    var read = uses.get(shard);
    return new Write.Update(
        shard,
        Expression.of("SET #uses = :none, #closedAt = :version, #schema = :one, #version = :one")
            .with(":none", 0)
            .with(":one", 1)
            .with(":version", version),
        read == null ? Expression.absent() : Expression.of("#uses = :uses").with(":uses", read));
  }
}
