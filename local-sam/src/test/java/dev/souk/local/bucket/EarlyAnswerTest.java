package dev.souk.local.bucket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An upload that S3 answers and hangs up on before it has read it")
class EarlyAnswerTest {
  /// More than the buffers of all sockets on its way can hold.
  private static final byte[] LARGE = new byte[64 << 20];

  private final Server server = new Server(0);
  private EarlyClosingServer store;
  private int port;

  @BeforeEach
  void open() throws Exception {
    store = new EarlyClosingServer();
    server.setHandler(new S3ReverseProxy(store.endpoint()));
    server.start();
    port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  @AfterEach
  void close() throws Exception {
    server.stop();
    store.close();
  }

  /// What a client is told that sends all it has to send before it reads.
  private String told(Socket client, byte[] body, String more) throws IOException {
    var head =
        "PUT /s3/media/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n%s\r\n"
            .formatted(LARGE.length, more);
    client.getOutputStream().write(head.getBytes(ISO_8859_1));
    client.getOutputStream().write(body);
    client.getOutputStream().flush();
    return EarlyClosingServer.upTo(client.getInputStream(), "</Error>");
  }

  private Socket client() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port);
  }

  @Test
  void is_refused_with_the_reason_once_it_is_sent() throws Exception {
    try (var client = client()) {
      assertThat(told(client, LARGE, ""))
          .startsWith("HTTP/1.1 403 Forbidden")
          .endsWith(EarlyClosingServer.REASON);
    }
  }

  @Test
  void leaves_the_connection_to_the_next() throws Exception {
    try (var client = client()) {
      for (var i = 0; i < 3; i++) {
        assertThat(told(client, LARGE, "")).startsWith("HTTP/1.1 403 Forbidden");
      }
    }
  }

  @Test
  void is_refused_before_it_is_sent_when_the_client_waits_for_that() throws Exception {
    try (var client = client()) {
      assertThat(told(client, new byte[0], "Expect: 100-continue\r\n"))
          .startsWith("HTTP/1.1 403 Forbidden")
          .endsWith(EarlyClosingServer.REASON);
    }
  }

  @Test
  void is_refused_with_the_reason_for_a_client_that_reads_while_it_sends() throws Exception {
    try (var browser = HttpClient.newHttpClient()) {
      var put =
          HttpRequest.newBuilder(URI.create("http://localhost:%d/s3/media/x".formatted(port)))
              .PUT(HttpRequest.BodyPublishers.ofByteArray(LARGE))
              .build();

      var answer = browser.send(put, HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).isEqualTo(EarlyClosingServer.REASON);
    }
  }
}
