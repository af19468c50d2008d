package dev.souk.store;

import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableMetadata;

/// The two tables as they are deployed: partition key `pk`, sort key `sk`, both strings; billed by
/// request; expiring by `ttl`. The CDK stack and the local cloud both make them from this.
public enum MarketTableSchema {
  /// Everything the shop keeps. Its stream, with both images of each change, is the shop's outbox.
  MARKET(List.of(Index.LISTS, Index.DUE), true),
  /// Open sockets and what they watch: busy, worth nothing after two hours, and without a stream.
  SOCKETS(List.of(), false);

  /// The attribute that says when an item may be removed, in seconds since the epoch.
  public static final String TTL = "ttl";

  /// The keys of both as the Enhanced client wants to know them.
  static final TableMetadata METADATA =
      StaticTableMetadata.builder()
          .addIndexPartitionKey(TableMetadata.primaryIndexName(), "pk", AttributeValueType.S)
          .addIndexSortKey(TableMetadata.primaryIndexName(), "sk", AttributeValueType.S)
          .build();

  private final List<Index> indexes;
  private final boolean streamed;

  MarketTableSchema(List<Index> indexes, boolean streamed) {
    this.indexes = indexes;
    this.streamed = streamed;
  }

  /// A sparse index over two strings.
  public record Index(String name, String pk, String sk, Projection holds) {
    /// For lists in an order of their own.
    public static final Index LISTS =
        new Index("lists", "listPk", "listSk", Projection.WHOLE_ITEMS);

    /// For what is to be looked at from some time on.
    public static final Index DUE = new Index("due", "duePk", "dueSk", Projection.KEYS);
  }

  /// What an index keeps of an item.
  public enum Projection {
    WHOLE_ITEMS,
    KEYS
  }

  public List<Index> indexes() {
    return indexes;
  }

  public boolean streamed() {
    return streamed;
  }
}
