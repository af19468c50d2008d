package dev.souk.local.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.contract.MatrixPrincipal;
import dev.souk.json.Json;
import dev.souk.local.story.Actor;
import dev.souk.local.story.ActorSocket;
import dev.souk.local.story.SharedLocalCloud;
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
class TopicAuthorizationMatrixTest {
  private static final String MISSING = "order:ord_01h455vb4pex5vsknk084sn02q";

  private final AuthorizationMatrixFixture cast = AuthorizationMatrixFixture.shared();

  @TestFactory
  Stream<DynamicTest> everyone_receives_their_own_topics_and_nobody_anothers() {
    return Stream.of(MatrixPrincipal.values())
        .map(each ->
            DynamicTest.dynamicTest(
                each + " asks for what is theirs and another's", () -> asks(each)));
  }

  private void asks(MatrixPrincipal principal) {
    var visitor = SharedLocalCloud.visitor();
    var actor = cast.token(principal).map(visitor::withAccessToken).orElse(visitor);
    var mine = principal.role().isPresent() && principal != MatrixPrincipal.SUSPENDED_SELLER;
    if (!mine) {
      assertThat(actor.post("/api/v1/realtime/tickets", null).status()).isIn(401, 403);
    }
    try (var socket =
        mine ? ActorSocket.of(actor, "?ticket=" + ticket(actor)) : ActorSocket.of(visitor)) {
      var order = "order:" + cast.order();
      var theirs = principal == MatrixPrincipal.CUSTOMER_A || principal == MatrixPrincipal.SELLER_A;
      var hidden = "product:" + cast.id(MatrixPrincipal.SELLER_A, "products/{id}");
      socket.send(
          Map.of(
              "type",
              "subscribe",
              "id",
              "1",
              "topics",
              Stream.of("me", MISSING, order, hidden).map(each -> Map.of("topic", each)).toList()));
      var told = socket.awaitMessage("subscribed");

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
