package dev.souk.store;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.model.PutItemEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Writes as requests of the SDK's.
final class WriteRequests {
  private static final ReturnValuesOnConditionCheckFailure SHOW =
      ReturnValuesOnConditionCheckFailure.ALL_OLD;

  /// This very write has not been applied: when the SDK sends it again because its reply was lost,
  /// it is refused, and the mark says that it was done.
  private static final DynamoExpression UNMARKED =
      DynamoExpression.of("attribute_not_exists(#w) OR #w <> :w");

  private WriteRequests() {}

  static PutItemEnhancedRequest<TableItem> put(ConditionalWrite.Put put, String mark) {
    var condition = put.condition();
    return PutItemEnhancedRequest.builder(TableItem.class)
        .item(put.item().changed().with("w", mark).build())
        .conditionExpression(
            software.amazon.awssdk.enhanced.dynamodb.Expression.builder()
                .expression(condition.text())
                .expressionNames(condition.names())
                .expressionValues(condition.values())
                .build())
        .returnValuesOnConditionCheckFailure(SHOW)
        .build();
  }

  static UpdateItemRequest.Builder update(
      String table, ConditionalWrite.Update update, String mark) {
    var change = marked(update.change(), mark);
    var condition = update.condition().and(UNMARKED);
    return UpdateItemRequest.builder()
        .tableName(table)
        .key(update.key().attributes())
        .updateExpression(change.text())
        .conditionExpression(condition.text())
        .expressionAttributeNames(orNull(names(change, condition)))
        .expressionAttributeValues(orNull(values(change, condition)))
        .returnValuesOnConditionCheckFailure(SHOW);
  }

  private static DynamoExpression marked(DynamoExpression change, String mark) {
    if (!change.text().startsWith("SET ")) {
      throw new IllegalArgumentException("a change begins with SET");
    }
    return new DynamoExpression("SET #w = :w, " + change.text().substring(4), change.values())
        .with(":w", mark);
  }

  static DeleteItemRequest delete(String table, ConditionalWrite.Delete delete) {
    return DeleteItemRequest.builder()
        .tableName(table)
        .key(delete.key().attributes())
        .conditionExpression(delete.condition().text())
        .expressionAttributeNames(orNull(delete.condition().names()))
        .expressionAttributeValues(orNull(delete.condition().values()))
        .returnValuesOnConditionCheckFailure(SHOW)
        .build();
  }

  static TransactWriteItem part(String table, ConditionalWrite write) {
    var condition = write.condition();
    var names = orNull(condition.names());
    var values = orNull(condition.values());
    return switch (write) {
      case ConditionalWrite.Put put ->
          TransactWriteItem.builder()
              .put(it ->
                  it.tableName(table)
                      .item(put.item().attributes())
                      .conditionExpression(condition.text())
                      .expressionAttributeNames(names)
                      .expressionAttributeValues(values)
                      .returnValuesOnConditionCheckFailure(SHOW))
              .build();
      case ConditionalWrite.Update update ->
          TransactWriteItem.builder()
              .update(it ->
                  it.tableName(table)
                      .key(update.key().attributes())
                      .updateExpression(update.change().text())
                      .conditionExpression(condition.text())
                      .expressionAttributeNames(orNull(names(update.change(), condition)))
                      .expressionAttributeValues(orNull(values(update.change(), condition)))
                      .returnValuesOnConditionCheckFailure(SHOW))
              .build();
      case ConditionalWrite.Delete delete ->
          TransactWriteItem.builder()
              .delete(it ->
                  it.tableName(table)
                      .key(delete.key().attributes())
                      .conditionExpression(condition.text())
                      .expressionAttributeNames(names)
                      .expressionAttributeValues(values)
                      .returnValuesOnConditionCheckFailure(SHOW))
              .build();
      case ConditionalWrite.Check check ->
          TransactWriteItem.builder()
              .conditionCheck(it ->
                  it.tableName(table)
                      .key(check.key().attributes())
                      .conditionExpression(condition.text())
                      .expressionAttributeNames(names)
                      .expressionAttributeValues(values)
                      .returnValuesOnConditionCheckFailure(SHOW))
              .build();
    };
  }

  private static Map<String, String> names(DynamoExpression one, DynamoExpression two) {
    var all = new LinkedHashMap<>(one.names());
    all.putAll(two.names());
    return all;
  }

  private static Map<String, AttributeValue> values(DynamoExpression one, DynamoExpression two) {
    var all = new LinkedHashMap<>(one.values());
    all.putAll(two.values());
    return all;
  }

  /// An empty map is left out: DynamoDB refuses it.
  private static <V> Map<String, V> orNull(Map<String, V> map) {
    return map.isEmpty()
        ? software.amazon.awssdk.core.util.DefaultSdkAutoConstructMap.getInstance()
        : map;
  }
}
