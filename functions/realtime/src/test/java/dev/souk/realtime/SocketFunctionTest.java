package dev.souk.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.http.TestLambdaContext;
import dev.souk.snapshot.KeepWarmCall;
import dev.souk.telemetry.CapturedMetrics;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A function of the WebSocket API")
class SocketFunctionTest {
  private final SocketFunctionsFixture fixture = new SocketFunctionsFixture();

  private static String answer(SocketFunction function, String event) throws IOException {
    var out = new ByteArrayOutputStream();
    var in = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
    function.handleRequest(in, out, new TestLambdaContext());
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String context(String type) {
    return """
    "requestContext":{"routeKey":"x","eventType":"%s","requestId":"r=","connectionId":"a=",
      "connectedAt":1772366400000,"identity":{"sourceIp":"192.0.2.7"},"stage":"v1"}
    """
        .formatted(type);
  }

  @Test
  void reads_what_the_gateway_tells_of_a_new_socket() throws IOException {
    fixture.tickets.add("t", SocketFunctionsFixture.ANNA, fixture.now.plusSeconds(60));
    var event =
        """
        {"headers":{"Origin":"https://shop.example"},
         "multiValueHeaders":{"Origin":["https://shop.example"],"x-souk-cloudfront-key":["%s"]},
         "queryStringParameters":{"ticket":"t"},
         "multiValueQueryStringParameters":{"ticket":["t"]},
         %s,"isBase64Encoded":false}
        """
            .formatted(SocketFunctionsFixture.FRONT_KEY, context("CONNECT"));

    assertThat(answer(fixture.open, event)).isEqualTo("{\"statusCode\":200}");
    assertThat(fixture.sockets.of("a=").orElseThrow().holder())
        .contains(SocketFunctionsFixture.ANNA);
    assertThat(answer(fixture.open, event)).isEqualTo("{\"statusCode\":401}");
  }

  @Test
  void reads_a_frame_as_text_or_in_base64() throws IOException {
    fixture.sockets.open(SocketConnection.opened("a=", Optional.empty(), fixture.now));
    var plain =
        "{%s,\"body\":\"{\\\"type\\\":\\\"ping\\\"}\",\"isBase64Encoded\":false}"
            .formatted(context("MESSAGE"));
    var coded =
        "{%s,\"body\":\"eyJ0eXBlIjoicGluZyJ9\",\"isBase64Encoded\":true}"
            .formatted(context("MESSAGE"));

    assertThat(answer(fixture.ping, plain)).isEqualTo("{\"statusCode\":200}");
    assertThat(answer(fixture.ping, coded)).isEqualTo("{\"statusCode\":200}");
    assertThat(fixture.told("a="))
        .hasSize(2)
        .allSatisfy(told -> assertThat(told).containsEntry("type", "pong"));
  }

  @Test
  void is_primed_with_a_socket_that_never_was_and_changes_nothing() throws IOException {
    fixture.greeted("a=", Optional.empty());

    for (var function : List.of(fixture.open, fixture.ping, fixture.close)) {
      function.prime();
    }

    assertThat(fixture.sockets.of("rehearsal")).isEmpty();
    assertThat(fixture.sockets.of("a=")).isPresent();
    assertThat(fixture.told("a=")).as("what it was told when it was greeted").hasSize(1);
    assertThat(fixture.told("rehearsal"))
        .allSatisfy(told -> assertThat(told).containsEntry("type", "error"));
  }

  @Test
  void does_nothing_when_it_is_only_woken() throws IOException {
    assertThat(answer(broken(), KeepWarmCall.EVENT)).isEqualTo(KeepWarmCall.EVENT);
  }

  @Test
  void answers_500_to_what_it_did_not_foresee_and_counts_it() {
    var answers = new ArrayList<String>();
    var figures =
        CapturedMetrics.of(() -> {
          try {
            answers.add(answer(broken(), "{%s}".formatted(context("DISCONNECT"))));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });

    assertThat(answers).containsExactly("{\"statusCode\":500}");
    assertThat(figures)
        .singleElement()
        .satisfies(each -> assertThat(each).containsKey("SocketFunctionErrors"));
  }

  private CloseSocket broken() {
    return new CloseSocket(
        () -> {
          throw new IllegalStateException("no time");
        },
        fixture.sockets);
  }

  @Test
  void takes_nothing_but_the_gateways_events() {
    assertThatThrownBy(() -> answer(fixture.close, "{}")).isInstanceOf(IOException.class);
  }
}
