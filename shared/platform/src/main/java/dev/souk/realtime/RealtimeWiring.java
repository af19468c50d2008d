package dev.souk.realtime;

import dev.souk.catalog.CatalogWiring;
import dev.souk.wiring.AwsClients;
import dev.souk.wiring.CloudWiring;

/// What functions know WebSocket connections by, in the cloud. As [CloudWiring].
public final class RealtimeWiring {
  private RealtimeWiring() {}

  public static SocketConnections socketConnections() {
    return new DynamoSocketConnections(CloudWiring.sockets());
  }

  public static SocketTickets socketTickets() {
    return new DynamoSocketTickets(CloudWiring.sockets());
  }

  public static VisibleStock visibleStock() {
    return new DynamoVisibleStock(CatalogWiring.products(), CloudWiring.table());
  }

  public static SocketSender socketSender() {
    return new GatewaySocketSender(AwsClients.posts());
  }
}
