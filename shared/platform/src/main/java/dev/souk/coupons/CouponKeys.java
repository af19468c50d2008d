package dev.souk.coupons;

import dev.souk.store.ItemKey;
import dev.souk.store.ItemKeys;
import dev.souk.store.ItemType;
import java.util.List;
import java.util.stream.IntStream;

/// Keys of coupons and their uses: a partition an owner, which is a seller or the market.
public final class CouponKeys {
  private CouponKeys() {}

  public static String coupons(String owner) {
    return ItemType.COUPONS.key(owner);
  }

  public static ItemKey coupon(String owner, String couponId) {
    return new ItemKey(coupons(owner), couponId);
  }

  /// Guards that a code names one coupon of the market.
  public static ItemKey couponCode(String code) {
    return new ItemKey(ItemType.COUPON_CODE.key(ItemKeys.hash(code)), "CODE");
  }

  /// How often a customer has used a coupon: a partition each, since one takes about 1,000 writes a
  /// second, and a coupon of the market is used by all.
  public static ItemKey couponUse(String couponId, String customerId) {
    return new ItemKey(ItemType.COUPON_USE.key(couponId, customerId), customerId);
  }

  /// Partitions the uses of a coupon without a limit are counted in: one takes about 1,000 writes a
  /// second.
  public static final int USE_PARTITIONS = 4;

  /// Shards in each of them: of two orders at once that count in one, one has to wait.
  private static final int SHARDS_PER_PARTITION = 16;

  /// One of the parts the uses of a coupon without a limit are counted in.
  ///
  /// @param part from 0, less than [#USE_PARTITIONS]
  public static String couponShards(String couponId, int part) {
    return ItemType.COUPON_USE.key(couponId, part);
  }

  /// All shards of a coupon.
  public static List<ItemKey> couponShards(String couponId) {
    return IntStream.range(0, USE_PARTITIONS * SHARDS_PER_PARTITION)
        .mapToObj(shard -> couponShard(couponId, shard))
        .toList();
  }

  /// The shard a customer's uses are counted in.
  public static ItemKey couponShard(String couponId, String customerId) {
    var shard = Math.floorMod(customerId.hashCode(), USE_PARTITIONS * SHARDS_PER_PARTITION);
    return couponShard(couponId, shard);
  }

  private static ItemKey couponShard(String couponId, int shard) {
    var name = (char) ('a' + shard / USE_PARTITIONS);
    return new ItemKey(couponShards(couponId, shard % USE_PARTITIONS), "SHARD#" + name);
  }
}
