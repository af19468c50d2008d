package dev.souk.local.cost;

import dev.souk.local.matrix.MatrixSeller;
import dev.souk.local.story.ActorSocket;
import dev.souk.local.story.SharedLocalCloud;
import dev.souk.realtime.CloseSocket;
import dev.souk.realtime.CreateSocketTicket;
import dev.souk.realtime.HandleHello;
import dev.souk.realtime.HandlePing;
import dev.souk.realtime.OpenSocket;
import dev.souk.realtime.PushUpdates;
import dev.souk.realtime.RejectMessage;
import dev.souk.realtime.SubscribeTopics;
import dev.souk.realtime.UnsubscribeTopics;
import java.util.List;
import java.util.Map;

/// The life of a socket that watches one product.
record SocketCostScenario(CostRecorder recorder) {

  void measure(MatrixSeller matrixSeller) {
    matrixSeller.seller().post(CatalogCostScenario.path(matrixSeller) + "/publish", null);
    var customer = SharedLocalCloud.customer();
    var ticket =
        recorder.measure(
            CreateSocketTicket.class,
            "one",
            () -> customer.post("/api/v1/realtime/tickets", null).expect(200).text("ticket"));
    var socket =
        recorder.measure(
            OpenSocket.class,
            "with a ticket",
            () ->
                recorder.measure(
                    HandleHello.class,
                    "the first",
                    () -> ActorSocket.of(customer, "?ticket=" + ticket)));
    var topic = "product:" + matrixSeller.product();
    recorder.measure(SubscribeTopics.class, "to a product", () -> socket.subscribe(topic));
    recorder.measure(
        PushUpdates.class, "a movement one socket hears of", () -> moved(matrixSeller, socket));
    recorder.measure(HandlePing.class, "one", () -> said(socket, Map.of("type", "ping"), "pong"));
    recorder.measure(
        RejectMessage.class,
        "no type there is",
        () -> said(socket, Map.of("type", "sing"), "error"));
    var end = Map.of("type", "unsubscribe", "id", "2", "topics", List.of(topic));
    recorder.measure(
        UnsubscribeTopics.class, "from a product", () -> said(socket, end, "unsubscribed"));
    recorder.measure(
        CloseSocket.class,
        "one that watches nothing",
        () -> {
          socket.close();
          return socket;
        });
  }

  private static ActorSocket moved(MatrixSeller matrixSeller, ActorSocket socket) {
    matrixSeller
        .seller()
        .withIdempotencyKey()
        .post(matrixSeller.movements(), Map.of("delta", 3, "reason", "restock"))
        .expect(201);
    socket.awaitMessage("inventoryUpdate");
    return socket;
  }

  private static ActorSocket said(ActorSocket socket, Map<String, ?> message, String answer) {
    socket.send(message);
    socket.awaitMessage(answer);
    return socket;
  }
}
