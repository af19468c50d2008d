package dev.souk.local.cost;

import dev.souk.local.matrix.Stall;
import dev.souk.local.story.Town;
import dev.souk.local.story.Watching;
import dev.souk.realtime.CloseSocket;
import dev.souk.realtime.Hello;
import dev.souk.realtime.IssueTicket;
import dev.souk.realtime.OpenSocket;
import dev.souk.realtime.Ping;
import dev.souk.realtime.RefuseMessage;
import dev.souk.realtime.Subscribe;
import dev.souk.realtime.TellBrowsers;
import dev.souk.realtime.Unsubscribe;
import java.util.List;
import java.util.Map;

/// The life of a socket that watches one product.
record Sockets(Ledger ledger) {

  void enter(Stall stall) {
    stall.seller().post(Trading.path(stall) + "/publish", null);
    var customer = Town.customer();
    var ticket =
        ledger.enter(
            IssueTicket.class,
            "one",
            () -> customer.post("/api/v1/realtime/tickets", null).expect(200).text("ticket"));
    var socket =
        ledger.enter(
            OpenSocket.class,
            "with a ticket",
            () ->
                ledger.enter(
                    Hello.class, "the first", () -> Watching.of(customer, "?ticket=" + ticket)));
    var topic = "product:" + stall.product();
    ledger.enter(Subscribe.class, "to a product", () -> socket.subscribe(topic));
    ledger.enter(TellBrowsers.class, "a movement one socket hears of", () -> moved(stall, socket));
    ledger.enter(Ping.class, "one", () -> said(socket, Map.of("type", "ping"), "pong"));
    ledger.enter(
        RefuseMessage.class,
        "no type there is",
        () -> said(socket, Map.of("type", "sing"), "error"));
    var end = Map.of("type", "unsubscribe", "id", "2", "topics", List.of(topic));
    ledger.enter(Unsubscribe.class, "from a product", () -> said(socket, end, "unsubscribed"));
    ledger.enter(
        CloseSocket.class,
        "one that watches nothing",
        () -> {
          socket.close();
          return socket;
        });
  }

  private static Watching moved(Stall stall, Watching socket) {
    stall
        .seller()
        .once()
        .post(stall.movements(), Map.of("delta", 3, "reason", "restock"))
        .expect(201);
    socket.hears("inventoryUpdate");
    return socket;
  }

  private static Watching said(Watching socket, Map<String, ?> message, String answer) {
    socket.say(message);
    socket.hears(answer);
    return socket;
  }
}
