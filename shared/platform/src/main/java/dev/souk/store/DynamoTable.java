package dev.souk.store;

import dev.souk.idempotency.Idempotency;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// A DynamoDB table. Reads say whether a decision rests on them; every write has a condition.
public final class DynamoTable {
  private final DynamoDbClient client;
  private final DynamoDbEnhancedClient enhanced;
  private final String name;
  private final DynamoDbTable<TableItem> puts;
  private final RecordTable<TableItem> items;

  public DynamoTable(DynamoDbClient client, String name) {
    this.client = client;
    this.enhanced =
        DynamoDbEnhancedClient.builder().dynamoDbClient(client).extensions(List.of()).build();
    this.name = name;
    this.puts = enhanced.table(name, ItemSchema.INSTANCE);
    this.items = new RecordTable<>(client, puts);
  }

  /// The records of one schema, at keys that hold no others.
  public <T> RecordTable<T> of(RecordSchema<T> schema) {
    return new RecordTable<>(client, enhanced.table(name, schema));
  }

  /// The item as it is now, fit for decisions: 1 read unit for each 4 KB.
  public Optional<TableItem> get(ItemKey key) {
    return items.get(key);
  }

  /// The item as it was a moment ago, for showing only: half a read unit for each 4 KB.
  public Optional<TableItem> eventuallyConsistent(ItemKey key) {
    return items.eventuallyConsistent(key);
  }

  /// Those of up to 100 items that exist, in no order, as they were a moment ago, in one request.
  public List<TableItem> eventuallyConsistent(List<ItemKey> keys) {
    return batchGet(keys, false);
  }

  /// The same as they are now, fit for decisions.
  public List<TableItem> get(List<ItemKey> keys) {
    return batchGet(keys, true);
  }

  private List<TableItem> batchGet(List<ItemKey> keys, boolean consistent) {
    if (keys.isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<TableItem>();
    Map<String, KeysAndAttributes> wanted =
        Map.of(
            name,
            KeysAndAttributes.builder()
                .keys(keys.stream().map(ItemKey::attributes).toList())
                .consistentRead(consistent)
                .build());
    while (!wanted.isEmpty()) {
      var asked = wanted;
      var answer = client.batchGetItem(it -> it.requestItems(asked));
      answer
          .responses()
          .getOrDefault(name, List.of())
          .forEach(each -> found.add(new TableItem(each)));
      wanted = answer.unprocessedKeys();
    }
    return found;
  }

  /// Every item of a partition whose sort key begins so, in one request, as it was a moment ago;
  /// for partitions that are small by their nature (under 1 MB).
  public List<TableItem> eventuallyConsistent(String pk, String skPrefix) {
    return items.all(pk, skPrefix, false);
  }

  /// The same as it is now, fit for decisions.
  public List<TableItem> all(String pk, String skPrefix) {
    return items.all(pk, skPrefix, true);
  }

  /// Every item of a partition however large, as it is now, in a request for each MB.
  public List<TableItem> allPages(String pk) {
    return items.whole(pk);
  }

  /// A page of what is asked, as it was a moment ago, in one request.
  public Page<TableItem> page(TableQuery tableQuery, PageRequest pageRequest) {
    return items.page(tableQuery, pageRequest);
  }

  /// The same as it is now, fit for decisions; not of an index.
  public Page<TableItem> consistentPage(TableQuery tableQuery, PageRequest pageRequest) {
    return items.pageNow(tableQuery, pageRequest);
  }

  /// Requests that one page of [#pageWhere] makes at most, of 1 MB each.
  private static final int LOOKS = 4;

  /// The same of those items that meet a condition, as they were a moment ago. All that is asked
  /// for is looked at and paid for, in requests of 1 MB, until the page is full; after a few of
  /// them the page is what it is, and its next goes on from there.
  public Page<TableItem> pageWhere(
      TableQuery tableQuery, DynamoExpression condition, PageRequest pageRequest) {
    var found = new ArrayList<TableItem>();
    var after = pageRequest.after();
    for (var look = 0; look < LOOKS; look++) {
      var request = tableQuery.where(name, condition);
      if (after != null) {
        request.exclusiveStartKey(tableQuery.position(after));
      }
      var answer = client.query(request.build());
      answer.items().forEach(each -> found.add(new TableItem(each)));
      Map<String, AttributeValue> last = answer.lastEvaluatedKey();
      after = last.isEmpty() ? null : tableQuery.position(last);
      if (found.size() > pageRequest.limit()) {
        var here = List.copyOf(found.subList(0, pageRequest.limit()));
        return new Page<>(here, tableQuery.position(here.getLast().attributes()));
      }
      if (after == null || found.size() == pageRequest.limit()) {
        break;
      }
    }
    return new Page<>(found, after);
  }

  /// A page of one of the parts the whole table falls into, in no order, as it is now, in one
  /// request. Each item is met once; one that is written meanwhile is met as it was or as it is.
  ///
  /// @param part from 0, less than `parts`
  public Page<TableItem> scan(int part, int parts, PageRequest pageRequest) {
    var request =
        ScanRequest.builder()
            .tableName(name)
            .segment(part)
            .totalSegments(parts)
            .limit(pageRequest.limit())
            .consistentRead(true);
    if (pageRequest.after() != null) {
      request.exclusiveStartKey(ItemKey.at(pageRequest.after()).attributes());
    }
    var answer = client.scan(request.build());
    Map<String, AttributeValue> last = answer.lastEvaluatedKey();
    var next = last.isEmpty() ? null : new TableItem(last).key().position();
    return new Page<>(answer.items().stream().map(TableItem::new).toList(), next);
  }

  /// Writes together or not at all.
  public ConditionalWrites writes() {
    return new ConditionalWrites(client, puts);
  }

  /// The same, with what each refusal means.
  public <R> WriteTransaction<R> transaction() {
    return new WriteTransaction<>(writes());
  }

  /// Puts one item if `condition` holds: 1 write unit for each KB.
  public WriteResult put(TableItem item, DynamoExpression condition, Idempotency idempotency) {
    return writes().put(item, condition).idempotency(idempotency).commit();
  }

  public WriteResult update(ItemKey key, DynamoExpression change, DynamoExpression condition) {
    return writes().update(key, change, condition).commit();
  }

  public WriteResult delete(ItemKey key, DynamoExpression condition) {
    return writes().delete(key, condition).commit();
  }

  /// Updates one item if `condition` holds and answers with it as it is afterwards; empty when
  /// refused. An update whose reply is lost is sent again by the SDK, so `change` must be one that
  /// may be applied twice.
  public Optional<TableItem> updated(
      ItemKey key, DynamoExpression change, DynamoExpression condition) {
    return writes().updated(new ConditionalWrite.Update(key, change, condition));
  }
}
