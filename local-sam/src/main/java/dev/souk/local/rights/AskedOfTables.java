package dev.souk.local.rights;

import dev.souk.grants.Resource;
import dev.souk.live.Setting;
import dev.souk.store.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

/// What calls to DynamoDB ask leave for. A transaction asks for what it is made of (DynamoDB
/// Developer Guide, "Using IAM with DynamoDB transactions").
final class AskedOfTables {
  private AskedOfTables() {}

  static Set<Asked> by(DynamoDbRequest request) {
    return switch (request) {
      case GetItemRequest it -> Set.of(asked("GetItem", it.tableName()));
      case BatchGetItemRequest it -> all("BatchGetItem", List.copyOf(it.requestItems().keySet()));
      case QueryRequest it ->
          it.indexName() == null
              ? Set.of(asked("Query", it.tableName()))
              : Set.of(new Asked("dynamodb:Query", index(it.tableName(), it.indexName())));
      case ScanRequest it when it.indexName() == null -> Set.of(asked("Scan", it.tableName()));
      case TransactGetItemsRequest it ->
          all("GetItem", it.transactItems().stream().map(each -> each.get().tableName()).toList());
      case PutItemRequest it -> Set.of(asked("PutItem", it.tableName()));
      case UpdateItemRequest it -> Set.of(asked("UpdateItem", it.tableName()));
      case DeleteItemRequest it -> Set.of(asked("DeleteItem", it.tableName()));
      case TransactWriteItemsRequest it -> {
        var all = new HashSet<Asked>();
        it.transactItems().forEach(each -> all.add(written(each)));
        yield all;
      }
      default -> Set.of(Asked.unknown(request));
    };
  }

  private static Asked written(TransactWriteItem item) {
    if (item.put() != null) {
      return asked("PutItem", item.put().tableName());
    }
    if (item.update() != null) {
      return asked("UpdateItem", item.update().tableName());
    }
    return item.delete() != null
        ? asked("DeleteItem", item.delete().tableName())
        : asked("ConditionCheckItem", item.conditionCheck().tableName());
  }

  private static Set<Asked> all(String operation, List<String> tables) {
    return tables.stream().map(each -> asked(operation, each)).collect(Collectors.toSet());
  }

  private static Asked asked(String operation, String table) {
    var resource =
        table.equals(Setting.SOUK_TABLE.value())
            ? new Resource.Table(Schema.MARKET)
            : table.equals(Setting.SOUK_SOCKETS.value())
                ? new Resource.Table(Schema.SOCKETS)
                : new Resource.Elsewhere(table);
    return new Asked("dynamodb:" + operation, resource);
  }

  /// Only the market's table has any.
  private static Resource index(String table, String name) {
    return table.equals(Setting.SOUK_TABLE.value())
        ? new Resource.Index(Schema.MARKET, name)
        : new Resource.Elsewhere(table + "/" + name);
  }
}
