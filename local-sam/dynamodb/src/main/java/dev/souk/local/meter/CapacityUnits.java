package dev.souk.local.meter;

/// The price list of requests (DynamoDB developer guide, "DynamoDB read and write operations"): a
/// read unit is 4 KB read strongly, a write unit 1 KB written. All results are exact halves.
public final class CapacityUnits {
  private static final long READ_BYTES = 4096;
  private static final long WRITE_BYTES = 1024;

  private CapacityUnits() {}

  /// How a read is asked for.
  public enum ReadMode {
    EVENTUAL(0.5),
    STRONG(1),
    TRANSACTIONAL(2);

    private final double factor;

    ReadMode(double factor) {
      this.factor = factor;
    }
  }

  /// How a write is asked for.
  public enum WriteMode {
    PLAIN(1),
    TRANSACTIONAL(2);

    private final double factor;

    WriteMode(double factor) {
      this.factor = factor;
    }
  }

  /// What reading `bytes` costs; reading nothing costs the least there is.
  ///
  /// @param bytes of one item, or of all items a query went through, which are rounded up together
  public static double read(long bytes, ReadMode how) {
    return blocks(bytes, READ_BYTES) * how.factor;
  }

  /// What a write costs, done or refused by its condition.
  ///
  /// @param bytes the larger of the item before and after; of an index entry, likewise
  public static double write(long bytes, WriteMode how) {
    return blocks(bytes, WRITE_BYTES) * how.factor;
  }

  private static long blocks(long bytes, long size) {
    return Math.max(1, Math.ceilDiv(bytes, size));
  }
}
