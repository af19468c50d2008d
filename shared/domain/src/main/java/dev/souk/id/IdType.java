package dev.souk.id;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// The kinds of objects that have an id. An id is the kind's prefix, `_`, and a UUIDv7 (RFC 9562)
/// in 26 characters of Crockford's base32, as TypeID writes it: ids of one kind sort by the time
/// they were made.
public enum IdType {
  /// A customer, courier or admin.
  USR,
  /// A seller.
  SEL,
  /// A guest.
  GST,
  /// A session.
  SES,
  /// An address of an address book.
  ADR,
  CAT,
  PRD,
  VAR,
  /// A stock movement.
  MOV,
  /// An uploaded media file.
  MED,
  /// A price change.
  PRC,
  /// A coupon.
  CPN,
  /// A commission rule.
  CRL,
  /// A shipping option.
  SHP,
  /// An order.
  ORD,
  /// A seller order of an order.
  SOR,
  /// A shipment.
  SHM,
  /// A refund.
  REF,
  /// A return.
  RET,
  /// A journal entry.
  JRN,
  /// A payout to a seller.
  PAY,
  /// A transfer of one seller order's earning, as part of a payout.
  TRF,
  /// A reversal of a transfer.
  TRR,
  /// An audit record.
  AUD;

  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final Pattern SUFFIX = Pattern.compile("[0-7][0-9a-hjkmnp-tv-z]{25}");

  public String prefix() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether a text has the form of an id of this kind.
  public boolean fits(String text) {
    var prefix = prefix();
    return text.length() == prefix.length() + 27
        && text.startsWith(prefix)
        && text.charAt(prefix.length()) == '_'
        && SUFFIX.matcher(text.substring(prefix.length() + 1)).matches();
  }

  /// A new id. Two made in the same millisecond differ by 74 random bits.
  public String next(Instant now, RandomGenerator random) {
    var high = (now.toEpochMilli() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
    var low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return prefix() + "_" + base32(high, low);
  }

  /// The id that belongs to a text, always the same for the same one: a UUIDv8 (RFC 9562) of its
  /// SHA-256. Ids so made do not sort by time.
  public String named(String text) {
    try {
      var digest =
          ByteBuffer.wrap(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
      var high = (digest.getLong() & ~0xF000L) | 0x8000L;
      var low = (digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
      return prefix() + "_" + base32(high, low);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Refuses a text that is no id of this kind.
  ///
  /// @throws IllegalArgumentException when it is not; texts from outside are asked with [#fits]
  ///   first
  public String checked(String text) {
    if (!fits(text)) {
      throw new IllegalArgumentException("not an id of kind " + prefix());
    }
    return text;
  }

  private static String base32(long high, long low) {
    var text = new char[26];
    for (var i = 25; i >= 0; i--) {
      text[i] = DIGITS.charAt((int) (low & 31));
      low = (low >>> 5) | (high << 59);
      high >>>= 5;
    }
    return new String(text);
  }
}
