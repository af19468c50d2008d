package dev.souk.realtime;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Sockets in memory")
class InMemorySocketsTest implements SocketsContract {
  private final Sockets sockets = new InMemorySockets();

  @Override
  public Sockets sockets() {
    return sockets;
  }
}
