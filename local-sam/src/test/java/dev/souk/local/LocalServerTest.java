package dev.souk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.http.AllowedOrigins;
import dev.souk.local.http.CorsPolicy;
import dev.souk.local.http.HttpApi;
import dev.souk.local.lambda.InvocationListener;
import dev.souk.local.lambda.InvocationLog;
import dev.souk.local.lambda.LambdaService;
import dev.souk.local.socket.SocketApi;
import dev.souk.route.AuthorizerTrigger;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The server")
class LocalServerTest {

  @Test
  void says_in_one_sentence_that_its_port_is_in_use() {
    try (var first = LocalServer.start(0, List.of())) {
      assertThatThrownBy(() -> LocalServer.start(first.port(), List.of()))
          .isInstanceOf(LocalServer.PortInUse.class)
          .hasMessage(
              "Port %d is in use: stop what listens there, or choose another with --port",
              first.port());
    }
  }

  @Test
  void gives_its_port_back_when_it_is_closed() {
    var first = LocalServer.start(0, List.of());
    int port = first.port();
    first.close();

    try (var second = LocalServer.start(port, List.of())) {
      assertThat(second.url()).isEqualTo("http://localhost:" + port);
    }
  }

  @Test
  void answers_what_no_handler_takes_with_404() throws IOException {
    try (var server = LocalServer.start(0, List.of())) {
      assertThat(RawHttpClient.get(server.port(), "/"))
          .startsWith("HTTP/1.1 404 ")
          .contains("Content-Type: application/json")
          .endsWith("{\"message\":\"Not Found\"}")
          .doesNotContain("Jetty");
    }
  }

  @Test
  void has_every_endpoint_and_the_pages() throws IOException {
    var clock = new LocalCloudClock(InstantSource.fixed(Instant.parse("2026-03-12T19:03:58.123Z")));
    var lambdaService = new LambdaService(new InvocationLog(1), InvocationListener.NOTHING, clock);
    var http =
        HttpApi.of(
            List.of(),
            AuthorizerTrigger.of(Object.class, Duration.ofSeconds(60)),
            CorsPolicy.of(AllowedOrigins.of("http://localhost:8080")));
    var handlers =
        LocalEndpoints.create(clock)
            .handlers(lambdaService, http, false, new SocketApi(List.of()), List.of(new Broken()));

    try (var server = LocalServer.start(0, handlers)) {
      var statuses = new LinkedHashMap<String, String>();
      for (var path :
          List.of(
              "/api/v1/x",
              "/.well-known/jwks.json",
              "/realtime",
              "/realtime-management/@connections/x",
              "/aws/secretsmanager",
              "/aws/ssm",
              "/aws/email/v2/email/outbound-emails",
              "/dev/mail",
              "/")) {
        statuses.put(path, RawHttpClient.get(server.port(), path).substring(9, 12));
      }
      assertThat(statuses.values())
          .containsExactly("404", "404", "426", "403", "403", "403", "403", "200", "500");
    }
  }

  @Test
  void says_nothing_of_what_a_handler_threw() throws IOException {
    try (var server = LocalServer.start(0, List.of(new Broken()))) {
      assertThat(RawHttpClient.get(server.port(), "/"))
          .startsWith("HTTP/1.1 500 ")
          .endsWith("{\"message\":\"Internal Server Error\"}");
    }
  }

  private static final class Broken extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      throw new IllegalStateException("a secret");
    }
  }
}
