package dev.souk.realtime;

import static dev.souk.orders.OrderFixtures.ANNA;
import static dev.souk.orders.OrderFixtures.NOON;
import static dev.souk.orders.OrderFixtures.POTTER;
import static dev.souk.orders.OrderFixtures.WEAVER;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import dev.souk.orders.Order;
import dev.souk.orders.OrderFixtures;
import dev.souk.orders.OrderStreamRecords;
import dev.souk.orders.PaidOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A step of an order")
class PushOrderUpdatesTest {
  private final SocketFunctionsFixture fixture = new SocketFunctionsFixture();
  private final Order.AwaitingPayment placed = OrderFixtures.placed(1, NOON);
  private final PaidOrder paid = OrderFixtures.paid(placed, NOON);
  private final PaidOrder shipped = OrderFixtures.shipped(paid, POTTER, NOON);
  private final Topic topic = new Topic.OfOrder(placed.id());

  private final DynamodbStreamRecord placing = OrderStreamRecords.of(1, null, placed);
  private final DynamodbStreamRecord paying = OrderStreamRecords.of(2, placed, paid);
  private final DynamodbStreamRecord shipping = OrderStreamRecords.of(3, paid, shipped);

  @BeforeEach
  void watched() {
    for (var each : List.of(ANNA, POTTER, WEAVER, "usr_bob")) {
      watching(each, each, topic);
    }
  }

  /// Who may watch what is not asked here.
  private void watching(String connection, String principal, Topic what) {
    var holder = OrderTopicTest.holder(principal);
    var socket = fixture.greeted(connection, Optional.of(holder));
    fixture.sockets.subscribe(socket, List.of(what));
  }

  private List<String> failed(DynamodbStreamRecord... records) {
    return fixture.tell.push(List.of(records)).getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private List<Object> heard(String connection) {
    var sequences = new ArrayList<Object>();
    for (var message : fixture.told(connection)) {
      if (message.get("sequence") instanceof Long sequence) {
        sequences.add(sequence);
      }
    }
    return sequences;
  }

  @Test
  void is_told_to_its_customer_and_to_each_seller_what_is_theirs() {
    assertThat(failed(placing, paying, shipping)).isEmpty();

    assertThat(heard(ANNA)).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(heard(POTTER)).containsExactly(1L, 2L, 4L, 5L);
    assertThat(heard(WEAVER)).containsExactly(1L, 3L, 4L);
    assertThat(heard("usr_bob")).isEmpty();
    assertThat(fixture.last(ANNA)).containsEntry("topic", topic.name());
    assertThat(SocketFunctionsFixture.object(fixture.last(ANNA), "data"))
        .containsEntry("orderId", placed.id())
        .containsEntry("newStatus", "shipped");
  }

  @Test
  void is_told_to_whom_it_concerns_as_me_to_sellers_from_the_payment_on() {
    for (var each : List.of(ANNA, POTTER, WEAVER, "usr_bob")) {
      watching("my " + each, each, new Topic.OfPrincipal(each));
    }
    failed(placing, paying, shipping);

    assertThat(heard("my " + ANNA)).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(heard("my " + POTTER)).containsExactly(2L, 4L, 5L);
    assertThat(heard("my " + WEAVER)).containsExactly(3L, 4L);
    assertThat(heard("my usr_bob")).isEmpty();
    assertThat(fixture.last("my " + ANNA)).containsEntry("topic", "me");
  }

  @Test
  void is_told_once_for_a_batch_that_holds_it_twice_and_in_order() {
    failed(shipping, placing, paying, placing, shipping);

    assertThat(heard(ANNA)).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void is_not_told_for_a_change_without_one() {
    failed(OrderStreamRecords.of(2, placed, placed.opening(NOON)));

    assertThat(heard(ANNA)).isEmpty();
  }

  @Test
  void is_not_told_of_an_order_that_was_deleted_even_if_it_could_not_be_read() {
    var record = OrderStreamRecords.poison(1, placed);
    record.getDynamodb().setOldImage(record.getDynamodb().getNewImage());
    record.getDynamodb().setNewImage(null);

    assertThat(failed(record)).isEmpty();
    assertThat(heard(ANNA)).isEmpty();
  }

  @Test
  void is_not_told_to_a_session_that_has_ended() {
    fixture.sessions.end("ses_" + ANNA);
    failed(placing);

    assertThat(heard(ANNA)).isEmpty();
    assertThat(heard(POTTER)).containsExactly(1L);
  }

  @Test
  void that_could_not_be_told_names_the_first_record_it_was_in() {
    fixture.sockets.throttle();

    assertThat(failed(placing, paying, shipping)).containsExactly("seq-1");
    fixture.sockets.recover();
    assertThat(failed(placing, paying, shipping)).isEmpty();
    assertThat(heard(WEAVER)).containsExactly(1L, 3L, 4L);
  }

  @Test
  void that_one_seller_cannot_take_is_told_to_the_others_and_they_are_disconnected() {
    fixture.posts.silence(WEAVER);

    assertThat(failed(placing, paying, shipping)).isEmpty();
    assertThat(heard(ANNA)).hasSize(5);
    assertThat(fixture.posts.closed()).containsExactly(WEAVER);
  }

  @Test
  void that_cannot_be_read_keeps_neither_stock_nor_other_orders_from_being_told() {
    var mug = SocketFunctionsFixture.stock(1, 1, 5, 2);
    fixture.displays.put(mug);
    fixture.watching("m=", SocketFunctionsFixture.topic(mug));
    var other = OrderFixtures.placed(2, NOON);

    assertThat(
            failed(
                OrderStreamRecords.poison(1, other),
                SocketFunctionsFixture.record(2, null, mug),
                OrderStreamRecords.of(3, null, placed)))
        .containsExactly("seq-1");
    assertThat(fixture.last("m=")).containsEntry("version", 2L);
    assertThat(heard(ANNA)).containsExactly(1L);
  }
}
