package dev.souk.local.table;

import dev.souk.local.meter.IndexKeyAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/// Makes tables, and does for their TTL what DynamoDB Local leaves undone.
public final class TableAdmin {
  private final DynamoDbClient client;

  public TableAdmin(DynamoDbClient client) {
    this.client = client;
  }

  /// Makes `table`, and leaves it as it is when it is there already.
  public void create(TableDefinition table) {
    IndexKeyAttributes.register(
        table.name(), table.indexes().stream().flatMap(TableAdmin::keyPairOfFullIndex).toList());
    try {
      client.createTable(request(table));
    } catch (ResourceInUseException e) {
      return;
    }
    table
        .ttl()
        .ifPresent(attribute ->
            client.updateTimeToLive(it ->
                it.tableName(table.name())
                    .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName(attribute))));
  }

  /// The index's keys, for the meter, when it holds whole items.
  private static Stream<IndexKeyAttributes.KeyPair> keyPairOfFullIndex(
      TableDefinition.Index index) {
    return switch (index.projection()) {
      case TableDefinition.Projection.All() ->
          Stream.of(new IndexKeyAttributes.KeyPair(index.pk(), index.sk()));
      case TableDefinition.Projection.KeysOnly(), TableDefinition.Projection.Include(var _) ->
          Stream.empty();
    };
  }

  /// Makes a table like `table` under a name nobody else has, and answers with the name.
  public String createUnique(TableDefinition table) {
    var own = table.renamed(table.name() + "-" + UUID.randomUUID());
    create(own);
    return own.name();
  }

  /// Deletes what `table`'s TTL says may go at `now`, and answers with how many items went. An item
  /// whose TTL was moved meanwhile stays.
  public int sweep(TableDefinition table, Instant now) {
    return table.ttl().map(attribute -> sweep(table.name(), attribute, now)).orElse(0);
  }

  private int sweep(String table, String attribute, Instant now) {
    var names = Map.of("#ttl", attribute);
    var values = Map.of(":now", AttributeValue.fromN(Long.toString(now.getEpochSecond())));
    var pages =
        client.scanPaginator(it ->
            it.tableName(table)
                .filterExpression("#ttl < :now")
                .projectionExpression("pk, sk")
                .expressionAttributeNames(names)
                .expressionAttributeValues(values));
    var gone = 0;
    for (var key : pages.items()) {
      gone += delete(table, key, names, values);
    }
    return gone;
  }

  private int delete(
      String table,
      Map<String, AttributeValue> key,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    try {
      client.deleteItem(it ->
          it.tableName(table)
              .key(key)
              .conditionExpression("#ttl < :now")
              .expressionAttributeNames(names)
              .expressionAttributeValues(values));
      return 1;
    } catch (ConditionalCheckFailedException e) {
      return 0;
    }
  }

  private static CreateTableRequest request(TableDefinition table) {
    var request =
        CreateTableRequest.builder()
            .tableName(table.name())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(key("pk", "sk"))
            .attributeDefinitions(attributes(table));
    if (!table.indexes().isEmpty()) {
      request.globalSecondaryIndexes(table.indexes().stream().map(TableAdmin::index).toList());
    }
    switch (table.stream()) {
      case NONE -> {}
      case NEW_AND_OLD_IMAGES ->
          request.streamSpecification(
              it -> it.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES));
    }
    return request.build();
  }

  private static List<AttributeDefinition> attributes(TableDefinition table) {
    var names = new LinkedHashSet<>(List.of("pk", "sk"));
    for (var index : table.indexes()) {
      names.add(index.pk());
      names.add(index.sk());
    }
    var all = new ArrayList<AttributeDefinition>();
    for (var name : names) {
      all.add(
          AttributeDefinition.builder()
              .attributeName(name)
              .attributeType(ScalarAttributeType.S)
              .build());
    }
    return all;
  }

  private static List<KeySchemaElement> key(String pk, String sk) {
    return List.of(
        KeySchemaElement.builder().attributeName(pk).keyType(KeyType.HASH).build(),
        KeySchemaElement.builder().attributeName(sk).keyType(KeyType.RANGE).build());
  }

  private static GlobalSecondaryIndex index(TableDefinition.Index index) {
    var projection = Projection.builder();
    switch (index.projection()) {
      case TableDefinition.Projection.All() -> projection.projectionType(ProjectionType.ALL);
      case TableDefinition.Projection.KeysOnly() ->
          projection.projectionType(ProjectionType.KEYS_ONLY);
      case TableDefinition.Projection.Include(var attributes) ->
          projection.projectionType(ProjectionType.INCLUDE).nonKeyAttributes(attributes);
    }
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(key(index.pk(), index.sk()))
        .projection(projection.build())
        .build();
  }
}
