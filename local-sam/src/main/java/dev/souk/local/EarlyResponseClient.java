package dev.souk.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.transport.HttpClientTransportDynamic;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// For proxies to a server that may answer a request without reading its body and close the
/// connection, as S3 does with what its headers are reason enough to refuse.
public final class EarlyResponseClient {
  private EarlyResponseClient() {}

  /// A client that has the server's answer all the same. Whatever is still to be sent is read from
  /// whoever sends it and goes nowhere: were their connection closed meanwhile, they might be told
  /// of that in place of the answer (RFC 9112, section 9.6). When the server closes without an
  /// answer, the request has failed.
  public static HttpClient client() {
    var threads = new QueuedThreadPool();
    threads.setName("proxy-client");
    var connector = new Connector();
    connector.setExecutor(threads);
    return new HttpClient(new HttpClientTransportDynamic(connector));
  }

  private static final class Connector extends ClientConnector {
    @Override
    protected EndPoint newEndPoint(
        SelectableChannel channel, ManagedSelector selector, SelectionKey key) {
      return new Connection((SocketChannel) channel, selector, key, this);
    }
  }

  /// Leaves it to its reader to find that it is closed: what came before that is still there to be
  /// read, and a failed write would have it thrown away.
  private static final class Connection extends SocketChannelEndPoint {
    Connection(
        SocketChannel channel, ManagedSelector selector, SelectionKey key, ClientConnector of) {
      super(channel, selector, key, of.getScheduler());
    }

    @Override
    public boolean flush(ByteBuffer... buffers) throws IOException {
      try {
        return super.flush(buffers);
      } catch (EofException e) {
        for (var each : buffers) {
          BufferUtil.clear(each);
        }
        return true;
      }
    }
  }
}
