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
public enum Kind {
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
  /// An uploaded medium.
  MED,
  /// A price change.
  PRC,
  /// A coupon.
  CPN,
  /// An order.
  ORD,
  /// A seller's part of an order.
  SOR,
  /// A parcel.
  PCL,
  /// A refund.
  REF,
  /// A return.
  RET,
