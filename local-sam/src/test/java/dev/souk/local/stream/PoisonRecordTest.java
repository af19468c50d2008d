package dev.souk.local.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.DeadLetterStore;
import dev.souk.local.Eventually;
import dev.souk.local.FunctionInvoker;
import dev.souk.local.LocalCloudClock;
import dev.souk.local.table.SharedDynamoDbLocal;
import dev.souk.local.table.TableAdmin;
import dev.souk.local.table.TableDefinition;
import dev.souk.route.StreamTrigger;
import dev.souk.route.TableAccess;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@DisplayName("The stream poller with a poison record")
class PoisonRecordTest {
  private static final Pattern SEQUENCE = Pattern.compile("\"SequenceNumber\":\"(\\d+)\"");
  private static final Pattern SK =
      Pattern.compile("\"Keys\":\\{\"pk\":\\{[^}]*\\},\"sk\":\\{\"S\":\"([^\"]*)\"");
  private static final byte[] DONE = {};

  private final DynamoDbClient client = SharedDynamoDbLocal.client().client();
  private final DeadLetterStore dead = new DeadLetterStore();
  private final LocalCloudClock clock = new LocalCloudClock();
  private final List<String> events = new CopyOnWriteArrayList<>();
  private final List<String> done = new CopyOnWriteArrayList<>();
  private String table = "";
  private @Nullable StreamPoller pump;

  @BeforeEach
  void make() {
    table = new TableAdmin(client).createUnique(TableDefinition.named("streamed").streaming());
  }

  @AfterEach
  void stop() {
    if (pump != null) {
      pump.close();
    }
  }

  private StreamTrigger reader(int batch, int attempts) {
    return new StreamTrigger(
        Reader.class,
        TableAccess.NONE,
        Set.of(),
        List.of("VARIANT#", "ORDER#"),
        batch,
        attempts,
        Duration.ofHours(1));
  }

  private void start(StreamTrigger trigger, FunctionInvoker function) {
    pump =
        StreamPoller.start(
            SharedDynamoDbLocal.client(),
            table,
            List.of(StreamMappingSettings.of(trigger)),
            function,
            dead,
            clock);
  }

  private void put(String sk) {
    client.putItem(it -> it.tableName(table).item(item(sk)));
  }

  private static Map<String, AttributeValue> item(String sk) {
    return Map.of(
        "pk", AttributeValue.fromS("p"),
        "sk", AttributeValue.fromS(sk),
        "tags", AttributeValue.fromL(List.of(AttributeValue.fromN("1"))));
  }

  private static List<String> found(Pattern pattern, String event) {
    return pattern.matcher(event).results().map(it -> it.group(1)).toList();
  }

  /// Does each record, but fails the whole batch while one of them is `poison`.
  private byte[] failingOn(String poison, byte[] event) {
    var text = new String(event, UTF_8);
    events.add(text);
    if (found(SK, text).contains(poison)) {
      throw new IllegalStateException("cannot do it");
    }
    done.addAll(found(SK, text));
    return DONE;
  }

  private static final class Reader {}

  @Nested
  @DisplayName("when a function fails")
  class Failing {
    @Test
    void gives_up_the_poison_record_alone_and_the_rest_flows_on_within_seconds() throws Exception {
      for (var i = 10; i < 20; i++) {
        put("ORDER#" + i);
      }
      start(reader(100, 2), (_, event) -> failingOn("ORDER#14", event));
      put("ORDER#20");

      Eventually.is(() -> done.size() == 10 && !dead.all().isEmpty());
      assertThat(done).doesNotContain("ORDER#14").isSorted().doesNotHaveDuplicates();
      var alone = events.stream().filter(it -> found(SK, it).equals(List.of("ORDER#14"))).toList();
      assertThat(dead.of("Reader"))
          .singleElement()
          .satisfies(it -> {
            assertThat(it.ids()).isEqualTo(found(SEQUENCE, alone.getFirst()));
            assertThat(it.source()).startsWith("shardId-");
            assertThat(it.cause()).isEqualTo("java.lang.IllegalStateException");
          });
    }

    @Test
    void tries_a_single_record_as_often_again_as_asked_for() throws Exception {
      put("ORDER#1");
      start(reader(100, 3), (_, event) -> failingOn("ORDER#1", event));

      Eventually.is(() -> !dead.all().isEmpty());
      assertThat(events).hasSize(1 + 3);
    }

    @Test
    void goes_on_from_the_first_record_the_function_names() throws Exception {
      for (var i = 10; i < 15; i++) {
        put("ORDER#" + i);
      }
      start(reader(100, 5), (_, event) -> doneButForTheThirdOnce(event));

      Eventually.is(() -> events.size() == 2);
      assertThat(events)
          .extracting(it -> found(SK, it))
          .containsExactly(
              List.of("ORDER#10", "ORDER#11", "ORDER#12", "ORDER#13", "ORDER#14"),
              List.of("ORDER#12", "ORDER#13", "ORDER#14"));
      assertThat(dead.all()).isEmpty();
    }

    private byte[] doneButForTheThirdOnce(byte[] event) {
      var text = new String(event, UTF_8);
      events.add(text);
      var numbers = found(SEQUENCE, text);
      return events.size() > 1 ? DONE : partial(numbers.get(3), numbers.get(2));
    }

    private byte[] partial(String... numbers) {
      var items = Arrays.stream(numbers).map("{\"itemIdentifier\":\"%s\"}"::formatted);
      return ("{\"batchItemFailures\":[" + String.join(",", items.toList()) + "]}").getBytes(UTF_8);
    }
  }
}
