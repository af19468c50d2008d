package dev.souk.local.socket;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import dev.souk.local.MovableClock;
import dev.souk.local.RawHttp;
import dev.souk.local.Server;
import dev.souk.local.lambda.Around;
import dev.souk.local.lambda.Functions;
import dev.souk.local.lambda.Invocations;
import dev.souk.local.wire.Json;
import dev.souk.route.SocketRoute;
import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PayloadTooLargeException;

@DisplayName("The WebSocket gateway")
class SocketGatewayTest {
  private static final MovableClock CLOCK =
      new MovableClock(InstantSource.fixed(Instant.parse("2026-03-12T19:03:58.123Z")));
  private static final Connections CONNECTIONS = new Connections(CLOCK);
  private static Server server;
  private static ApiGatewayManagementApiClient management;

  @BeforeAll
  static void start() {
    var api =
        new SocketApi(
            List.of(
                SocketRoute.of("$connect", Samples.Connect.class),
                SocketRoute.of("$disconnect", Samples.Disconnect.class),
                SocketRoute.of("$default", Samples.Message.class),
                SocketRoute.of("subscribe", Samples.Message.class)));
    var functions = new Functions(new Invocations(100), Around.NOTHING, CLOCK);
    server =
        Server.start(
            0,
            List.of(
                new SocketGateway(api, functions, CONNECTIONS), new SocketManagement(CONNECTIONS)));
    management =
        ApiGatewayManagementApiClient.builder()
            .endpointOverride(URI.create(server.url() + SocketManagement.BASE))
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
  }

  @AfterAll
  static void stop() {
    management.close();
    server.close();
  }

  private final Client client = new Client();

  @BeforeEach
  void forget() {
    Samples.CONNECTS.clear();
    Samples.MESSAGES.clear();
    Samples.DISCONNECTS.clear();
  }

  private WebSocket open() {
    return Client.open(server.url() + "/realtime", client);
  }

  private static APIGatewayV2WebSocketEvent next(BlockingQueue<APIGatewayV2WebSocketEvent> from)
      throws InterruptedException {
    var event = from.poll(5, TimeUnit.SECONDS);
    assertThat(event).isNotNull();
    return event;
  }

  private static String id(APIGatewayV2WebSocketEvent event) {
    return event.getRequestContext().getConnectionId();
  }

  /// The end of one connection; those of earlier tests may still come in.
  private static APIGatewayV2WebSocketEvent endOf(String id) throws InterruptedException {
    var event = next(Samples.DISCONNECTS);
    return id(event).equals(id) ? event : endOf(id);
  }

  private void post(String id, String text) {
    management.postToConnection(r -> r.connectionId(id).data(SdkBytes.fromUtf8String(text)));
  }

  @Nested
  @DisplayName("at the handshake")
  class Handshake {
    @Test
    void tells_connect_who_comes_from_where() throws InterruptedException {
      open();
      var event = next(Samples.CONNECTS);
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
        Client.open(server.url() + "/realtime" + query, client);
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
      Samples.DURING_CONNECT.add(id -> refused.set(catchThrowable(() -> post(id, "too soon"))));
      open();
      assertThat(refused.get()).isInstanceOf(GoneException.class);

      post(id(next(Samples.CONNECTS)), "now");
      assertThat(client.next()).isEqualTo("now");
    }

    @Test
    void is_asked_for_of_plain_requests_and_bad_encodings_are_refused() throws IOException {
      assertThat(RawHttp.get(server.port(), "/realtime")).startsWith("HTTP/1.1 426 ");
      assertThat(RawHttp.get(server.port(), "/realtime?a=%", "Upgrade: websocket"))
          .startsWith("HTTP/1.1 400 ");
    }
  }

  @Nested
  @DisplayName("with a message")
  class Message {
    @Test
    void calls_the_function_its_type_names() throws InterruptedException {
      open().sendText("{\"type\":\"subscribe\",\"id\":\"1\"}", true).join();
      var event = next(Samples.MESSAGES);

      assertThat(event.getRequestContext().getRouteKey()).isEqualTo("subscribe");
      assertThat(event.getRequestContext().getEventType()).isEqualTo("MESSAGE");
      assertThat(event.getRequestContext().getMessageId()).hasSize(16);
      assertThat(event.getBody()).isEqualTo("{\"type\":\"subscribe\",\"id\":\"1\"}");
      assertThat(id(event)).isEqualTo(id(next(Samples.CONNECTS)));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "not json",
          "{\"type\":\"unheard-of\"}",
          "{\"type\":\"$connect\"}",
          "{\"type\":{}}",
          "[]",
          "{}",
          "",
          "{\"type\":\"subscribe\"} {}"
        })
    void calls_the_default_for_all_else(String text) throws InterruptedException {
      open().sendText(text, true).join();
      assertThat(next(Samples.MESSAGES).getRequestContext().getRouteKey()).isEqualTo("$default");
    }

    @Test
    void tells_the_client_when_the_function_failed() throws InterruptedException {
      open().sendText("{\"type\":\"fail\"}", true).join();
      var complaint = Json.read(client.next());

      assertThat(complaint.path("message").asText()).isEqualTo("Internal server error");
      assertThat(complaint.path("connectionId").asText()).isEqualTo(id(next(Samples.CONNECTS)));
    }

