package dev.souk.realtime;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Sockets in memory")
class InMemorySocketConnectionsTest implements SocketConnectionsContract {
  private final SocketConnections connections = new InMemorySocketConnections();

  @Override
  public SocketConnections sockets() {
    return connections;
  }
}
