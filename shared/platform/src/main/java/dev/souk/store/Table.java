package dev.souk.store;

import dev.souk.once.Once;
import dev.souk.page.Page;
import dev.souk.page.Slice;
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
public final class Table {
  private final DynamoDbClient client;
  private final DynamoDbEnhancedClient enhanced;
  private final String name;
  private final DynamoDbTable<Item> puts;
  private final Records<Item> items;

  public Table(DynamoDbClient client, String name) {
    this.client = client;
    this.enhanced =
        DynamoDbEnhancedClient.builder().dynamoDbClient(client).extensions(List.of()).build();
    this.name = name;
    this.puts = enhanced.table(name, ItemSchema.INSTANCE);
    this.items = new Records<>(client, puts);
  }

  /// The records of one schema, at keys that hold no others.
  public <T> Records<T> of(RecordSchema<T> schema) {
    return new Records<>(client, enhanced.table(name, schema));
  }

  /// The item as it is now, fit for decisions: 1 read unit for each 4 KB.
  public Optional<Item> get(Key key) {
    return items.get(key);
  }

  /// The item as it was a moment ago, for showing only: half a read unit for each 4 KB.
  public Optional<Item> glance(Key key) {
    return items.glance(key);
  }

  /// Those of up to 100 items that exist, in no order, as they were a moment ago, in one request.
  public List<Item> glance(List<Key> keys) {
    return many(keys, false);
  }

  /// The same as they are now, fit for decisions.
  public List<Item> get(List<Key> keys) {
    return many(keys, true);
  }

  private List<Item> many(List<Key> keys, boolean consistent) {
    if (keys.isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<Item>();
    Map<String, KeysAndAttributes> wanted =
        Map.of(
            name,
            KeysAndAttributes.builder()
                .keys(keys.stream().map(Key::attributes).toList())
                .consistentRead(consistent)
                .build());
    while (!wanted.isEmpty()) {
      var asked = wanted;
      var answer = client.batchGetItem(it -> it.requestItems(asked));
      answer.responses().getOrDefault(name, List.of()).forEach(each -> found.add(new Item(each)));
      wanted = answer.unprocessedKeys();
    }
    return found;
  }

  /// Every item of a partition whose sort key begins so, in one request, as it was a moment ago;
  /// for partitions that are small by their nature (under 1 MB).
  public List<Item> glance(String pk, String skPrefix) {
    return items.all(pk, skPrefix, false);
  }

  /// The same as it is now, fit for decisions.
  public List<Item> all(String pk, String skPrefix) {
    return items.all(pk, skPrefix, true);
  }

  /// Every item of a partition however large, as it is now, in a request for each MB.
  public List<Item> whole(String pk) {
    return items.whole(pk);
  }

  /// A page of what is asked, as it was a moment ago, in one request.
  public Page<Item> page(Ask ask, Slice slice) {
    return items.page(ask, slice);
  }

  /// The same as it is now, fit for decisions; not of an index.
  public Page<Item> pageNow(Ask ask, Slice slice) {
    return items.pageNow(ask, slice);
  }

  /// Requests that one page of [#pageWhere] makes at most, of 1 MB each.
  private static final int LOOKS = 4;

  /// The same of those items that meet a condition, as they were a moment ago. All that is asked
  /// for is looked at and paid for, in requests of 1 MB, until the page is full; after a few of
  /// them the page is what it is, and its next goes on from there.
  public Page<Item> pageWhere(Ask ask, Expression condition, Slice slice) {
    var found = new ArrayList<Item>();
    var after = slice.after();
    for (var look = 0; look < LOOKS; look++) {
      var request = ask.where(name, condition);
      if (after != null) {
        request.exclusiveStartKey(ask.position(after));
      }
      var answer = client.query(request.build());
      answer.items().forEach(each -> found.add(new Item(each)));
      Map<String, AttributeValue> last = answer.lastEvaluatedKey();
      after = last.isEmpty() ? null : ask.position(last);
      if (found.size() > slice.limit()) {
        var here = List.copyOf(found.subList(0, slice.limit()));
        return new Page<>(here, ask.position(here.getLast().attributes()));
      }
      if (after == null || found.size() == slice.limit()) {
        break;
      }
    }
    return new Page<>(found, after);
  }

  /// A page of one of the parts the whole table falls into, in no order, as it is now, in one
  /// request. Each item is met once; one that is written meanwhile is met as it was or as it is.
  ///
  /// @param part from 0, less than `parts`
  public Page<Item> scan(int part, int parts, Slice slice) {
    var request =
        ScanRequest.builder()
            .tableName(name)
            .segment(part)
            .totalSegments(parts)
            .limit(slice.limit())
            .consistentRead(true);
    if (slice.after() != null) {
      request.exclusiveStartKey(Key.at(slice.after()).attributes());
    }
    var answer = client.scan(request.build());
    Map<String, AttributeValue> last = answer.lastEvaluatedKey();
    var next = last.isEmpty() ? null : new Item(last).key().position();
    return new Page<>(answer.items().stream().map(Item::new).toList(), next);
  }

  /// Writes together or not at all.
  public Writes writes() {
    return new Writes(client, puts);
  }

  /// The same, with what each refusal means.
  public <R> Transaction<R> transaction() {
    return new Transaction<>(writes());
  }

  /// Puts one item if `condition` holds: 1 write unit for each KB.
  public Committed put(Item item, Expression condition, Once once) {
    return writes().put(item, condition).once(once).commit();
  }

  public Committed update(Key key, Expression change, Expression condition) {
    return writes().update(key, change, condition).commit();
  }

  public Committed delete(Key key, Expression condition) {
    return writes().delete(key, condition).commit();
  }

  /// Updates one item if `condition` holds and answers with it as it is afterwards; empty when
  /// refused. An update whose reply is lost is sent again by the SDK, so `change` must be one that
  /// may be applied twice.
  public Optional<Item> updated(Key key, Expression change, Expression condition) {
    return writes().updated(new Write.Update(key, change, condition));
  }
}
