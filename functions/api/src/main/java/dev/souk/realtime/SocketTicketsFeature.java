package dev.souk.realtime;

import dev.souk.route.Feature;

/// The functions of this package, in the order of the reference.
public final class SocketTicketsFeature {
  public static final Feature FEATURE =
      Feature.of(
          "realtime",
          "Tickets for the WebSocket API, which asyncapi.yaml describes.",
          CreateSocketTicket.ROUTE);

  private SocketTicketsFeature() {}
}
