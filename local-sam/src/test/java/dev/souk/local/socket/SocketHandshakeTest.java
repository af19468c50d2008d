package dev.souk.local.socket;

import static dev.souk.local.socket.SocketGatewayFixture.CLOCK;
import static dev.souk.local.socket.SocketGatewayFixture.SERVER;
import static dev.souk.local.socket.SocketGatewayFixture.id;
import static dev.souk.local.socket.SocketGatewayFixture.next;
import static dev.souk.local.socket.SocketGatewayFixture.open;
import static dev.souk.local.socket.SocketGatewayFixture.post;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.souk.local.RawHttpClient;
import java.io.IOException;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;

@DisplayName("The WebSocket gateway at the handshake")
class SocketHandshakeTest {
  private final WebSocketTestClient client = new WebSocketTestClient();

  @BeforeEach
  void forget() {
    SocketGatewayFixture.forget();
  }

  @Test
  void tells_connect_who_comes_from_where() throws InterruptedException {
    open(client);
    var event = next(SocketStubFunctions.CONNECTS);
    var context = event.getRequestContext();

    assertThat(event.getHeaders()).containsEntry("Origin", "https://shop.example");
    assertThat(event.getMultiValueHeaders().get("Origin")).hasSize(1);
    assertThat(context.getRouteKey()).isEqualTo("$connect");
    assertThat(context.getEventType()).isEqualTo("CONNECT");
    assertThat(context.getConnectionId()).hasSize(16).endsWith("=");
    assertThat(context.getConnectedAt()).isEqualTo(CLOCK.instant().toEpochMilli());
    assertThat(context.getIdentity().getSourceIp()).isEqualTo("127.0.0.1");
    assertThat(context.getStage()).isEqualTo("local");
    assertThat(context.getDomainName()).isEqualTo("localhost");
  }

  @ParameterizedTest
  @CsvSource({"401,401", "403,403", "503,503", "99,502", "7000,502"})
  void refuses_with_the_status_connect_answers(String said, int status) {
    assertThat(refusal("?status=" + said)).isEqualTo(status);
  }

  @Test
  void refuses_with_502_when_connect_fails() {
    assertThat(refusal("?status=fail")).isEqualTo(502);
  }

  private int refusal(String query) {
    try {
      WebSocketTestClient.open(SERVER.url() + "/realtime" + query, client);
      throw new AssertionError("it opened");
    } catch (CompletionException e) {
      return ((WebSocketHandshakeException) requireNonNull(e.getCause()))
          .getResponse()
          .statusCode();
    }
  }

  @Test
  void lets_nobody_post_before_it_is_done() throws InterruptedException {
    var refused = new AtomicReference<Throwable>();
    SocketStubFunctions.DURING_CONNECT.add(
        id -> refused.set(catchThrowable(() -> post(id, "too soon"))));
    open(client);
    assertThat(refused.get()).isInstanceOf(GoneException.class);

    post(id(next(SocketStubFunctions.CONNECTS)), "now");
    assertThat(client.next()).isEqualTo("now");
  }

  @Test
  void is_asked_for_of_plain_requests_and_bad_encodings_are_refused() throws IOException {
    assertThat(RawHttpClient.get(SERVER.port(), "/realtime")).startsWith("HTTP/1.1 426 ");
    assertThat(RawHttpClient.get(SERVER.port(), "/realtime?a=%", "Upgrade: websocket"))
        .startsWith("HTTP/1.1 400 ");
  }
}
