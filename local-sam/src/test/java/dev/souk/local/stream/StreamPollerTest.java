package dev.souk.local.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.DeadLetter;
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
import java.util.ArrayList;
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

@DisplayName("The stream poller")
class StreamPollerTest {
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
  @DisplayName("brings changes")
  class Bringing {
    @Test
    void of_the_named_kinds_only_in_order_and_from_before_it_started() throws Exception {
      put("VARIANT#1");
      start(reader(100, 5), (_, event) -> failingOn("", event));
      put("SESSION#1");
      put("ORDER#1");
      put("VARIANT#2");

      Eventually.is(() -> done.size() == 3);
      assertThat(done).containsExactly("VARIANT#1", "ORDER#1", "VARIANT#2");
    }

    @Test
    void in_batches_no_larger_than_asked_for() throws Exception {
      for (var i = 10; i < 17; i++) {
        put("ORDER#" + i);
      }
      start(reader(3, 5), (_, event) -> failingOn("", event));

      Eventually.is(() -> done.size() == 7);
      assertThat(events).extracting(it -> found(SK, it).size()).containsExactly(3, 3, 1);
    }

    /// Within a tenth of a second on an idle machine: a change is read at once, and not when the
    /// pump next looks around.
    @Test
    void as_soon_as_they_are_written() throws Exception {
      start(reader(100, 5), (_, event) -> failingOn("", event));
      put("VARIANT#0");
      Eventually.is(() -> done.size() == 1);
      var written = new ArrayList<Long>();
      var brought = new ArrayList<Long>();
      for (var i = 2; i < 22; i++) {
        var count = i;
        var begun = System.nanoTime();
        put("VARIANT#" + i);
        written.add(System.nanoTime() - begun);
        Eventually.is(() -> done.size() == count);
        brought.add(System.nanoTime() - begun);
      }

      // against a write in the same run: how fast the machine is does not count
      assertThat(median(brought)).isLessThan(30 * median(written));
    }

    private static long median(List<Long> all) {
      return all.stream().sorted().toList().get(all.size() / 2);
    }

    @Test
    void in_the_json_lambda_delivers() throws Exception {
      put("VARIANT#1");
      client.updateItem(it ->
          it.tableName(table)
              .key(Map.of("pk", AttributeValue.fromS("p"), "sk", AttributeValue.fromS("VARIANT#1")))
              .updateExpression("SET n = :n")
              .expressionAttributeValues(Map.of(":n", AttributeValue.fromN("7"))));
      start(reader(100, 5), (_, event) -> failingOn("", event));
      Eventually.is(() -> done.size() == 2);

      var event = String.join("", events);
      assertThat(event)
          .contains("\"eventName\":\"INSERT\"", "\"eventName\":\"MODIFY\"")
          .contains("\"eventSource\":\"aws:dynamodb\"", "\"eventVersion\":\"1.1\"")
          .contains("\"awsRegion\":\"eu-central-1\"", "\"n\":{\"N\":\"7\"}")
          .contains("\"eventSourceARN\":\"arn:aws:dynamodb:eu-central-1:000000000000:table/")
          .contains("\"tags\":{\"L\":[{\"N\":\"1\"}]}", "\"OldImage\":{")
          .contains("\"StreamViewType\":\"NEW_AND_OLD_IMAGES\"")
          .containsPattern("\"ApproximateCreationDateTime\":\\d{10},");
    }
  }

  @Nested
  @DisplayName("when records are older than the function takes them")
  class Aging {
    @Test
    void gives_them_up_without_a_call() throws Exception {
      put("ORDER#1");
      clock.advance(Duration.ofHours(2));
      start(reader(100, 5), (_, event) -> failingOn("", event));

      Eventually.is(() -> !dead.all().isEmpty());
      assertThat(events).isEmpty();
      assertThat(dead.all()).extracting(DeadLetter::cause).containsExactly("older than PT1H");
    }
  }
}
