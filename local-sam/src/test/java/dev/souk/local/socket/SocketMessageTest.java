package dev.souk.local.socket;

import static dev.souk.local.socket.SocketGatewayFixture.SERVER;
import static dev.souk.local.socket.SocketGatewayFixture.id;
import static dev.souk.local.socket.SocketGatewayFixture.next;
import static dev.souk.local.socket.SocketGatewayFixture.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.wire.JsonNodes;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The WebSocket gateway with a message")
class SocketMessageTest {
  private final WebSocketTestClient client = new WebSocketTestClient();

  @BeforeEach
  void forget() {
    SocketGatewayFixture.forget();
  }

  @Test
  void calls_the_function_its_type_names() throws InterruptedException {
    open(client).sendText("{\"type\":\"subscribe\",\"id\":\"1\"}", true).join();
    var event = next(SocketStubFunctions.MESSAGES);

    assertThat(event.getRequestContext().getRouteKey()).isEqualTo("subscribe");
    assertThat(event.getRequestContext().getEventType()).isEqualTo("MESSAGE");
    assertThat(event.getRequestContext().getMessageId()).hasSize(16);
    assertThat(event.getBody()).isEqualTo("{\"type\":\"subscribe\",\"id\":\"1\"}");
    assertThat(id(event)).isEqualTo(id(next(SocketStubFunctions.CONNECTS)));
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
    open(client).sendText(text, true).join();
    assertThat(next(SocketStubFunctions.MESSAGES).getRequestContext().getRouteKey())
        .isEqualTo("$default");
  }

  @Test
  void tells_the_client_when_the_function_failed() throws InterruptedException {
    open(client).sendText("{\"type\":\"fail\"}", true).join();
    var errorFrame = JsonNodes.read(client.next());

    assertThat(errorFrame.path("message").asText()).isEqualTo("Internal server error");
    assertThat(errorFrame.path("connectionId").asText())
        .isEqualTo(id(next(SocketStubFunctions.CONNECTS)));
  }

  @Test
  void closes_with_1009_for_a_frame_of_33_kilobytes() throws IOException {
    assertThat(RawFrame.closeCodeFor(SERVER.port(), 33 * 1024)).isEqualTo(1009);
    assertThat(SocketStubFunctions.MESSAGES).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 8 * 1024, 8 * 1024 + 1, 20_000, 32 * 1024 - 1})
  void takes_a_compressed_frame_of_what_an_uncompressed_one_may_hold(int size) throws Exception {
    assertThat(RawFrame.answerToDeflated(SERVER.port(), size)).isEqualTo(0x8A);
    assertThat(next(SocketStubFunctions.MESSAGES).getBody()).hasSize(size);
  }

  @Test
  void closes_for_a_compressed_frame_that_holds_more() throws IOException {
    assertThat(RawFrame.answerToDeflated(SERVER.port(), 33 * 1024)).isEqualTo(0x88);
    assertThat(SocketStubFunctions.MESSAGES).isEmpty();
  }

  @Test
  void takes_a_message_of_many_frames_up_to_128_kilobytes() throws InterruptedException {
    var socket = open(client);
    for (int frame = 0; frame < 4; frame++) {
      socket.sendText("x".repeat(32 * 1024), frame == 3).join();
    }
    assertThat(next(SocketStubFunctions.MESSAGES).getBody()).hasSize(128 * 1024);

    for (int frame = 0; frame < 5; frame++) {
      socket.sendText("x".repeat(32 * 1024), frame == 4).exceptionally(_ -> socket).join();
    }
    assertThat(client.code()).isEqualTo(1009);
  }

  @Test
  void closes_with_1003_for_a_binary_one() {
    open(client).sendBinary(ByteBuffer.wrap(new byte[] {1}), true).join();
    assertThat(client.code()).isEqualTo(1003);
  }
}
