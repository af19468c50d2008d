package dev.souk.local.iam;

import dev.souk.grants.GrantResource;
import dev.souk.store.MarketTableSchema;
import dev.souk.wiring.EnvironmentSetting;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// What calls to DynamoDB ask leave for, and with which partition keys. A transaction asks for what
/// it is made of (DynamoDB Developer Guide, "Using IAM with DynamoDB transactions").
final class DynamoDbPermissions {
  /// The part of a key condition that names the partition.
  private static final Pattern PARTITION = Pattern.compile("(#\\w+) = (:\\w+)");

  private DynamoDbPermissions() {}

  static Set<RequiredPermission> requiredFor(DynamoDbRequest request) {
    return switch (request) {
      case GetItemRequest it -> Set.of(one("GetItem", it.tableName(), it.key()));
      case BatchGetItemRequest it ->
          it.requestItems().entrySet().stream()
              .map(each -> permission("BatchGetItem", each.getKey(), pks(each.getValue().keys())))
              .collect(Collectors.toSet());
      case QueryRequest it -> Set.of(queried(it));
      case ScanRequest it when it.indexName() == null ->
          Set.of(permission("Scan", it.tableName(), Set.of()));
      case TransactGetItemsRequest it ->
          it.transactItems().stream()
              .map(each -> one("GetItem", each.get().tableName(), each.get().key()))
              .collect(Collectors.toSet());
      case PutItemRequest it -> Set.of(one("PutItem", it.tableName(), it.item()));
      case UpdateItemRequest it -> Set.of(one("UpdateItem", it.tableName(), it.key()));
      case DeleteItemRequest it -> Set.of(one("DeleteItem", it.tableName(), it.key()));
      case TransactWriteItemsRequest it -> {
        var all = new HashSet<RequiredPermission>();
        it.transactItems().forEach(each -> all.add(written(each)));
        yield all;
      }
      default -> Set.of(RequiredPermission.unknown(request));
    };
  }

  private static RequiredPermission written(TransactWriteItem item) {
    if (item.put() != null) {
      return one("PutItem", item.put().tableName(), item.put().item());
    }
    if (item.update() != null) {
      return one("UpdateItem", item.update().tableName(), item.update().key());
    }
    if (item.delete() != null) {
      return one("DeleteItem", item.delete().tableName(), item.delete().key());
    }
    var check = item.conditionCheck();
    return one("ConditionCheckItem", check.tableName(), check.key());
  }

  private static RequiredPermission queried(QueryRequest query) {
    var condition = PARTITION.matcher(query.keyConditionExpression());
    if (!condition.find()) {
      throw new IllegalArgumentException("not read: " + query.keyConditionExpression());
    }
    var keys = Set.of(text(query.expressionAttributeValues(), condition.group(2)));
    return query.indexName() == null
        ? permission("Query", query.tableName(), keys)
        : new RequiredPermission(
            "dynamodb:Query", index(query.tableName(), query.indexName()), keys);
  }

  private static RequiredPermission one(
      String operation, String table, Map<String, AttributeValue> item) {
    return permission(operation, table, pks(List.of(item)));
  }

  private static Set<String> pks(List<Map<String, AttributeValue>> items) {
    return items.stream().map(each -> text(each, "pk")).collect(Collectors.toSet());
  }

  private static String text(Map<String, AttributeValue> values, String name) {
    return Objects.requireNonNull(values.get(name), name).s();
  }

  private static RequiredPermission permission(String operation, String table, Set<String> keys) {
    var resource =
        table.equals(EnvironmentSetting.SOUK_TABLE.value())
            ? new GrantResource.Table(MarketTableSchema.MARKET)
            : table.equals(EnvironmentSetting.SOUK_SOCKETS.value())
                ? new GrantResource.Table(MarketTableSchema.SOCKETS)
                : new GrantResource.ExternalHost(table);
    return new RequiredPermission("dynamodb:" + operation, resource, keys);
  }

  /// Only the market's table has any.
  private static GrantResource index(String table, String name) {
    return table.equals(EnvironmentSetting.SOUK_TABLE.value())
        ? new GrantResource.Index(MarketTableSchema.MARKET, name)
        : new GrantResource.ExternalHost(table + "/" + name);
  }
}
