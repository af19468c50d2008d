package dev.souk.realtime;

import static dev.souk.orders.OrderFixtures.ANNA;
import static dev.souk.orders.OrderFixtures.NOON;
import static dev.souk.orders.OrderFixtures.POTTER;
import static dev.souk.orders.OrderFixtures.WEAVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.OrderFixtures;
import dev.souk.orders.PaidOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A subscription to an order")
class OrderTopicTest {
  private final SocketFunctionsFixture fixture = new SocketFunctionsFixture();
  private final PaidOrder order =
      OrderFixtures.shipped(OrderFixtures.paid(OrderFixtures.placed(1, NOON), NOON), POTTER, NOON);
  private final String topic = "order:" + order.id();

  @BeforeEach
  void placed() {
    fixture.journeys.put(order);
  }

  static SocketPrincipal holder(String principal) {
    return new SocketPrincipal(principal, "any", "ses_" + principal);
  }

  /// What is said to someone who subscribes, with `after` if there is one.
  private List<Map<String, @Nullable Object>> answers(String principal, @Nullable String after) {
    if (fixture.sockets.of("a=").isEmpty()) {
      fixture.greeted("a=", Optional.of(holder(principal)));
    }
    var before = fixture.told("a=").size();
    fixture.hear(
        fixture.subscribe,
        "a=",
        "{\"type\":\"subscribe\",\"id\":\"1\",\"topics\":[{\"topic\":\"%s\"%s}]}"
            .formatted(topic, after == null ? "" : ",\"after\":\"" + after + "\""));
    return fixture.told("a=").subList(before, fixture.told("a=").size());
  }

  private static List<Object> sequences(List<Map<String, @Nullable Object>> answers) {
    var sequences = new ArrayList<Object>();
    for (var update : answers.subList(1, answers.size())) {
      assertThat(update).containsEntry("type", "orderStatusUpdate");
      sequences.add(Objects.requireNonNull(update.get("sequence")));
    }
    return sequences;
  }

  @Test
  void is_answered_with_where_the_order_and_its_parts_stand() {
    var answers = answers(ANNA, null);

    assertThat(answers.getFirst())
        .containsEntry("type", "subscribed")
        .containsEntry("topics", List.of(topic))
        .containsEntry("snapshot", List.of());
    assertThat(sequences(answers)).containsExactly(3L, 4L, 5L);
    assertThat(answers.getLast())
        .containsEntry("topic", topic)
        .containsEntry("at", "2026-03-01T12:00:00.000Z");
    assertThat(SocketFunctionsFixture.object(answers.getLast(), "data"))
        .containsEntry("orderId", order.id())
        .containsEntry("sellerOrderId", order.placement().sellerOrderId(POTTER))
        .containsEntry("newStatus", "shipped")
        .containsEntry("previousStatus", "paid");
  }

  @Test
  void tells_a_seller_nothing_of_the_parts_of_others() {
    assertThat(sequences(answers(WEAVER, null))).containsExactly(3L, 4L);
    assertThat(sequences(answers(WEAVER, "0"))).containsExactly(1L, 3L, 4L);
  }

  @Test
  void goes_on_after_the_sequence_that_is_named() {
    assertThat(sequences(answers(ANNA, "3"))).containsExactly(4L, 5L);
    assertThat(sequences(answers(ANNA, "5"))).isEmpty();
  }

  @Test
  void is_told_to_read_again_what_was_missed_more_than_a_day_ago() {
    fixture.now = NOON.plus(Duration.ofHours(25));
    var answers = answers(ANNA, "1");

    assertThat(answers.getFirst()).containsEntry("topics", List.of(topic));
    assertThat(answers.getLast()).isEqualTo(Map.of("type", "resync", "topic", topic));
    assertThat(fixture.sockets.subscribers(new Topic.OfOrder(order.id()))).hasSize(1);
  }

  @Test
  void is_passed_over_when_it_holds_already_and_begins_anew_when_it_does_not() {
    assertThat(sequences(answers(ANNA, null))).containsExactly(3L, 4L, 5L);

    var again = answers(ANNA, null);
    assertThat(again)
        .singleElement()
        .satisfies(it ->
            assertThat(it)
                .containsEntry("type", "subscribed")
                .containsEntry("topics", List.of(topic)));
    fixture.sockets.unsubscribe("a=", List.of(new Topic.OfOrder(order.id())));
    assertThat(sequences(answers(ANNA, null))).containsExactly(3L, 4L, 5L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "three", "99999999999999999999"})
  void refuses_an_after_that_is_no_sequence(String after) {
    var answers = answers(ANNA, after);

    assertThat(answers).hasSize(1);
    assertThat(answers.getFirst()).containsEntry("topics", List.of());
    assertThat(String.valueOf(answers.getFirst().get("errors"))).contains("code=validation-failed");
  }

  @Test
  void is_refused_to_others_as_if_there_were_no_such_order() {
    var answers = answers("usr_bob", "0");

    assertThat(answers).hasSize(1);
    assertThat(String.valueOf(answers.getFirst().get("errors")))
        .contains("code=not-found, detail=there is no such topic");
    assertThat(fixture.sockets.subscribers(new Topic.OfOrder(order.id()))).isEmpty();
  }

  @Test
  void holds_before_the_steps_are_read() {
    var watchers = new ArrayList<Integer>();
    OrderHistories orderHistories =
        orderId -> {
          watchers.add(fixture.sockets.subscribers(new Topic.OfOrder(orderId)).size());
          return fixture.journeys.of(orderId);
        };
    fixture.greeted("a=", Optional.of(holder(ANNA)));
    fixture.hear(
        new SubscribeTopics(
            () -> fixture.now, fixture.sockets, fixture.displays, orderHistories, fixture.posts),
        "a=",
        "{\"type\":\"subscribe\",\"id\":\"1\",\"topics\":[{\"topic\":\"" + topic + "\"}]}");

    assertThat(watchers).containsExactly(0, 1);
  }
}
