package dev.souk.local.cost;

import dev.souk.eventbus.PublishEvents;
import dev.souk.local.Eventually;
import dev.souk.local.matrix.MatrixSeller;
import dev.souk.local.story.ActorSocket;
import dev.souk.local.story.OrderSeeder;
import dev.souk.local.story.SharedLocalCloud;
import dev.souk.orders.Order;
import dev.souk.orders.OrderFixtures;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.SendOrderEmails;
import dev.souk.realtime.PushUpdates;
import dev.souk.realtime.SubscribeTopics;

/// What it costs to tell of an order that is paid.
record OrderEventCostScenario(CostRecorder recorder) {

  /// @param matrixSeller whose goods are in stock
  void measure(MatrixSeller matrixSeller) {
    var customer = SharedLocalCloud.customer();
    var customerId = customer.get("/api/v1/me").expect(200).text("id");
    var sellerId = matrixSeller.seller().get("/api/v1/me").expect(200).text("id");
    var placed =
        recorder.measure(
            PublishEvents.class,
            "an order that is placed",
            () ->
                OrderSeeder.placed(
                    customerId,
                    OrderSeeder.mugs(sellerId, matrixSeller.product(), matrixSeller.variant(), 1)));
    var ticket = customer.post("/api/v1/realtime/tickets", null).expect(200).text("ticket");
    try (var socket = ActorSocket.of(customer, "?ticket=" + ticket)) {
      recorder.measure(
          SubscribeTopics.class,
          "to an order",
          () -> {
            socket.subscribe("order:" + placed.id());
            return socket.awaitMessage("orderStatusUpdate");
          });
      var paid = OrderFixtures.paid(placed, SharedLocalCloud.cloud().clock().instant());
      recorder.measure(
          SendOrderEmails.class,
          "a paid order of one seller, two e-mails",
          () ->
              recorder.measure(
                  PushUpdates.class,
                  "a payment one socket hears of",
                  () ->
                      kept(placed, paid, socket, customer.email(), matrixSeller.seller().email())));
    }
  }

  private static PaidOrder kept(
      Order placed, PaidOrder paid, ActorSocket socket, String customer, String seller) {
    OrderSeeder.saved(placed, paid);
    socket.awaitMessage("orderStatusUpdate");
    socket.awaitMessage("orderStatusUpdate");
    try {
      Eventually.is(() -> written(customer) && written(seller));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return paid;
  }

  private static boolean written(String address) {
    return SharedLocalCloud.cloud().endpoints().mailbox().to(address).stream()
        .anyMatch(mail -> mail.text().contains("/orders/"));
  }
}
