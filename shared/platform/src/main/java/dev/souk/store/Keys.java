package dev.souk.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Every key of the table, on one screen. A part that a client chose (an e-mail address, an
/// idempotency key) enters as its hash, so that no key holds personal data and none can be made to
/// look like another.
public final class Keys {
  /// The one index: sparse, for lists in an order of their own.
  public static final String LISTS = "lists";

  public static final String LISTS_PK = "listPk";
  public static final String LISTS_SK = "listSk";

  private Keys() {}

  public static Key once(String scope, String key) {
    return new Key("ONCE#" + hash(scope + "\n" + key), "ONCE");
  }

  public static Key limit(String policy, String subject, long window) {
    return new Key("LIMIT#" + policy + "#" + hash(subject) + "#" + window, "LIMIT");
  }

  // Catalogue and inventory: a product's partition holds all its page shows.

  public static String productPartition(String productId) {
    return "PRODUCT#" + productId;
  }

  public static Key product(String productId) {
    return new Key(productPartition(productId), "PRODUCT");
  }

  /// Sort keys of stock items begin so.
  public static final String STOCK = "STOCK#";

  public static Key stock(String productId, String variantId) {
    return new Key(productPartition(productId), STOCK + variantId);
  }

  // Media.

  public static Key media(String mediaId) {
    return new Key("MEDIA#" + mediaId, "MEDIA");
  }

  /// An owner's own list.
  public static String mediaOf(String ownerId) {
    return "MEDIA-OF#" + ownerId;
  }

  /// That a medium is to be looked at again.
  public static Key mediaReminder(String mediaId) {
    return new Key("MEDIA#" + mediaId, "REMINDER");
  }

  /// The list of reminders in the order they are due.
  public static final String MEDIA_DUE = "MEDIA-DUE";

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
