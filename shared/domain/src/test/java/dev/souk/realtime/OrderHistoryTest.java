package dev.souk.realtime;

import static dev.souk.orders.OrderFixtures.ANNA;
import static dev.souk.orders.OrderFixtures.NOON;
import static dev.souk.orders.OrderFixtures.POTTER;
import static dev.souk.orders.OrderFixtures.WEAVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.OrderFixtures;
import dev.souk.orders.OrderStatus;
import dev.souk.orders.OrderStatusChange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The journey of an order")
class OrderHistoryTest {
  // 1 awaiting payment; 2, 3, 4 paid: potter's part, weaver's part, the whole; 5 potter's shipped
  private final OrderHistory orderHistory =
      OrderHistory.of(
          OrderFixtures.shipped(
              OrderFixtures.paid(OrderFixtures.placed(1, NOON), NOON.plusSeconds(60)),
              POTTER,
              NOON.plusSeconds(3600)));

  private static List<Long> sequences(List<OrderStatusChange> steps) {
    return steps.stream().map(OrderStatusChange::sequence).toList();
  }

  private List<Long> missed(String principal, long after, Duration later) {
    return orderHistory.missed(principal, after, NOON.plus(later))
            instanceof OrderHistory.MissedChanges.Changes(var it)
        ? sequences(it)
        : List.of(-1L);
  }

  @Test
  void is_heard_whole_by_its_customer_and_in_part_by_its_sellers() {
    assertThat(missed(ANNA, 0, Duration.ZERO)).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(missed(POTTER, 0, Duration.ZERO)).containsExactly(1L, 2L, 4L, 5L);
    assertThat(missed(WEAVER, 0, Duration.ZERO)).containsExactly(1L, 3L, 4L);
    assertThat(missed("usr_bob", 0, Duration.ZERO)).isEmpty();
  }

  @Test
  void concerns_those_three_and_nobody_else() {
    assertThat(
            orderHistory.isVisibleTo(Optional.of(new SocketPrincipal(ANNA, "CUSTOMER", "ses_1"))))
        .isTrue();
    assertThat(
            orderHistory.isVisibleTo(Optional.of(new SocketPrincipal(WEAVER, "SELLER", "ses_1"))))
        .isTrue();
    assertThat(
            orderHistory.isVisibleTo(
                Optional.of(new SocketPrincipal("usr_bob", "CUSTOMER", "ses_1"))))
        .isFalse();
    assertThat(orderHistory.isVisibleTo(Optional.empty())).isFalse();
  }

  @Test
  void is_told_from_the_step_that_was_heard_last() {
    assertThat(missed(ANNA, 3, Duration.ofHours(1))).containsExactly(4L, 5L);
    assertThat(missed(ANNA, 5, Duration.ofHours(1))).isEmpty();
    assertThat(missed(ANNA, 99, Duration.ofHours(1))).isEmpty();
  }

  @Test
  void is_not_told_when_something_missed_is_older_than_a_day() {
    var day = Duration.ofHours(24);

    assertThat(missed(ANNA, 0, day)).hasSize(5);
    assertThat(missed(ANNA, 0, day.plusMillis(1))).containsExactly(-1L);
    assertThat(missed(ANNA, 1, day.plusMillis(1))).hasSize(4);
    assertThat(missed(WEAVER, 4, day.multipliedBy(9))).isEmpty();
  }

  @Test
  void stands_where_the_whole_and_each_part_came_last() {
    assertThat(sequences(orderHistory.latest(ANNA))).containsExactly(3L, 4L, 5L);
    assertThat(sequences(orderHistory.latest(WEAVER))).containsExactly(3L, 4L);
  }

  @Test
  void troubles_a_seller_from_the_payment_on() {
    var unpaid =
        new OrderStatusChange(2, NOON, null, OrderStatus.AWAITING_PAYMENT, OrderStatus.EXPIRED);
    var paid = new OrderStatusChange(2, NOON, null, OrderStatus.AWAITING_PAYMENT, OrderStatus.PAID);

    assertThat(orderHistory.shouldNotify(ANNA, unpaid)).isTrue();
    assertThat(orderHistory.shouldNotify(POTTER, unpaid)).isFalse();
    assertThat(orderHistory.shouldNotify(POTTER, paid)).isTrue();
    assertThat(orderHistory.shouldNotify("usr_bob", paid)).isFalse();
  }
}
