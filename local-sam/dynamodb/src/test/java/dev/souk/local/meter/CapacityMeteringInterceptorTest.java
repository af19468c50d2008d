package dev.souk.local.meter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.table.SharedDynamoDbLocal;
import dev.souk.local.table.TableAdmin;
import dev.souk.local.table.TableDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

@DisplayName("The meter")
class CapacityMeteringInterceptorTest {
  private final DynamoDbClient client = SharedDynamoDbLocal.client().client();
  private String table = "";

  @BeforeEach
  void make() {
    var index =
        new TableDefinition.Index("byShop", "shop", "sk", new TableDefinition.Projection.All());
    table = new TableAdmin(client).createUnique(TableDefinition.named("metered").with(index));
  }

  private static Map<String, AttributeValue> key(String sk) {
    return Map.of("pk", AttributeValue.fromS("p"), "sk", AttributeValue.fromS(sk));
  }

  private static Map<String, AttributeValue> item(String sk, int bytes) {
    var item = new HashMap<>(key(sk));
    item.put("v", AttributeValue.fromS("x".repeat(bytes - ("pkpsk" + sk + "v").length())));
    return item;
  }

  private void put(String sk, int bytes) {
    client.putItem(it -> it.tableName(table).item(item(sk, bytes)));
  }

  private static CapacityTally.Snapshot counted(Runnable work) throws Exception {
    var tally = new CapacityTally();
    CurrentCapacityTally.during(tally, Executors.callable(work));
    return tally.count();
  }

  @Nested
  @DisplayName("of reads")
  class Reads {
    @Test
    void agrees_with_the_calculator_item_by_item() throws Exception {
      for (var bytes : List.of(100, 4096, 4097, 10_000)) {
        put("a", bytes);
        var size = ItemSize.of(item("a", bytes));

        assertThat(size).isEqualTo((long) bytes);
        assertThat(
                counted(() -> client.getItem(it -> it.tableName(table).key(key("a")))).readUnits())
            .isEqualTo(CapacityUnits.read(size, CapacityUnits.ReadMode.EVENTUAL));
        assertThat(
                counted(() ->
                        client.getItem(
                            it -> it.tableName(table).key(key("a")).consistentRead(true)))
                    .readUnits())
            .isEqualTo(CapacityUnits.read(size, CapacityUnits.ReadMode.STRONG));
      }
    }

    @Test
    void sums_a_page_before_it_rounds() throws Exception {
      for (var i = 0; i < 20; i++) {
        put("k" + (10 + i), 800);
      }

      assertThat(query("k").readUnits())
          .isEqualTo(CapacityUnits.read(20 * 800, CapacityUnits.ReadMode.EVENTUAL))
          .isEqualTo(2);
    }

    @Test
    void charges_the_least_for_a_page_of_nothing_and_a_key_of_nothing() throws Exception {
      assertThat(query("none").readUnits()).isEqualTo(0.5);
      assertThat(counted(() -> client.getItem(it -> it.tableName(table).key(key("z")))).readUnits())
          .isEqualTo(0.5);
    }

    @Test
    void charges_each_key_of_a_batch_by_itself_found_or_not() throws Exception {
      put("a", 5000);
      var keys = KeysAndAttributes.builder().keys(List.of(key("a"), key("z"))).build();

      assertThat(
              counted(() -> client.batchGetItem(it -> it.requestItems(Map.of(table, keys))))
                  .readUnits())
          .isEqualTo(1.5);
    }

    private CapacityTally.Snapshot query(String prefix) throws Exception {
      var values = Map.of(":p", AttributeValue.fromS("p"), ":k", AttributeValue.fromS(prefix));
      return counted(() ->
          client.query(it ->
              it.tableName(table)
                  .keyConditionExpression("pk = :p and begins_with(sk, :k)")
                  .expressionAttributeValues(values)));
    }
  }

  @Nested
  @DisplayName("of writes")
  class Writing {
    @Test
    void charges_the_larger_of_before_and_after() throws Exception {
      put("a", 2500);

      assertThat(counted(() -> put("a", 100)).writeUnits()).isEqualTo(3);
    }

    @Test
    void counts_index_entries_apart() throws Exception {
      var item = new HashMap<>(item("a", 100));
      item.put("shop", AttributeValue.fromS("s"));

      var snapshot = counted(() -> client.putItem(it -> it.tableName(table).item(item)));

      assertThat(snapshot).isEqualTo(new CapacityTally.Snapshot(Map.of("PutItem", 1), 0, 1, 1));
    }

