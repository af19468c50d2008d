package dev.souk.packages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.json.Json;
import dev.souk.local.DeadLetterStore;
import dev.souk.local.FunctionInvoker;
import dev.souk.local.LocalCloudClock;
import dev.souk.local.stream.StreamMappingSettings;
import dev.souk.local.stream.StreamPoller;
import dev.souk.local.table.SharedDynamoDbLocal;
import dev.souk.local.table.TableAdmin;
import dev.souk.local.table.TableDefinition;
import dev.souk.manifest.FunctionManifest;
import dev.souk.route.StreamTrigger;
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
class TemplateStreamMappingsTest {
  /// Waited for only by a test that fails.
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final int ITEMS = 40;
  private static final Pattern RECORD =
      Pattern.compile("\"sk\":\\{\"S\":\"([^\"]*)\"\\}.*?\"SequenceNumber\":\"(\\d+)\"");

  private final DeadLetterStore dead = new DeadLetterStore();
  private final LocalCloudClock clock = new LocalCloudClock();
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final List<String> poisoned = new CopyOnWriteArrayList<>();

  private static Stream<StreamMappingSettings> deployed() throws IOException {
    return Stream.concat(
        TemplateStreamMappings.of(SynthesizedAssembly.tested("dev")).stream(),
        TemplateStreamMappings.of(SynthesizedAssembly.tested("prod")).stream());
  }

  /// Those of both stages, once when they are the same.
  static Stream<StreamMappingSettings> mappings() throws IOException {
    return deployed().distinct();
  }

  private static Stream<StreamTrigger> readers() {
    return FunctionManifest.all().stream()
        .filter(StreamTrigger.class::isInstance)
        .map(StreamTrigger.class::cast);
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
  private static List<String> sks(StreamMappingSettings mapping) {
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

  private void run(StreamMappingSettings mapping, FunctionInvoker function, BooleanSupplier until)
      throws InterruptedException {
    var client = SharedDynamoDbLocal.client().client();
    var table = new TableAdmin(client).createUnique(TableDefinition.named("mapped").streaming());
    for (var sk : sks(mapping)) {
      client.putItem(it ->
          it.tableName(table)
              .item(Map.of("pk", AttributeValue.fromS("p"), "sk", AttributeValue.fromS(sk))));
    }
    try (var _ =
        StreamPoller.start(
            SharedDynamoDbLocal.client(), table, List.of(mapping), function, dead, clock)) {
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
    records.stream()
        .filter(TemplateStreamMappingsTest::poison)
        .map(Seen::sequence)
        .forEach(poisoned::add);
    if (records.stream().anyMatch(TemplateStreamMappingsTest::poison)) {
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

  private void assertThatThePoisonAloneIsDead(StreamMappingSettings mapping) {
    assertThat(done)
        .containsExactlyElementsOf(
            sks(mapping).stream().filter(sk -> !sk.endsWith("POISON")).toList());
    assertThat(dead.of(mapping.function().getSimpleName()))
        .singleElement()
        .satisfies(email -> assertThat(email.ids()).containsExactly(poisoned.getFirst()));
  }

  @Test
  void is_there_for_each_in_both_stages() throws IOException {
    assertThat(deployed().map(StreamMappingSettings::function))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(readers(), readers()).<Class<?>>map(StreamTrigger::function).toList());
  }

  @ParameterizedTest
  @MethodSource("mappings")
  void gives_up_a_poison_record_alone_and_the_rest_flows_on(StreamMappingSettings mapping)
      throws Exception {
    run(mapping, (_, event) -> failing(event), this::over);

    assertThatThePoisonAloneIsDead(mapping);
  }

  @ParameterizedTest
  @MethodSource("mappings")
  void gives_up_what_its_function_names_as_not_done(StreamMappingSettings mapping)
      throws Exception {
    run(mapping, (_, event) -> naming(event), this::over);

    assertThatThePoisonAloneIsDead(mapping);
  }

  /// Of everything the function calls, say, for most of an hour.
  @ParameterizedTest
  @MethodSource("mappings")
  void loses_nothing_by_an_outage(StreamMappingSettings mapping) throws Exception {
    clock.advance(Duration.ofMinutes(55));
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