    @Test
    void closes_with_1009_for_a_frame_of_33_kilobytes() throws IOException {
      assertThat(RawFrame.closeCodeFor(server.port(), 33 * 1024)).isEqualTo(1009);
      assertThat(Samples.MESSAGES).isEmpty();
    }

    @Test
    void takes_a_message_of_many_frames_up_to_128_kilobytes() throws InterruptedException {
      var socket = open();
      for (int frame = 0; frame < 4; frame++) {
        socket.sendText("x".repeat(32 * 1024), frame == 3).join();
      }
      assertThat(next(Samples.MESSAGES).getBody()).hasSize(128 * 1024);

      for (int frame = 0; frame < 5; frame++) {
        socket.sendText("x".repeat(32 * 1024), frame == 4).exceptionally(_ -> socket).join();
      }
      assertThat(client.code()).isEqualTo(1009);
    }

    @Test
    void closes_with_1003_for_a_binary_one() {
      open().sendBinary(ByteBuffer.wrap(new byte[] {1}), true).join();
      assertThat(client.code()).isEqualTo(1003);
    }
  }

  @Nested
  @DisplayName("at the end")
  class End {
    @Test
    void tells_disconnect_of_a_connection_that_was_closed() throws InterruptedException {
      open().sendClose(1000, "bye").join();
      var event = endOf(id(next(Samples.CONNECTS)));

      assertThat(event.getRequestContext().getEventType()).isEqualTo("DISCONNECT");
      assertThat(event.getRequestContext().getRouteKey()).isEqualTo("$disconnect");
    }

    @Test
    void tells_disconnect_of_a_connection_that_was_cut() throws InterruptedException {
      open().abort();
      assertThat(endOf(id(next(Samples.CONNECTS)))).isNotNull();
    }

    @Test
    void comes_after_10_minutes_of_silence() {
      open();
      CLOCK.forward(Duration.ofMinutes(10));
      assertThat(client.code()).isEqualTo(1001);
    }

    @Test
    void comes_after_2_hours_however_much_is_said() throws InterruptedException {
      open();
      var id = id(next(Samples.CONNECTS));
      for (int i = 0; i < 12; i++) {
        CLOCK.forward(Duration.ofMinutes(9));
        post(id, "still here");
        CONNECTIONS.tick();
      }
      assertThat(client.closed).isNotDone();

      CLOCK.forward(Duration.ofMinutes(9));
      post(id, "still here");
      CLOCK.forward(Duration.ofMinutes(3));
      assertThat(client.code()).isEqualTo(1001);
    }
  }

  @Nested
  @DisplayName("for the SDK's own client")
  class Management {
    @Test
    void posts_in_order() throws InterruptedException {
      open();
      var id = id(next(Samples.CONNECTS));
      for (int i = 0; i < 50; i++) {
        post(id, "message " + i);
      }
      for (int i = 0; i < 50; i++) {
        assertThat(client.next()).isEqualTo("message " + i);
      }
    }

    @Test
    void posts_more_than_a_frame_whole() throws InterruptedException {
      open();
      var long_ = "é\uD83E\uDDFF".repeat(20_000);
      post(id(next(Samples.CONNECTS)), long_);
      assertThat(client.next()).isEqualTo(long_);
    }

    @Test
    void says_gone_of_a_closed_connection_and_of_one_never_seen() throws InterruptedException {
      open().sendClose(1000, "bye").join();
      var id = id(next(Samples.CONNECTS));
      endOf(id);

      assertThatThrownBy(() -> post(id, "hello")).isInstanceOf(GoneException.class);
      assertThatThrownBy(() -> post("never=", "hello")).isInstanceOf(GoneException.class);
      assertThatThrownBy(() -> management.getConnection(r -> r.connectionId(id)))
          .isInstanceOf(GoneException.class);
    }

    @Test
    void refuses_more_than_128_kilobytes() throws InterruptedException {
      open();
      var id = id(next(Samples.CONNECTS));
      assertThatThrownBy(() -> post(id, "x".repeat(128 * 1024 + 1)))
          .isInstanceOf(PayloadTooLargeException.class);
    }

    @Test
    void tells_of_a_connection_and_closes_it() throws InterruptedException {
      open();
      var id = id(next(Samples.CONNECTS));
      var seen = management.getConnection(r -> r.connectionId(id));
      assertThat(seen.connectedAt()).isEqualTo(CLOCK.instant());
      assertThat(seen.identity().sourceIp()).isEqualTo("127.0.0.1");

      management.deleteConnection(r -> r.connectionId(id));
      assertThat(client.code()).isEqualTo(1000);
      assertThatThrownBy(() -> post(id, "hello")).isInstanceOf(GoneException.class);
    }

    @Test
    void refuses_who_does_not_sign() throws IOException {
      assertThat(RawHttp.get(server.port(), SocketManagement.BASE + "/@connections/abc%3D"))
          .startsWith("HTTP/1.1 403 ")
          .contains("MissingAuthenticationTokenException");
    }
  }
}
