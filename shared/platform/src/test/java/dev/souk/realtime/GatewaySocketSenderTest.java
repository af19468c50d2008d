package dev.souk.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.souk.realtime.SocketSender.SendResult;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.ApiGatewayManagementApiException;

@DisplayName("Posts through the gateway")
class GatewaySocketSenderTest {
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private HttpServer gateway;
  private SocketSender posts;
  private volatile int status = 200;
  private volatile String error = "";

  @BeforeEach
  void answering() throws IOException {
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext(
        "/",
        exchange -> {
          var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          heard.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI().getRawPath()
                  + " "
                  + body);
          if (!error.isEmpty()) {
            exchange.getResponseHeaders().add("x-amzn-ErrorType", error);
          }
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    gateway.start();
    var endpoint = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/stage");
    posts =
        new GatewaySocketSender(
            ApiGatewayManagementApiClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .overrideConfiguration(it -> it.apiCallAttemptTimeout(Duration.ofMinutes(1)))
                .build());
  }

  @AfterEach
  void stopped() {
    gateway.stop(0);
  }

  @Test
  void go_to_the_connection_of_the_id() {
    assertThat(posts.send("L0SM9cOFvHcCIhw=", "{\"type\":\"pong\"}")).isEqualTo(SendResult.SENT);
    posts.close("L0SM9cOFvHcCIhw=");

    assertThat(heard)
        .containsExactly(
            "POST /stage/@connections/L0SM9cOFvHcCIhw%3D {\"type\":\"pong\"}",
            "DELETE /stage/@connections/L0SM9cOFvHcCIhw%3D ");
  }

  @Test
  void to_a_dead_socket_say_so_and_closing_it_again_is_no_fault() {
    status = 410;
    error = "GoneException";

    assertThat(posts.send("a=", "{}")).isEqualTo(SendResult.GONE);
    posts.close("a=");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void that_come_to_nothing_this_time_say_so(int failing) {
    status = failing;
    error = failing == 429 ? "LimitExceededException" : "";

    assertThat(posts.send("a=", "{}")).isEqualTo(SendResult.RETRY);
  }

  @Test
  void without_a_gateway_may_succeed_later() {
    gateway.stop(0);

    assertThat(posts.send("a=", "{}")).isEqualTo(SendResult.RETRY);
  }

  @Test
  void that_are_forbidden_are_a_fault_of_ours() {
    status = 403;
    error = "ForbiddenException";

    assertThatThrownBy(() -> posts.send("a=", "{}"))
        .isInstanceOf(ApiGatewayManagementApiException.class);
  }
}
