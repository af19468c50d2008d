package dev.souk.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Sends what no decent client would, and reads the whole answer.
public final class RawHttpClient {
  private RawHttpClient() {}

  public static String send(int port, String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      var answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.ISO_8859_1);
    }
  }

  /// A GET of `target` as it stands.
  public static String get(int port, String target, String... headers) throws IOException {
    var lines = String.join("", java.util.Arrays.stream(headers).map(h -> h + "\r\n").toList());
    return send(
        port,
        "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + lines + "Connection: close\r\n\r\n");
  }
}
