package dev.souk.local.fuzz;

import dev.souk.contract.HttpTransport;
import dev.souk.contract.ObservedResponse;
import dev.souk.contract.SentRequest;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// An HTTP/1.1 client without manners: it sends what it is given, byte for byte, over a connection
/// it keeps, from a loopback address it changes for another nobody has used after so many requests,
/// since limits are counted by it. For one thread.
public final class RawHttpConnection implements HttpTransport, AutoCloseable {
  private static final int PATIENCE = 20_000;
  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  private final InetSocketAddress server;
  private final int perAddress;
  private int left;
  private byte[] address = {};
  private @Nullable Socket socket;
  private InputStream in = InputStream.nullInputStream();

  /// @param url of the server, such as `http://localhost:8080`
  /// @param perAddress how many requests one address sends
  public RawHttpConnection(String url, int perAddress) {
    var uri = URI.create(url);
    this.server = new InetSocketAddress(uri.getHost(), uri.getPort());
    this.perAddress = perAddress;
  }

  @Override
  public Optional<ObservedResponse> send(SentRequest request) {
    if (left-- == 0 || address.length == 0) {
      close();
      var number = ADDRESSES.incrementAndGet();
      address =
          new byte[] {
            127, (byte) (2 + number / 62_500), (byte) (number / 250), (byte) (number % 250 + 1)
          };
      left = perAddress - 1;
    }
    var kept = socket != null;
    try {
      return Optional.of(exchange(request));
    } catch (IOException e) {
      close();
      if (!kept) {
        throw new UncheckedIOException(request.toString(), e);
      }
    }
    // The server may close a kept connection at any time (RFC 9112, section 9.5).
    try {
      return Optional.of(exchange(request));
    } catch (IOException e) {
      throw new UncheckedIOException(request.toString(), e);
    }
  }

  private ObservedResponse exchange(SentRequest request) throws IOException {
    var open = socket == null ? connected() : socket;
    open.getOutputStream().write(bytes(request));
    open.getOutputStream().flush();
    var answer = RawResponse.read(in, request.method());
    if (answer.last()) {
      close();
    }
    return new ObservedResponse(
        request.method(), request.path(), answer.status(), answer.headers(), answer.body());
  }

  private Socket connected() throws IOException {
    var fresh = new Socket();
    fresh.bind(new InetSocketAddress(InetAddress.getByAddress(address), 0));
    fresh.setSoTimeout(PATIENCE);
    fresh.setTcpNoDelay(true);
    fresh.connect(server, PATIENCE);
    in = new BufferedInputStream(fresh.getInputStream());
    socket = fresh;
    return fresh;
  }

  private byte[] bytes(SentRequest request) {
    var head = new StringBuilder(request.method() + " " + request.target() + " HTTP/1.1\r\n");
    head.append("Host: ").append(server.getHostString()).append("\r\n");
    request.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    if (request.body().length > 0 || !request.method().equals("GET")) {
      head.append("Content-Length: " + request.body().length + "\r\n");
    }
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(request.body());
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    var open = socket;
    socket = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
