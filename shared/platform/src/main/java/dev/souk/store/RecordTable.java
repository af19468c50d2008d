package dev.souk.store;

import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The items of one schema in a table. Reads say whether a decision rests on them. One item is read
/// by the Enhanced client; what is queried is not, since its way costs a tenth more CPU.
///
/// @param <T> the record, or [TableItem] for items as they are
public final class RecordTable<T> {
  private final DynamoDbClient client;
  private final DynamoDbTable<T> table;

  RecordTable(DynamoDbClient client, DynamoDbTable<T> table) {
    this.client = client;
    this.table = table;
  }

  /// The record as it is now, fit for decisions: 1 read unit for each 4 KB.
  public Optional<T> get(ItemKey key) {
    return get(key, true);
  }

  /// The record as it was a moment ago, for showing only: half a read unit for each 4 KB.
  public Optional<T> eventuallyConsistent(ItemKey key) {
    return get(key, false);
  }

  private Optional<T> get(ItemKey key, boolean consistent) {
    return Optional.ofNullable(
        table.getItem(it ->
            it.key(parts -> parts.partitionValue(key.pk()).sortValue(key.sk()))
                .consistentRead(consistent)));
  }

  /// Every record of a partition whose sort key begins so, in one request; for partitions that are
  /// small by their nature (under 1 MB).
  List<T> all(String pk, String skPrefix, boolean consistent) {
    var request = TableQuery.of(pk, skPrefix).request(table.tableName()).consistentRead(consistent);
    return records(client.query(request.build()).items());
  }

  /// Every record of a partition however large, as it is now, in a request for each MB.
  public List<T> whole(String pk) {
    var found = new ArrayList<T>();
    var request = TableQuery.of(pk, "").request(table.tableName()).consistentRead(true);
    Map<String, AttributeValue> last;
    do {
      var answer = client.query(request.build());
      found.addAll(records(answer.items()));
      last = answer.lastEvaluatedKey();
      request.exclusiveStartKey(last);
    } while (!last.isEmpty());
    return found;
  }

  /// A page of what is asked, as it was a moment ago, in one request.
  public Page<T> page(TableQuery tableQuery, PageRequest pageRequest) {
    return page(tableQuery, pageRequest, false);
  }

  /// The same as it is now, fit for decisions; not of an index.
  public Page<T> pageNow(TableQuery tableQuery, PageRequest pageRequest) {
    return page(tableQuery, pageRequest, true);
  }

  private Page<T> page(TableQuery tableQuery, PageRequest pageRequest, boolean consistent) {
    var request =
        tableQuery.request(table.tableName()).limit(pageRequest.limit()).consistentRead(consistent);
    if (pageRequest.after() != null) {
      request.exclusiveStartKey(tableQuery.position(pageRequest.after()));
    }
    var answer = client.query(request.build());
    Map<String, AttributeValue> last = answer.lastEvaluatedKey();
    var next = last.isEmpty() ? null : tableQuery.position(last);
    return new Page<>(records(answer.items()), next);
  }

  private List<T> records(List<Map<String, AttributeValue>> items) {
    return items.stream().map(table.tableSchema()::mapToItem).toList();
  }
}
