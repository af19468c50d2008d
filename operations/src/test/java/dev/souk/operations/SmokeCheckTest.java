package dev.souk.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// That a market may be well is told by `SmokeStoryTest`, at the local cloud.
@DisplayName("A smoke test")
class SmokeCheckTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private boolean well(SmokeCheck.Probe... looks) {
    var checks = List.of(looks).stream().map(it -> new SmokeCheck.Check("does it", it)).toList();
    return new SmokeCheck(checks, Duration.ZERO)
        .seen(new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  @Test
  void bears_with_what_is_not_everywhere_yet() {
    var tries = new AtomicInteger();

    assertThat(well(() -> tries.incrementAndGet() < 5 ? Optional.of("503") : Optional.empty()))
        .isTrue();
    assertThat(tries).hasValue(5);
  }

  @Test
  void fails_when_one_thing_stays_wrong_and_looks_at_the_rest_all_the_same() {
    var looked = new AtomicInteger();

    assertThat(
            well(
                () -> {
                  throw new IOException("refused");
                },
                () -> {
                  looked.incrementAndGet();
                  return Optional.empty();
                }))
        .isFalse();
    assertThat(looked).hasValue(1);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("WRONG", "no answer", "well");
  }

  /// A front with nothing behind it, as a distribution whose origin answers for nobody.
  @Test
  void finds_nothing_well_where_everything_answers_the_same() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
          }
        });
    server.start();
    try {
      var site = URI.create("http://localhost:" + server.getAddress().getPort());

      assertThat(
              SmokeCheck.of(site, Duration.ZERO)
                  .seen(new PrintStream(said, true, StandardCharsets.UTF_8)))
          .isFalse();
    } finally {
      server.stop(0);
    }
    assertThat(said.toString(StandardCharsets.UTF_8).lines())
        .filteredOn(line -> line.startsWith("  WRONG"))
        .hasSize(10);
  }

  @Test
  void is_of_a_site() {
    for (var none : List.of("shop.example", "ftp://shop.example", "https:///x")) {
      assertThatThrownBy(() -> SmokeCheck.of(URI.create(none))).hasMessageContaining(none);
    }
  }
}
