package dev.souk.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import dev.souk.inventory.Stock;
import dev.souk.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Subscribers end on the table's version of what they watch, whatever the stream does on the way:
/// `-Dsouk.changes=100000 -Dsouk.sockets=200` for the full size.
@DisplayName("A stream with duplicates, redelivered batches and dead sockets")
class FanoutPropertyTest {
  private static final int CHANGES = Integer.getInteger("souk.changes", 5_000);
  private static final int SOCKETS = Integer.getInteger("souk.sockets", 50);
  private static final int BATCH = 100;

  /// The first so many sockets may die on the way.
  private static final int MORTAL = SOCKETS / 5;

  private static final int PRODUCTS = 8;
  private static final int VARIANTS = 3;

  private final SocketFunctionsFixture fixture = new SocketFunctionsFixture();
  private final Map<String, Stock> table = new TreeMap<>();
  private final List<DynamodbStreamRecord> stream = new ArrayList<>();
  private int read;

  /// By the client: which sockets it has had, the open one last, and what it watches.
  private final Map<Integer, List<String>> had = new TreeMap<>();

  private final Map<Integer, Topic> topics = new TreeMap<>();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void ends_each_subscriber_on_the_tables_version(long seed) {
    var random = new Random(seed);
    stocked();
    subscribed(random);
    while (stream.size() < CHANGES) {
      for (var i = random.nextInt(1, 60); i > 0 && stream.size() < CHANGES; i--) {
        stream.add(changed(random));
      }
      deliver(random);
      if (random.nextInt(40) == 0) {
        fixture.posts.kill("s" + random.nextInt(MORTAL));
      }
    }
    while (read < stream.size()) {
      deliver(random);
    }
    connectAgain();
    IntStream.range(MORTAL, SOCKETS).forEach(this::endsOnTheTablesVersions);
  }

  private void stocked() {
    for (long product = 0; product < PRODUCTS; product++) {
      for (long variant = 0; variant < VARIANTS; variant++) {
        var stock = SocketFunctionsFixture.stock(product, product * VARIANTS + variant, 100, 1);
        table.put(stock.variantId(), stock);
        fixture.displays.put(stock);
      }
    }
  }

  private void subscribed(Random random) {
    for (var i = 0; i < SOCKETS; i++) {
      var topic =
          SocketFunctionsFixture.topic(
              SocketFunctionsFixture.stock(random.nextInt(PRODUCTS), 0, 0, 0));
      topics.put(i, topic);
      had.put(i, new ArrayList<>(List.of("s" + i)));
      fixture.watching("s" + i, topic);
    }
  }

  private DynamodbStreamRecord changed(Random random) {
    var before = List.copyOf(table.values()).get(random.nextInt(table.size()));
    var after =
        new Stock(
            before.productId(),
            before.variantId(),
            before.sellerId(),
            before.sku(),
            random.nextInt(100),
            before.lowStockThreshold(),
            before.version() + 1,
            before.updatedAt());
    table.put(after.variantId(), after);
    fixture.displays.put(after);
    return SocketFunctionsFixture.record(stream.size(), before, after);
  }

  /// Lambda goes on from the first failure; now and then its own note of that is lost, and an old
  /// record comes again among the new.
  private void deliver(Random random) {
    connectAgain();
    fixture.posts.answerAgain();
    if (random.nextInt(4) == 0) {
      fixture.posts.silence(socketsOf(random.nextInt(SOCKETS)).getLast());
    }
    if (random.nextInt(8) == 0) {
      fixture.sockets.throttle();
    }
    var end = Math.min(read + BATCH, stream.size());
    var batch = new ArrayList<>(stream.subList(read, end));
    if (random.nextInt(4) == 0) {
      batch.add(random.nextInt(batch.size() + 1), stream.get(random.nextInt(end)));
    }
    var failed = fixture.tell.push(batch).getBatchItemFailures();
    fixture.sockets.recover();
    if (random.nextInt(6) > 0) {
      read = failed.isEmpty() ? end : Math.max(read, sequence(failed.getFirst()));
    }
  }

  private List<String> socketsOf(int client) {
    return Objects.requireNonNull(had.get(client));
  }

  private Topic topicOf(int client) {
    return Objects.requireNonNull(topics.get(client));
  }

  /// Whoever was disconnected opens another socket and is told how things stand.
  private void connectAgain() {
    for (var i = MORTAL; i < SOCKETS; i++) {
      if (fixture.sockets.of(socketsOf(i).getLast()).isEmpty()) {
        var next = "s" + i + "-" + socketsOf(i).size();
        socketsOf(i).add(next);
        fixture.greeted(next, Optional.empty());
        fixture.hear(
            fixture.subscribe,
            next,
            "{\"type\":\"subscribe\",\"id\":\"1\",\"topics\":[{\"topic\":\"%s\"}]}"
                .formatted(topicOf(i).name()));
      }
    }
  }

  private static int sequence(BatchItemFailure failure) {
    return Integer.parseInt(failure.getItemIdentifier().substring("seq-".length()));
  }

  /// A client keeps the later of two versions; so does this one.
  private void endsOnTheTablesVersions(int client) {
    var heard = new HashMap<String, Long>();
    var product = ((Topic.OfProduct) topicOf(client)).productId();
    for (var message :
        socketsOf(client).stream().flatMap(it -> fixture.told(it).stream()).toList()) {
      if ("subscribed".equals(message.get("type"))) {
        ((List<?>) Objects.requireNonNull(message.get("snapshot")))
            .forEach(it -> hear(heard, Json.object(it), product));
      } else if ("inventoryUpdate".equals(message.get("type"))) {
        hear(heard, message, product);
      }
    }
    for (var stock : fixture.displays.listOfProduct(product)) {
      assertThat(heard.getOrDefault(stock.variantId(), 1L)).isEqualTo(stock.version());
    }
  }

  private static void hear(
      Map<String, Long> heard, Map<String, @Nullable Object> update, String product) {
    var data = SocketFunctionsFixture.object(update, "data");
    assertThat(data).containsEntry("productId", product);
    heard.merge((String) data.get("variantId"), (Long) update.get("version"), Math::max);
  }
}
