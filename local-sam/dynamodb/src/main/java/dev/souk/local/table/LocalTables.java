package dev.souk.local.table;

/// The one DynamoDB Local all tests of a JVM share; it ends with the JVM. Tests keep apart by
/// tables of their own ([Tables#fresh]).
public final class LocalTables {

  private LocalTables() {}

  /// Started by the first who asks.
  public static DynamoDbLocal shared() {
    return Shared.SERVER;
  }

  private static final class Shared {
    static final DynamoDbLocal SERVER = DynamoDbLocal.inMemory();
  }
}