    @Test
    void charges_a_write_its_condition_refused() throws Exception {
      put("a", 100);

      var snapshot =
          counted(() -> {
            try {
              client.putItem(it ->
                  it.tableName(table)
                      .item(item("a", 1500))
                      .conditionExpression("attribute_not_exists(pk)"));
            } catch (ConditionalCheckFailedException e) {
              assertThat(e.hasItem()).isFalse();
            }
          });

      assertThat(snapshot.writeUnits()).isEqualTo(2);
    }
  }

  @Nested
  @DisplayName("of transactions")
  class Transactions {
    private TransactWriteItem put(String sk, int bytes) {
      var put = Put.builder().tableName(table).item(item(sk, bytes)).build();
      return TransactWriteItem.builder().put(put).build();
    }

    private TransactWriteItem check(String sk, String condition) {
      var check =
          ConditionCheck.builder().tableName(table).key(key(sk)).conditionExpression(condition);
      return TransactWriteItem.builder().conditionCheck(check.build()).build();
    }

    @Test
    void charges_double_and_condition_checks_like_writes() throws Exception {
      var snapshot =
          counted(() ->
              client.transactWriteItems(it ->
                  it.transactItems(
                      put("a", 2500), put("b", 100), check("c", "attribute_not_exists(pk)"))));

      assertThat(snapshot.writeUnits()).isEqualTo(6 + 2 + 2);
    }

    private TransactWriteItem listed(String sk, int bytes) {
      var item = new HashMap<>(item(sk, bytes));
      item.put("shop", AttributeValue.fromS("s"));
      var put = Put.builder().tableName(table).item(item).build();
      return TransactWriteItem.builder().put(put).build();
    }

    /// AWS's own example: three items of 500 bytes are six units.
    @Test
    void charges_each_of_several_that_cost_the_same() throws Exception {
      var three = List.of(put("a", 500), put("b", 500), put("c", 500));

      assertThat(counted(() -> client.transactWriteItems(it -> it.transactItems(three))))
          .isEqualTo(new CapacityTally.Snapshot(Map.of("TransactWriteItems", 1), 0, 6, 0));
    }

    @Test
    void charges_index_entries_apart_each_double() throws Exception {
      var both = List.of(listed("a", 100), listed("b", 100));
      var one = List.of(put("c", 1500), listed("d", 1200));

      assertThat(counted(() -> client.transactWriteItems(it -> it.transactItems(both))))
          .isEqualTo(new CapacityTally.Snapshot(Map.of("TransactWriteItems", 1), 0, 4, 4));
      assertThat(counted(() -> client.transactWriteItems(it -> it.transactItems(one))))
          .isEqualTo(new CapacityTally.Snapshot(Map.of("TransactWriteItems", 1), 0, 4 + 4, 4));
    }

    @Test
    void charges_what_was_cancelled() throws Exception {
      var snapshot =
          counted(() -> {
            try {
              client.transactWriteItems(
                  it -> it.transactItems(put("a", 1500), check("c", "attribute_exists(pk)")));
            } catch (TransactionCanceledException e) {
              assertThat(e.cancellationReasons()).hasSize(2);
            }
          });

      assertThat(snapshot.writeUnits()).isEqualTo(4 + 2);
    }
  }

  @Nested
  @DisplayName("of a process")
  class Watching {
    @Test
    void tells_of_writes_and_not_of_reads_until_the_watch_ends() {
      var told = new AtomicInteger();
      try (var _ = TableWriteNotifier.subscribe(told::incrementAndGet)) {
        put("a", 100);
        client.getItem(it -> it.tableName(table).key(key("a")));
      }
      put("a", 100);

      assertThat(told).hasValue(1);
    }
  }

  @Nested
  @DisplayName("with several invocations at once")
  class Attribution {
    @Test
    void counts_for_each_what_its_own_threads_did() throws Exception {
      var counts = new ArrayList<CapacityTally.Snapshot>();
      for (var n = 1; n <= 3; n++) {
        var gets = n;
        counts.add(counted(() -> inThreadsOfItsOwn(gets)));
      }

      assertThat(counts).extracting(CapacityTally.Snapshot::calls).containsExactly(1, 2, 3);
    }

    private void inThreadsOfItsOwn(int gets) {
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var i = 0; i < gets; i++) {
          threads.execute(() -> client.getItem(it -> it.tableName(table).key(key("a"))));
        }
      }
    }
  }
}
