package dev.souk.local.table;

/// The one DynamoDB Local all tests of a JVM share; it ends with the JVM. Tests keep apart by
/// tables of their own ([TableAdmin#createUnique]).
public final class SharedDynamoDbLocal {

  private SharedDynamoDbLocal() {}

  /// Started by the first who asks.
  public static DynamoDbLocal client() {
    return Holder.SERVER;
  }

  private static final class Holder {
    static final DynamoDbLocal SERVER = DynamoDbLocal.inMemory();
  }
}
