package dev.souk.local.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.contract.Principal;
import dev.souk.json.Json;
import dev.souk.local.story.Actor;
import dev.souk.local.story.Town;
import dev.souk.local.story.Watching;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A socket's messages are authorised topic by topic, for whoever its ticket was issued to. What is
/// another's cannot even be named but by an order or a product that is hidden: an order is heard of
/// by its customer and its sellers.
@DisplayName("Over a socket")
class TopicMatrixTest {
  private static final String MISSING = "order:ord_01h455vb4pex5vsknk084sn02q";

  private final TownCast cast = TownCast.shared();

  @TestFactory
  Stream<DynamicTest> everyone_hears_of_themselves_and_nobody_of_another() {
    return Stream.of(Principal.values())
        .map(each ->
            DynamicTest.dynamicTest(
                each + " asks for what is theirs and another's", () -> asks(each)));
  }

  private void asks(Principal principal) {
    var visitor = Town.visitor();
    var actor = cast.token(principal).map(visitor::bearing).orElse(visitor);
    var mine = principal.role().isPresent() && principal != Principal.SUSPENDED_SELLER;
    if (!mine) {
      assertThat(actor.post("/api/v1/realtime/tickets", null).status()).isIn(401, 403);
    }
    try (var socket =
        mine ? Watching.of(actor, "?ticket=" + ticket(actor)) : Watching.of(visitor)) {
      var order = "order:" + cast.order();
      var theirs = principal == Principal.CUSTOMER_A || principal == Principal.SELLER_A;
      var hidden = "product:" + cast.id(Principal.SELLER_A, "products/{id}");
      socket.say(
          Map.of(
              "type",
              "subscribe",
              "id",
              "1",
              "topics",
              Stream.of("me", MISSING, order, hidden).map(each -> Map.of("topic", each)).toList()));
      var told = socket.hears("subscribed");

      assertThat((List<?>) told.get("topics"))
          .isEqualTo(theirs ? List.of("me", order) : mine ? List.of("me") : List.of());
      assertThat(codes(told))
          .containsEntry(MISSING, "not-found")
          .containsEntry(hidden, "not-found")
          .hasSize(theirs ? 2 : mine ? 3 : 4);
      if (!theirs) {
        assertThat(codes(told)).containsEntry(order, "not-found");
      }
    }
  }

  private static String ticket(Actor actor) {
    return actor.post("/api/v1/realtime/tickets", null).expectSuccess().text("ticket");
  }

  private static Map<String, String> codes(Map<String, @Nullable Object> told) {
    var codes = new java.util.TreeMap<String, String>();
    for (var each : (List<?>) Objects.requireNonNull(told.get("errors"))) {
      var refused = Json.object(each);
      codes.put(String.valueOf(refused.get("topic")), String.valueOf(refused.get("code")));
    }
    return codes;
  }
}
