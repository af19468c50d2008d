package dev.souk.packages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.json.Json;
import dev.souk.local.DeadLetters;
import dev.souk.local.Invoke;
import dev.souk.local.MovableClock;
import dev.souk.local.stream.StreamPump;
import dev.souk.local.stream.StreamSettings;
import dev.souk.local.table.LocalTables;
import dev.souk.local.table.Table;
import dev.souk.local.table.Tables;
import dev.souk.manifest.Manifest;
import dev.souk.route.TableStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Run in the local cloud's pump with the settings of the template, not with those of the manifest:
/// one that CDK makes differently, and that a poison record would not be survived with, fails here.
@DisplayName("The mapping of a reader of the stream")
class StreamMappingsTest {
  /// Waited for only by a test that fails.
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final int ITEMS = 40;
  private static final Pattern RECORD =
      Pattern.compile("\"sk\":\\{\"S\":\"([^\"]*)\"\\}.*?\"SequenceNumber\":\"(\\d+)\"");

  private final DeadLetters dead = new DeadLetters();
  private final MovableClock clock = new MovableClock();
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final List<String> poisoned = new CopyOnWriteArrayList<>();

  private static Stream<StreamSettings> deployed() throws IOException {
    return Stream.concat(
        StreamMappings.of(Assembly.tested("dev")).stream(),
        StreamMappings.of(Assembly.tested("prod")).stream());
  }

  /// Those of both stages, once when they are the same.
  static Stream<StreamSettings> mappings() throws IOException {
    return deployed().distinct();
  }

  private static Stream<TableStream> readers() {
    return Manifest.all().stream()
        .filter(TableStream.class::isInstance)
        .map(TableStream.class::cast);
  }

  private record Seen(String sk, String sequence) {}

  private static List<Seen> seen(byte[] event) {
    return RECORD
        .matcher(new String(event, UTF_8))
        .results()
        .map(it -> new Seen(it.group(1), it.group(2)))
        .toList();
  }

  /// Items of every kind the function is to hear of, by the manifest, the one in the middle poison.
  private static List<String> sks(StreamSettings mapping) {
    var prefixes =
        readers()
            .filter(it -> it.function().equals(mapping.function()))
            .findFirst()
            .orElseThrow()
            .skPrefixes();
    var sks = new ArrayList<String>();
    for (var i = 0; i < ITEMS; i++) {
      sks.add(prefixes.get(i % prefixes.size()) + "#" + (i == ITEMS / 2 ? "POISON" : i));
    }
    return sks;
  }

  private static boolean poison(Seen record) {
    return record.sk().endsWith("POISON");
  }

  private void run(StreamSettings mapping, Invoke function, BooleanSupplier until)
      throws InterruptedException {
    var client = LocalTables.shared().client();
    var table = new Tables(client).fresh(Table.named("mapped").streaming());
    for (var sk : sks(mapping)) {
      client.putItem(it ->
          it.tableName(table)
              .item(Map.of("pk", AttributeValue.fromS("p"), "sk", AttributeValue.fromS(sk))));
    }
    try (var _ =
        StreamPump.start(LocalTables.shared(), table, List.of(mapping), function, dead, clock)) {
      var end = System.nanoTime() + PATIENCE.toNanos();
      while (!until.getAsBoolean() && System.nanoTime() < end) {
        Thread.sleep(20);
      }
    }
  }

  private boolean over() {
    return done.size() >= ITEMS - 1 && !dead.all().isEmpty();
  }

  private byte[] failing(byte[] event) {
    var records = seen(event);
    records.stream().filter(StreamMappingsTest::poison).map(Seen::sequence).forEach(poisoned::add);
    if (records.stream().anyMatch(StreamMappingsTest::poison)) {
      throw new IllegalStateException("cannot read it");
    }
    records.forEach(each -> done.add(each.sk()));
    return "{\"batchItemFailures\":[]}".getBytes(UTF_8);
  }

  private byte[] naming(byte[] event) {
    for (var record : seen(event)) {
      if (poison(record)) {
        poisoned.add(record.sequence());
        var failed = List.of(Map.of("itemIdentifier", record.sequence()));
        return Json.bytes(Map.of("batchItemFailures", failed));
      }
      done.add(record.sk());
    }
    return "{\"batchItemFailures\":[]}".getBytes(UTF_8);
  }

  private void assertThatThePoisonAloneIsDead(StreamSettings mapping) {
    assertThat(done)
        .containsExactlyElementsOf(
            sks(mapping).stream().filter(sk -> !sk.endsWith("POISON")).toList());
    assertThat(dead.of(mapping.function().getSimpleName()))
        .singleElement()
        .satisfies(letter -> assertThat(letter.ids()).containsExactly(poisoned.getFirst()));
  }

  @Test
  void is_there_for_each_in_both_stages() throws IOException {
    assertThat(deployed().map(StreamSettings::function))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(readers(), readers()).<Class<?>>map(TableStream::function).toList());
  }

  @ParameterizedTest
  @MethodSource("mappings")
  void gives_up_a_poison_record_alone_and_the_rest_flows_on(StreamSettings mapping)
      throws Exception {
    run(mapping, (_, event) -> failing(event), this::over);

    assertThatThePoisonAloneIsDead(mapping);
  }

  @ParameterizedTest
  @MethodSource("mappings")
  void gives_up_what_its_function_names_as_not_done(StreamSettings mapping) throws Exception {
    run(mapping, (_, event) -> naming(event), this::over);

    assertThatThePoisonAloneIsDead(mapping);
  }

  /// Of everything the function calls, say, for most of an hour.
  @ParameterizedTest
  @MethodSource("mappings")
  void loses_nothing_by_an_outage(StreamSettings mapping) throws Exception {
    clock.forward(Duration.ofMinutes(55));
    run(
        mapping,
        (_, event) -> {
          seen(event).forEach(each -> done.add(each.sk()));
          return new byte[0];
        },
        () -> done.size() == ITEMS);

    assertThat(done).containsExactlyElementsOf(sks(mapping));
    assertThat(dead.all()).isEmpty();
  }
}
