package dev.souk.local.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.json.Json;
import dev.souk.local.DeadLetterStore;
import dev.souk.local.Eventually;
import dev.souk.local.FunctionInvoker;
import dev.souk.local.LocalCloudClock;
import dev.souk.route.QueueTrigger;
import dev.souk.route.TableAccess;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A queue")
class LocalQueuesTest {
  private static final Pattern BODY = Pattern.compile("\"body\":\"([^\"]*)\"");

  private final DeadLetterStore dead = new DeadLetterStore();
  private final List<String> events = new CopyOnWriteArrayList<>();
  private final QueueTrigger mail =
      new QueueTrigger(Mailer.class, "mail", List.of(), 10, 3, TableAccess.NONE, Set.of());

  private LocalQueues started(FunctionInvoker function) {
    return LocalQueues.start(List.of(mail), function, dead, new LocalCloudClock());
  }

  private byte[] noted(byte[] event) {
    events.add(new String(event, UTF_8));
    return new byte[0];
  }

  private List<String> bodies() {
    return events.stream()
        .flatMap(it -> BODY.matcher(it).results())
        .map(it -> it.group(1))
        .toList();
  }

  private static final class Mailer {}

  @Nested
  @DisplayName("when sent to")
  class Sending {
    @Test
    void hands_the_message_to_its_function() throws Exception {
      try (var queues = started((_, event) -> noted(event))) {
        var id = queues.send("mail", "hello");

        Eventually.is(() -> bodies().equals(List.of("hello")));
        assertThat(events.getFirst())
            .contains("\"messageId\":\"" + id + "\"", "\"ApproximateReceiveCount\":\"1\"")
            .contains("\"md5OfBody\":\"5d41402abc4b2a76b9719d911017c592\"")
            .contains("\"eventSourceARN\":\"arn:aws:sqs:eu-central-1:000000000000:mail\"");
      }
    }

    @Test
    void refuses_a_name_no_function_reads() {
      try (var queues = started((_, event) -> noted(event))) {
        assertThatThrownBy(() -> queues.send("male", "hello"))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Nested
  @DisplayName("when its function fails")
  class Failing {
    @Test
    void gives_up_the_poison_message_and_the_rest_flows_on() throws Exception {
      try (var queues = started(LocalQueuesTest.this::allButPoison)) {
        queues.send("mail", "one");
        var poison = queues.send("mail", "poison");
        queues.send("mail", "two");

        Eventually.is(() -> !dead.all().isEmpty());
        assertThat(dead.of("Mailer"))
            .singleElement()
            .satisfies(it -> assertThat(it.ids()).containsExactly(poison));
        assertThat(bodies()).containsOnlyOnce("one", "two");
        assertThat(bodies().stream().filter("poison"::equals)).hasSize(3);
      }
    }
  }

  private byte[] allButPoison(Class<?> function, byte[] event) {
    noted(event);
    var records =
        (List<?>) Objects.requireNonNull(Json.readOwn(new String(event, UTF_8)).get("Records"));
    var ids =
        records.stream()
            .map(Json::object)
            .filter(each -> "poison".equals(each.get("body")))
            .map(each -> String.valueOf(each.get("messageId")));
    var items = ids.map("{\"itemIdentifier\":\"%s\"}"::formatted).toList();
    return ("{\"batchItemFailures\":[" + String.join(",", items) + "]}").getBytes(UTF_8);
  }
}
