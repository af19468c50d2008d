package dev.souk.local.cost;

import dev.souk.local.Eventually;
import dev.souk.local.matrix.Stall;
import dev.souk.local.story.Purchase;
import dev.souk.local.story.Town;
import dev.souk.local.story.Watching;
import dev.souk.orders.Bought;
import dev.souk.orders.Order;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.WriteLetters;
import dev.souk.realtime.Subscribe;
import dev.souk.realtime.TellBrowsers;
import dev.souk.relay.RelayEvents;

/// What it costs to tell of an order that is paid.
record News(Ledger ledger) {

  /// @param stall whose goods are in stock
  void enter(Stall stall) {
    var customer = Town.customer();
    var customerId = customer.get("/api/v1/me").expect(200).text("id");
    var sellerId = stall.seller().get("/api/v1/me").expect(200).text("id");
    var placed =
        ledger.enter(
            RelayEvents.class,
            "an order that is placed",
            () ->
                Purchase.placed(
                    customerId, Purchase.mugs(sellerId, stall.product(), stall.variant(), 1)));
    var ticket = customer.post("/api/v1/realtime/tickets", null).expect(200).text("ticket");
    try (var socket = Watching.of(customer, "?ticket=" + ticket)) {
      ledger.enter(
          Subscribe.class,
          "to an order",
          () -> {
            socket.subscribe("order:" + placed.id());
            return socket.hears("orderStatusUpdate");
          });
      var paid = Bought.paid(placed, Town.cloud().clock().instant());
      ledger.enter(
          WriteLetters.class,
          "an order of one seller that is paid, two letters",
          () ->
              ledger.enter(
                  TellBrowsers.class,
                  "a payment one socket hears of",
                  () -> kept(placed, paid, socket, customer.email(), stall.seller().email())));
    }
  }

  private static PaidOrder kept(
      Order placed, PaidOrder paid, Watching socket, String customer, String seller) {
    Purchase.kept(placed, paid);
    socket.hears("orderStatusUpdate");
    socket.hears("orderStatusUpdate");
    try {
      Eventually.is(() -> written(customer) && written(seller));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return paid;
  }

  private static boolean written(String address) {
    return Town.cloud().doors().mailbox().to(address).stream()
        .anyMatch(mail -> mail.text().contains("/orders/"));
  }
}
