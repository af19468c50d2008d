package dev.souk.local;

import dev.souk.local.aws.SigV4Check;
import dev.souk.local.pages.NotFoundHandler;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// One port of the loopback address, and behind it every front door of the local cloud.
public final class LocalServer implements AutoCloseable {
  private static final int MAX_HEADER = 16 * 1024;

  private final org.eclipse.jetty.server.Server jetty;
  private final ServerConnector connector;

  private LocalServer(String host, int port) {
    var threads = new QueuedThreadPool();
    threads.setName("souk");
    threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
    jetty = new org.eclipse.jetty.server.Server(threads);
    jetty.setErrorHandler(new JsonErrorHandler());
    connector = new ServerConnector(jetty, new HttpConnectionFactory(rules()));
    connector.setHost(host);
    connector.setPort(port);
    jetty.addConnector(connector);
  }

  /// Every URI reaches the front doors: each refuses by itself what its original refuses.
  private static HttpConfiguration rules() {
    var rules = new HttpConfiguration();
    rules.setUriCompliance(UriCompliance.UNSAFE);
    rules.setRequestHeaderSize(MAX_HEADER);
    rules.setSendServerVersion(false);
    rules.setSendDateHeader(true);
    return rules;
  }

  /// Listens on the loopback interface. The first of `handlers` that takes a request answers it.
  ///
  /// @param port 0 for any free one
  /// @throws LocalServer.PortInUse when another process listens there
  public static LocalServer start(int port, List<Handler> handlers) {
    return start(NetworkAccess.LOCAL, port, handlers);
  }

  /// Listens on an address of this machine, and answers only to names of its own.
  ///
  /// @param port 0 for any free one
  /// @throws LocalServer.PortInUse when another process listens there
  static LocalServer start(NetworkAccess networkAccess, int port, List<Handler> handlers) {
    var server = new LocalServer(networkAccess.host(), port);
    var all = new ArrayList<>(handlers);
    all.add(new NotFoundHandler());
    var signed = new SigV4Check(InstantSource.system(), new Handler.Sequence(all));
    server.jetty.setHandler(new HostHeaderCheck(networkAccess, signed));
    server.start();
    return server;
  }

  private void start() {
    try {
      connector.open();
    } catch (IOException e) {
      throw new PortInUse(connector.getPort(), e);
    }
    try {
      jetty.start();
    } catch (Exception e) {
      throw new IllegalStateException("the server did not start", e);
    }
  }

  public int port() {
    return connector.getLocalPort();
  }

  /// Such as `http://localhost:8080`, without a slash at its end.
  public String url() {
    return "http://localhost:" + port();
  }

  /// Closes the port and every connection.
  @Override
  public void close() {
    try {
      jetty.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the server did not stop", e);
    }
  }

  /// The port cannot be had. The message is all a person needs to be told.
  public static final class PortInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortInUse(int port, Throwable cause) {
      super(sentence(port, cause), cause);
    }

    private static String sentence(int port, Throwable cause) {
      var root = cause.getCause() == null ? cause : cause.getCause();
      var why = Objects.requireNonNullElse(root.getMessage(), root.toString());
      return why.contains("in use")
          ? "Port %d is in use: stop what listens there, or choose another with --port"
              .formatted(port)
          : "Port %d cannot be opened (%s): choose another with --port".formatted(port, why);
    }
  }
}
