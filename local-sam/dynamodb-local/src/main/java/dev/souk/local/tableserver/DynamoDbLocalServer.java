package dev.souk.local.tableserver;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/// DynamoDB Local on a free port of the loopback interface. Its own entry point listens on every
/// interface, knows no free port, and loads its telemetry; this one does none of these.
///
/// Prints `port N` when it answers, and ends when its standard input does: the input is a pipe from
/// the process that started it, which the system closes however that process ends.
public final class DynamoDbLocalServer {

  private DynamoDbLocalServer() {}

  /// @param args the directory to keep the tables in; none to keep them in memory
  @SuppressWarnings("SystemOut") // the pipe to the parent
  public static void main(String[] args) throws Exception {
    var server = serving(args.length == 0 ? null : args[0]);
    server.start();
    System.out.println("port " + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
    while (System.in.read() >= 0) {
      // nothing is said to it: only the end counts
    }
    server.stop();
    System.exit(0);
  }

  private static Server serving(@Nullable String directory) {
    var requests = new LocalDynamoDBRequestHandler(0, directory == null, directory, true, false);
    var server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    server.setHandler(new LocalDynamoDBServerHandler(requests, null));
    return server;
  }
}
