package dev.souk.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.souk.local.Eventually;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The client that seeds the demo data")
class DemoClientTest {
  private static final SeedRetryPolicy SOME =
      new SeedRetryPolicy(Eventually.PATIENCE, Duration.ofMillis(1), Duration.ofMillis(2));

  private final List<String> keys = new ArrayList<>();
  private final Queue<String> answers = new ArrayDeque<>();
  private HttpServer server;

  /// Answers `503`, `503 retry-after`, `hang up` and the like, in this order.
  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    keys.add(exchange.getRequestHeaders().getFirst("idempotency-key"));
    var answer = answers.isEmpty() ? "503" : answers.remove();
    if (answer.equals("hang up")) {
      exchange.close();
      return;
    }
    if (answer.endsWith("retry-after")) {
      exchange.getResponseHeaders().add("retry-after", "0");
    }
    var body = "{\"id\":\"it\"}".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private DemoClient client(SeedRetryPolicy seedRetryPolicy) {
    return DemoClient.of("http://localhost:" + server.getAddress().getPort(), seedRetryPolicy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "503",
        "503 retry-after",
        "429 retry-after",
        "409 retry-after",
        "500",
        "504",
        "hang up"
      })
  void tries_again_what_is_only_so_now_under_the_same_key(String answer) {
    answers.addAll(List.of(answer, answer, answer, "201"));

    assertThat(client(SOME).post("/it", Map.of("a", 1))).containsEntry("id", "it");
    assertThat(keys).hasSize(4).doesNotContainNull();
    assertThat(keys.stream().distinct()).hasSize(1);
  }

  @Test
  void does_not_repeat_what_is_refused() {
    answers.add("422");

    assertThatThrownBy(() -> client(SOME).post("/it", Map.of()))
        .isInstanceOf(DemoSeedFailure.class)
        .hasMessageContaining("POST /it answered 422")
        .satisfies(e -> assertThat(String.valueOf(e.getMessage()).lines()).hasSize(1));
    assertThat(keys).hasSize(1);
  }

  /// The code in an e-mail is good once: the first try used it, and its answer was lost.
  @Test
  void takes_for_done_what_can_be_done_once_and_was_tried_before() {
    answers.addAll(List.of("hang up", "422"));
    client(SOME).postOnce("/verify", Map.of());

    answers.add("422");
    assertThatThrownBy(() -> client(SOME).postOnce("/verify", Map.of()))
        .isInstanceOf(DemoSeedFailure.class);
  }

  @Test
  void gives_up_in_the_end_and_says_what_it_was_told() {
    var little =
        new SeedRetryPolicy(Duration.ofSeconds(2), Duration.ofMillis(1), Duration.ofHours(1));

    assertThatThrownBy(() -> client(little).post("/it", Map.of()))
        .isInstanceOf(DemoSeedFailure.class)
        .hasMessageContaining("POST /it answered 503")
        .hasMessageMatching("(?s).*tried ([2-9]|1[0-2]) times.*");
    assertThat(keys.size()).isBetween(2, 12);
  }
}
