package dev.souk.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is done to items of a table or of one of its indexes, as IAM tells them apart (Service
/// Authorization Reference, "Amazon DynamoDB"). A transaction is made of these. There is no scan:
/// who migrates makes one, by a need of its own.
public enum TableOperation {
  GET("GetItem"),
  BATCH_GET("BatchGetItem"),
  QUERY("Query"),
  QUERY_LISTS("Query", MarketTableSchema.Index.LISTS),
  QUERY_DUE("Query", MarketTableSchema.Index.DUE),
  PUT("PutItem"),
  UPDATE("UpdateItem"),
  DELETE("DeleteItem"),
  CHECK("ConditionCheckItem");

  private final String action;
  private final MarketTableSchema.@Nullable Index index;

  TableOperation(String action) {
    this(action, null);
  }

  TableOperation(String action, MarketTableSchema.@Nullable Index index) {
    this.action = "dynamodb:" + action;
    this.index = index;
  }

  /// By IAM's name.
  public String action() {
    return action;
  }

  /// What is asked instead of the table.
  public Optional<MarketTableSchema.Index> index() {
    return Optional.ofNullable(index);
  }

  /// A check counts as a write: only a transaction that writes makes one.
  public boolean writes() {
    return switch (this) {
      case GET, BATCH_GET, QUERY, QUERY_LISTS, QUERY_DUE -> false;
      case PUT, UPDATE, DELETE, CHECK -> true;
    };
  }
}
