package dev.souk.local.bucket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.AsyncInvoker;
import dev.souk.local.DeadLetterStore;
import dev.souk.local.Eventually;
import dev.souk.local.FunctionInvoker;
import dev.souk.local.LocalCloudClock;
import dev.souk.route.BucketTrigger;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The events of a bucket")
class S3EventNotificationsTest {
  private final DeadLetterStore dead = new DeadLetterStore();
  private final LocalCloudClock clock = new LocalCloudClock();
  private final List<String> events = new CopyOnWriteArrayList<>();
  private final BucketTrigger incoming = BucketTrigger.of(Inspect.class, "incoming/");

  private S3EventNotifications started(FunctionInvoker function) {
    return new S3EventNotifications(
        List.of(incoming), new AsyncInvoker(function, dead, clock), clock);
  }

  private byte[] noted(byte[] event) {
    events.add(new String(event, UTF_8));
    return new byte[0];
  }

  private static ObjectCreatedEvent made(String key) {
    return new ObjectCreatedEvent("media", key, 10, "781e", "Put");
  }

  private static final class Inspect {}

  @Nested
  @DisplayName("when an object is made")
  class Making {
    @Test
    void reach_the_function_of_its_prefix_in_the_json_of_s3() throws Exception {
      try (var told = started((_, event) -> noted(event))) {
        told.accept(made("public/x"));
        told.accept(made("incoming/a b/é"));

        Eventually.is(() -> !events.isEmpty());
        assertThat(events)
            .singleElement()
            .asString()
            .contains("\"eventVersion\":\"2.1\"", "\"eventSource\":\"aws:s3\"")
            .contains("\"eventName\":\"ObjectCreated:Put\"", "\"arn\":\"arn:aws:s3:::media\"")
            .contains("\"key\":\"incoming%2Fa+b%2F%C3%A9\"", "\"size\":10", "\"eTag\":\"781e\"")
            .containsPattern("\"sequencer\":\"[0-9A-F]{16}\"");
      }
    }
  }

  @Nested
  @DisplayName("when the function fails")
  class Failing {
    @Test
    void come_twice_more_and_then_are_given_up() throws Exception {
      FunctionInvoker failing =
          (_, event) -> {
            noted(event);
            throw new IllegalStateException("cannot do it");
          };
      try (var told = started(failing)) {
        told.accept(made("incoming/x"));

        Eventually.is(() -> !dead.all().isEmpty());
      }
      assertThat(events).hasSize(3);
      assertThat(dead.of("Inspect"))
          .singleElement()
          .satisfies(it -> assertThat(it.ids()).containsExactly("incoming/x"));
    }
  }
}
