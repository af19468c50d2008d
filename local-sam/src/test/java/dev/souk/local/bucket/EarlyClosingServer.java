package dev.souk.local.bucket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/// An S3 that refuses every request as soon as it has its headers, and closes the connection.
final class EarlyClosingServer implements AutoCloseable {
  static final String REASON = "<Error><Code>SignatureDoesNotMatch</Code></Error>";

  private static final String ANSWER =
      "HTTP/1.1 403 Forbidden\r\nContent-Type: application/xml\r\nContent-Length: %d\r\n\r\n%s"
          .formatted(REASON.length(), REASON);

  private final ServerSocket socket;

  EarlyClosingServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::answerAll);
  }

  URI endpoint() {
    return URI.create("http://localhost:" + socket.getLocalPort());
  }

  private void answerAll() {
    while (!socket.isClosed()) {
      try (var connection = socket.accept()) {
        answer(connection);
      } catch (IOException e) {
        // the next may hear its answer
      }
    }
  }

  private static void answer(Socket connection) throws IOException {
    upTo(connection.getInputStream(), "\r\n\r\n");
    connection.getOutputStream().write(ANSWER.getBytes(ISO_8859_1));
  }

  /// What is heard until `end` has been, or nothing more comes.
  static String upTo(InputStream heard, String end) throws IOException {
    var text = new StringBuilder();
    while (text.indexOf(end) < 0) {
      var next = heard.read();
      if (next < 0) {
        break;
      }
      text.append((char) next);
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
