package dev.souk.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/// What the keys of the tables are made of, and those that are no feature's. Each feature's own are
/// in a class beside its stores, such as `OrderKeys`; [ItemType] says what all of them begin with.
/// A part that a client chose (an e-mail address, an idempotency key) enters as its hash, so that
/// no key holds personal data and none can be made to look like another.
public final class ItemKeys {
  public static final String LISTS_PK = MarketTableSchema.Index.LISTS.pk();

  public static final String LISTS_SK = MarketTableSchema.Index.LISTS.sk();

  public static final String DUE_PK = MarketTableSchema.Index.DUE.pk();

  public static final String DUE_SK = MarketTableSchema.Index.DUE.sk();

  /// Of no item.
  public static final ItemKey PRIMING = new ItemKey(ItemType.PRIMING.key(), "PRIMING");

  private ItemKeys() {}

  public static ItemKey idempotency(String scope, String key) {
    return new ItemKey(ItemType.IDEMPOTENCY.key(hash(scope + "\n" + key)), "IDEMPOTENCY");
  }

  public static ItemKey limit(String policy, String subject, long window) {
    return new ItemKey(ItemType.RATE_LIMIT.key(policy, hash(subject), window), "RATE-LIMIT");
  }

  /// Whose the item at this key is: what its partition key says after the family.
  public static String owner(ItemKey key) {
    return afterHash(key.pk());
  }

  /// What a key says after its first `#`.
  public static String afterHash(String key) {
    return key.substring(key.indexOf('#') + 1);
  }

  /// A text that sorts by time first.
  public static String sorting(Instant at, String id) {
    return "%013d#%s".formatted(at.toEpochMilli(), id);
  }

  /// SHA-256 in hexadecimal, cut to 128 bits.
  public static String hash(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
