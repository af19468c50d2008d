package dev.souk.local.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.json.Json;
import dev.souk.local.DeadLetterStore;
import dev.souk.local.Eventually;
import dev.souk.local.LocalCloudClock;
import dev.souk.local.LocalServer;
import dev.souk.local.aws.EventBridgeEndpoint;
import dev.souk.route.QueueTrigger;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

@DisplayName("The bus, by the SDK's own client,")
class LocalEventBusTest {
  private static final Instant AT = Instant.parse("2026-03-12T19:03:58Z");

  private final LocalCloudClock clock = new LocalCloudClock(InstantSource.fixed(AT));
  private final List<Map<String, @Nullable Object>> paid = new CopyOnWriteArrayList<>();
  private final List<Map<String, @Nullable Object>> all = new CopyOnWriteArrayList<>();
  private final LocalEventBus bus = new LocalEventBus("souk");
  private final LocalQueues queues =
      LocalQueues.start(
          List.of(
              QueueTrigger.of(Paid.class, "paid", List.of("OrderPaid")),
              QueueTrigger.of(All.class, "all", List.of("OrderPlaced", "OrderPaid"))),
          (function, event) -> kept(function == Paid.class ? paid : all, event),
          new DeadLetterStore(),
          clock);
  private final LocalServer server =
      LocalServer.start(0, List.of(new EventBridgeEndpoint(bus, clock)));
  private final EventBridgeClient client =
      EventBridgeClient.builder()
          .endpointOverride(URI.create(server.url() + EventBridgeEndpoint.PATH))
          .region(Region.EU_CENTRAL_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local-secret")))
          .httpClientBuilder(UrlConnectionHttpClient.builder())
          .build();

  private static final class Paid {}

  private static final class All {}

  LocalEventBusTest() {
    bus.addRule(
        List.of(
            QueueTrigger.of(Paid.class, "paid", List.of("OrderPaid")),
            QueueTrigger.of(All.class, "all", List.of("OrderPlaced", "OrderPaid"))),
        queues);
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
    queues.close();
  }

  private static byte[] kept(List<Map<String, @Nullable Object>> heard, byte[] event) {
    var records =
        (List<?>) Objects.requireNonNull(Json.readOwn(new String(event, UTF_8)).get("Records"));
    records.forEach(each -> heard.add(Json.readOwn(String.valueOf(Json.object(each).get("body")))));
    return new byte[0];
  }

  private static PutEventsRequestEntry entry(String type, String detail) {
    return PutEventsRequestEntry.builder()
        .eventBusName("souk")
        .source("souk")
        .detailType(type)
        .detail(detail)
        .build();
  }

  private PutEventsResponse put(List<PutEventsRequestEntry> entries) {
    return client.putEvents(request -> request.entries(entries));
  }

  private PutEventsResponse put(PutEventsRequestEntry... entries) {
    return put(List.of(entries));
  }

  @Test
  void brings_an_event_to_every_queue_that_is_fed_by_its_type() throws Exception {
    put(
        entry("OrderPlaced", "{\"orderId\":\"1\"}"),
        entry("OrderPaid", "{\"orderId\":\"1\"}"),
        entry("OrderLost", "{\"orderId\":\"1\"}"));

    Eventually.is(() -> all.size() == 2 && paid.size() == 1);
    assertThat(paid.getFirst())
        .containsEntry("detail-type", "OrderPaid")
        .containsEntry("source", "souk")
        .containsEntry("time", "2026-03-12T19:03:58Z")
        .containsEntry("detail", Map.of("orderId", "1"))
        .containsKeys("version", "id", "account", "region", "resources");
  }

  @Test
  void takes_each_entry_for_itself() throws Exception {
    var answer =
        put(
            entry("OrderPaid", "no JSON"),
            entry("OrderPaid", "{\"orderId\":\"2\"}"),
            entry("OrderPaid", "{}").toBuilder().source(null).build(),
            entry("OrderPaid", "{}").toBuilder().eventBusName("default").build());

    assertThat(answer.failedEntryCount()).isEqualTo(3);
    assertThat(answer.entries().get(0).errorCode()).isEqualTo("MalformedDetail");
    assertThat(answer.entries().get(1).eventId()).isNotEmpty();
    assertThat(answer.entries().get(2).errorCode()).isEqualTo("InvalidArgument");
    assertThat(answer.entries().get(3).errorCode()).isEqualTo("InternalFailure");
    Eventually.is(() -> paid.size() == 1);
  }

  @Test
  void refuses_none_more_than_ten_and_more_than_256_kilobytes() {
    var big = "{\"text\":\"" + "x".repeat(256 * 1024 / 2) + "\"}";

    assertRefused(List.of());
    assertRefused(Collections.nCopies(11, entry("OrderPaid", "{}")));
    assertRefused(new ArrayList<>(List.of(entry("OrderPaid", big), entry("OrderPaid", big))));
    assertThat(put(entry("OrderLost", big)).failedEntryCount()).isZero();
  }

  private void assertRefused(List<PutEventsRequestEntry> entries) {
    assertThatThrownBy(() -> put(entries))
        .isInstanceOfSatisfying(
            EventBridgeException.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException"));
  }
}
