package dev.souk.realtime;

import dev.souk.route.Feature;

/// The functions of this package, in the order of the reference.
public final class RealtimeFeature {
  public static final Feature FEATURE =
      Feature.of(
          "realtime",
          "The WebSocket API and its updates, which asyncapi.yaml describes.",
          OpenSocket.SOCKET,
          HandleHello.SOCKET,
          SubscribeTopics.SOCKET,
          UnsubscribeTopics.SOCKET,
          HandlePing.SOCKET,
          RejectMessage.SOCKET,
          CloseSocket.SOCKET,
          PushUpdates.STREAM,
          CloseStaleSockets.SCHEDULE);

  private RealtimeFeature() {}
}
