package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.json.Json;
import dev.souk.orders.Bought;
import dev.souk.orders.Sending;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("An order's way")
class OrderNewsStoryTest {

  private final Stall pots = Stall.of("Corner pottery");
  private final Stall linen = Stall.of("Linen house");
  private final Actor customer = Town.customer();
  private final String customerId = customer.get("/api/v1/me").expect(200).text("id");

  private static Watching socket(Actor actor) {
    var ticket = actor.post("/api/v1/realtime/tickets", null).expect(200).text("ticket");
    return Watching.of(actor, "?ticket=" + ticket);
  }

  /// The statuses that are told next, with the part each is of.
  private static List<String> hears(Watching socket, int steps) {
    var heard = new ArrayList<String>();
    for (var i = 0; i < steps; i++) {
      var update = socket.hears("orderStatusUpdate");
      var data = Json.object(update.get("data"));
      var part = data.get("sellerOrderId") == null ? "whole" : "part";
      heard.add(update.get("sequence") + " " + part + " " + data.get("newStatus"));
    }
    return heard;
  }

  @Test
  void is_heard_by_its_customer_and_sellers_live_and_after_a_cut() {
    pots.moved(5);
    linen.moved(5);
    var placed =
        Purchase.placed(
            customerId,
            Purchase.mugs(pots.sellerId(), pots.product(), pots.variant(), 2),
            Purchase.mugs(linen.sellerId(), linen.product(), linen.variant(), 1));
    var topic = "order:" + placed.id();
    assertThat(pots.available()).isEqualTo(3);

    try (var browser = socket(customer);
        var potter = socket(pots.seller());
        var weaver = socket(linen.seller());
        var stranger = socket(Town.customer())) {
      assertThat(browser.subscribe(topic)).containsEntry("topics", List.of(topic));
      assertThat(hears(browser, 1)).containsExactly("1 whole awaitingPayment");
      potter.subscribe("me");
      weaver.subscribe(topic);
      assertThat(hears(weaver, 1)).containsExactly("1 whole awaitingPayment");
      assertThat(stranger.subscribe(topic)).containsEntry("topics", List.of());

      var now = Town.cloud().clock().instant();
      var paid = Purchase.kept(placed, Bought.paid(placed, now));

      assertThat(hears(browser, 3)).containsExactly("2 part paid", "3 part paid", "4 whole paid");
      assertThat(hears(potter, 2)).containsExactly("2 part paid", "4 whole paid");
      assertThat(hears(weaver, 2)).containsExactly("3 part paid", "4 whole paid");
      browser.cut();

      var part = placed.placed().partId(pots.sellerId());
      var accepted = Purchase.kept(paid, Bought.to(Sending.accept(paid, part, now)));
      Purchase.kept(accepted, Bought.shipped(accepted, pots.sellerId(), now));
      assertThat(hears(potter, 2)).containsExactly("5 part processing", "6 part shipped");
      weaver.say(Map.of("type", "ping"));
      weaver.hears("pong");
    }

    try (var again = socket(customer)) {
      again.say(
          Map.of(
              "type",
              "subscribe",
              "id",
              "2",
              "topics",
              List.of(Map.of("topic", topic, "after", "4"))));
      again.hears("subscribed");
      assertThat(hears(again, 2)).containsExactly("5 part processing", "6 part shipped");
    }
  }
}
