package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.json.Json;
import dev.souk.orders.OrderFixtures;
import dev.souk.orders.ShipmentTransitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("An order status update")
class OrderStatusUpdateStoryTest {

  private final SellerWithVariants pots = SellerWithVariants.of("Corner pottery");
  private final SellerWithVariants linen = SellerWithVariants.of("Linen house");
  private final Actor customer = SharedLocalCloud.customer();
  private final String customerId = customer.get("/api/v1/me").expect(200).text("id");

  private static ActorSocket socket(Actor actor) {
    var ticket = actor.post("/api/v1/realtime/tickets", null).expect(200).text("ticket");
    return ActorSocket.of(actor, "?ticket=" + ticket);
  }

  /// The statuses that are told next, with the part each is of.
  private static List<String> hears(ActorSocket socket, int steps) {
    var heard = new ArrayList<String>();
    for (var i = 0; i < steps; i++) {
      var update = socket.awaitMessage("orderStatusUpdate");
      var data = Json.object(update.get("data"));
      var part = data.get("sellerOrderId") == null ? "whole" : "part";
      heard.add(update.get("sequence") + " " + part + " " + data.get("newStatus"));
    }
    return heard;
  }

  @Test
  void reaches_its_customer_and_sellers_live_and_after_a_reconnect() {
    pots.adjustStock(5);
    linen.adjustStock(5);
    var placed =
        OrderSeeder.placed(
            customerId,
            OrderSeeder.mugs(pots.sellerId(), pots.product(), pots.variant(), 2),
            OrderSeeder.mugs(linen.sellerId(), linen.product(), linen.variant(), 1));
    var topic = "order:" + placed.id();
    assertThat(pots.available()).isEqualTo(3);

    try (var browser = socket(customer);
        var potter = socket(pots.seller());
        var weaver = socket(linen.seller());
        var stranger = socket(SharedLocalCloud.customer())) {
      assertThat(browser.subscribe(topic)).containsEntry("topics", List.of(topic));
      assertThat(hears(browser, 1)).containsExactly("1 whole awaitingPayment");
      potter.subscribe("me");
      weaver.subscribe(topic);
      assertThat(hears(weaver, 1)).containsExactly("1 whole awaitingPayment");
      assertThat(stranger.subscribe(topic)).containsEntry("topics", List.of());

      var now = SharedLocalCloud.cloud().clock().instant();
      var paid = OrderSeeder.saved(placed, OrderFixtures.paid(placed, now));

      assertThat(hears(browser, 3)).containsExactly("2 part paid", "3 part paid", "4 whole paid");
      assertThat(hears(potter, 2)).containsExactly("2 part paid", "4 whole paid");
      assertThat(hears(weaver, 2)).containsExactly("3 part paid", "4 whole paid");
      browser.abortConnection();

      var part = placed.placement().sellerOrderId(pots.sellerId());
      var accepted =
          OrderSeeder.saved(paid, OrderFixtures.to(ShipmentTransitions.accept(paid, part, now)));
      OrderSeeder.saved(accepted, OrderFixtures.shipped(accepted, pots.sellerId(), now));
      assertThat(hears(potter, 2)).containsExactly("5 part processing", "6 part shipped");
      weaver.send(Map.of("type", "ping"));
      weaver.awaitMessage("pong");
    }

    try (var again = socket(customer)) {
      again.send(
          Map.of(
              "type",
              "subscribe",
              "id",
              "2",
              "topics",
              List.of(Map.of("topic", topic, "after", "4"))));
      again.awaitMessage("subscribed");
      assertThat(hears(again, 2)).containsExactly("5 part processing", "6 part shipped");
    }
  }
}
