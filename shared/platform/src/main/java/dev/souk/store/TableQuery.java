package dev.souk.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// A query for the items of one partition of the table or of its index, in the order of their sort
/// keys.
///
/// @param index null for the table itself
/// @param from the first part of the sort key, empty for all
/// @param until the last sort key, when `from` is the first; empty when it is the first part of all
public record TableQuery(
    MarketTableSchema.@Nullable Index index,
    String pk,
    String from,
    String until,
    boolean newestFirst) {
  public static TableQuery of(String pk, String skPrefix) {
    return new TableQuery(null, pk, skPrefix, "", false);
  }

  /// @param from the first sort key
  /// @param until the last
  public static TableQuery between(String pk, String from, String until) {
    return new TableQuery(null, pk, from, until, false);
  }

  /// Asks the index [MarketTableSchema.Index#LISTS].
  public static TableQuery list(String pk) {
    return new TableQuery(MarketTableSchema.Index.LISTS, pk, "", "", false);
  }

  /// Asks the index [MarketTableSchema.Index#DUE], which knows the keys of its items only.
  ///
  /// @param from the first sort key
  /// @param until the last
  public static TableQuery due(String pk, String from, String until) {
    return new TableQuery(MarketTableSchema.Index.DUE, pk, from, until, false);
  }

  public TableQuery backwards() {
    return new TableQuery(index, pk, from, until, true);
  }

  QueryRequest.Builder request(String table) {
    var request =
        QueryRequest.builder()
            .tableName(table)
            .scanIndexForward(!newestFirst)
            .expressionAttributeNames(names())
            .expressionAttributeValues(values())
            .keyConditionExpression("#pk = :pk" + range());
    return index == null ? request : request.indexName(index.name());
  }

  /// The same, of those items only that meet a condition.
  QueryRequest.Builder where(String table, DynamoExpression condition) {
    var names = new LinkedHashMap<>(names());
    names.putAll(condition.names());
    var values = new LinkedHashMap<>(values());
    values.putAll(condition.values());
    return request(table)
        .filterExpression(condition.text())
        .expressionAttributeNames(names)
        .expressionAttributeValues(values);
  }

  private String range() {
    if (from.isEmpty()) {
      return "";
    }
    return until.isEmpty() ? " AND begins_with(#sk, :from)" : " AND #sk BETWEEN :from AND :until";
  }

  private Map<String, String> names() {
    var names = new LinkedHashMap<String, String>();
    names.put("#pk", index == null ? "pk" : index.pk());
    if (!from.isEmpty()) {
      names.put("#sk", index == null ? "sk" : index.sk());
    }
    return names;
  }

  private Map<String, AttributeValue> values() {
    var values = new LinkedHashMap<String, AttributeValue>();
    values.put(":pk", AttributeValue.fromS(pk));
    if (!from.isEmpty()) {
      values.put(":from", AttributeValue.fromS(from));
    }
    if (!until.isEmpty()) {
      values.put(":until", AttributeValue.fromS(until));
    }
    return values;
  }

  private List<String> positionNames() {
    return index == null ? List.of("sk") : List.of(index.sk(), "pk", "sk");
  }

  /// Where a page ended, as a text [#position(String)] reads.
  String position(Map<String, AttributeValue> last) {
    var item = new TableItem(last);
    return String.join("\n", positionNames().stream().map(item::text).toList());
  }

  Map<String, AttributeValue> position(String text) {
    var names = positionNames();
    var parts = text.split("\n", -1);
    if (parts.length != names.size()) {
      throw new IllegalArgumentException("a position of another list");
    }
    var key = new LinkedHashMap<String, AttributeValue>();
    key.put(index == null ? "pk" : index.pk(), AttributeValue.fromS(pk));
    for (var i = 0; i < parts.length; i++) {
      key.put(names.get(i), AttributeValue.fromS(parts[i]));
    }
    return key;
  }
}
