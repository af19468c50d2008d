package dev.souk.orders;

import static dev.souk.accounts.AccountFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.id.IdType;
import dev.souk.money.Money;
import dev.souk.orders.TestMarket.Line;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What every keeper of orders promises of the lists they stand in.
public interface OrderListsContract {
  TestMarket market();

  private static PaidOrder to(OrderTransitionResult result) {
    return ((OrderTransitionResult.Success) result).order();
  }

  private static <T extends Order> List<String> ids(
      Function<PageRequest, Page<T>> list, int limit) {
    return all(list, limit).stream().map(Order::id).toList();
  }

  private static <T> List<T> all(Function<PageRequest, Page<T>> list, int limit) {
    var all = new ArrayList<T>();
    var pageRequest = PageRequest.first(limit);
    while (true) {
      var page = list.apply(pageRequest);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      all.addAll(page.items());
      if (page.next() == null) {
        return all;
      }
      pageRequest = new PageRequest(limit, page.next());
    }
  }

  @Test
  default void a_customer_sees_their_own_orders_newest_first_page_by_page() {
    var mug = market().shelved(99);
    var customer = AccountFixtures.id(IdType.USR);
    var newestFirst = new ArrayList<String>();
    for (var minute = 0; minute < 7; minute++) {
      var at = NOON.plus(Duration.ofMinutes(minute));
      var basket = market().basket(customer, null, new Line(mug, 1));
      var placed = market().placed(basket, at);
      newestFirst.addFirst(placed.id());
      if (minute % 2 == 0) {
        market().kept(placed, placed.expired(at));
      }
      market().placed(market().basket(mug), at);
    }

    assertThat(ids(pageRequest -> market().orders().ofCustomer(customer, pageRequest), 3))
        .isEqualTo(newestFirst);
    assertThat(ids(pageRequest -> market().orders().ofCustomer(customer, pageRequest), 100))
        .isEqualTo(newestFirst);
    assertThat(
            ids(
                pageRequest ->
                    market().orders().ofCustomer(AccountFixtures.id(IdType.USR), pageRequest),
                100))
        .isEmpty();
  }

  @Test
  default void a_seller_sees_what_is_paid_of_theirs_newest_first_page_by_page() {
    var seller = AccountFixtures.id(IdType.SEL);
    var mug = market().shelved(seller, 1290, 99);
    var others = market().shelved(99);
    var newestFirst = new ArrayList<PaidOrder>();
    for (var minute = 0; minute < 5; minute++) {
      var at = NOON.plus(Duration.ofMinutes(minute));
      var basket = market().basket(new Line(mug, 1), new Line(others, 1));
      newestFirst.addFirst(market().paid(market().placed(basket, at)));
      market().placed(market().basket(mug), at);
      market().paid(market().placed(market().basket(others), at));
    }

    assertThat(ids(pageRequest -> market().orders().ofSeller(seller, pageRequest), 2))
        .isEqualTo(newestFirst.stream().map(Order::id).toList());
    var one = newestFirst.getFirst();
    var part = one.placement().sellerOrderId(seller);
    assertThat(market().orders().ofSeller(seller, part)).contains(one);
    assertThat(market().orders().ofSeller(AccountFixtures.id(IdType.SEL), part)).isEmpty();
    assertThat(market().orders().ofSeller(seller, one.placement().sellerOrderId(others.sellerId())))
        .isEmpty();
  }

  @Test
  default void what_was_never_paid_is_in_no_sellers_list() {
    var mug = market().shelved(9);
    var placed = market().placed(market().basket(mug));
    market().kept(placed, placed.cancelled(NOON));

    assertThat(ids(pageRequest -> market().orders().ofSeller(mug.sellerId(), pageRequest), 9))
        .isEmpty();
  }

  @Test
  default void a_courier_sees_what_is_to_be_brought_longest_waiting_first() {
    var courier = AccountFixtures.id(IdType.USR);
    var longest = new ArrayList<PaidOrder>();
    for (var minute = 0; minute < 5; minute++) {
      var mug = market().shelved(9);
      var at = NOON.plus(Duration.ofMinutes(minute));
      var paid = market().paid(market().placed(market().basket(mug), at));
      longest.add(assigned(paid, courier));
    }
    var moved = longest.removeLast();
    assigned(moved, AccountFixtures.id(IdType.USR));
    var first = longest.removeFirst();
    var part = first.sellerOrders().getFirst().id();
    var delivered = delivered(first);

    assertThat(all(pageRequest -> market().orders().ofCourier(courier, pageRequest), 2))
        .isEqualTo(
            longest.stream().map(it -> courierDelivery(it, it.sellerOrders().getFirst())).toList());
    assertThat(market().orders().ofCourier(courier, part)).contains(delivered);
    assertThat(market().orders().ofCourier(AccountFixtures.id(IdType.USR), part)).isEmpty();
    assertThat(market().orders().ofCourier(courier, moved.sellerOrders().getFirst().id()))
        .isEmpty();
  }

  private static Orders.CourierDelivery courierDelivery(PaidOrder order, SellerOrder part) {
    return new Orders.CourierDelivery(order, part);
  }

  @Test
  default void a_courier_has_two_deliveries_in_an_order_of_two_sellers() {
    var courier = AccountFixtures.id(IdType.USR);
    var lines = new Line[] {new Line(market().shelved(9), 1), new Line(market().shelved(9), 1)};
    var order = market().paid(market().placed(market().basket(lines)));
    for (var part : order.sellerOrders()) {
      order = market().kept(order, to(DeliveryTransitions.assign(order, part.id(), courier, NOON)));
    }
    var whole = order;

    var courierDeliveries =
        all(pageRequest -> market().orders().ofCourier(courier, pageRequest), 1);

    assertThat(courierDeliveries)
        .containsExactlyInAnyOrderElementsOf(
            whole.sellerOrders().stream().map(part -> courierDelivery(whole, part)).toList());
  }

  private PaidOrder assigned(PaidOrder order, String courier) {
    var part = order.sellerOrders().getFirst().id();
    return market().kept(order, to(DeliveryTransitions.assign(order, part, courier, NOON)));
  }

  private PaidOrder delivered(PaidOrder order) {
    var part = order.sellerOrders().getFirst();
    var shipment =
        new Shipment(AccountFixtures.id(IdType.SHM), "Post", "1", part.unshipped(), NOON);
    var sent = market().kept(order, to(ShipmentTransitions.ship(order, part.id(), shipment, NOON)));
    return market().kept(sent, to(DeliveryTransitions.received(sent, part.id(), NOON)));
  }

  @Test
  default void what_is_due_comes_in_the_order_of_its_time_until_it_is_settled() {
    var mug = market().shelved(99);
    var start = NOON.plus(Duration.ofDays(3));
    var held = new ArrayList<Order.AwaitingPayment>();
    for (var minute = 0; minute < 6; minute++) {
      held.add(market().placed(market().basket(mug), start.plus(Duration.ofMinutes(minute))));
    }
    var end = held.getLast().placement().at().plus(StockReservation.WITHOUT_CHECKOUT);
    assertThat(due(DueOrderAction.EXPIRE, end.minusMillis(1))).isEqualTo(ids(held.subList(0, 5)));
    assertThat(due(DueOrderAction.EXPIRE, end)).isEqualTo(ids(held));
    assertThat(market().orders().due(DueOrderAction.EXPIRE, end, PageRequest.first(4)).items())
        .extracting(Orders.DueOrder::orderId)
        .isEqualTo(ids(held.subList(0, 4)));

    market().paid(held.removeFirst());
    var expired = held.removeFirst();
    market().kept(expired, expired.expired(end));
    var opened = held.removeFirst();
    market().kept(opened, opened.opening(end));

    assertThat(due(DueOrderAction.EXPIRE, end)).isEqualTo(ids(held));
    assertThat(
            due(
                DueOrderAction.CHECK_PAYMENT,
                end.plus(StockReservation.PAYABLE).plus(StockReservation.GRACE)))
        .containsExactly(opened.id());
  }

  @Test
  default void what_is_due_is_paged_without_a_gap_whatever_becomes_of_it_meanwhile() {
    var mug = market().shelved(99);
    var start = NOON.plus(Duration.ofDays(5));
    var held = new ArrayList<Order.AwaitingPayment>();
    for (var second = 0; second < 17; second++) {
      held.add(market().placed(market().basket(mug), start.plusSeconds(second / 3)));
    }
    var end = start.plus(Duration.ofMinutes(20));
    var met = new ArrayList<String>();

    for (var pageRequest = PageRequest.first(3); ; ) {
      var page = market().orders().due(DueOrderAction.EXPIRE, end, pageRequest);
      for (var due : page.items()) {
        met.add(due.orderId());
        var order = (Order.AwaitingPayment) market().orders().find(due.orderId()).orElseThrow();
        switch (met.size() % 3) {
          case 0 -> market().orders().postpone(order, end.plusSeconds(60));
          case 1 -> market().kept(order, order.expired(end));
          default -> {}
        }
      }
      if (page.next() == null) {
        break;
      }
      pageRequest = new PageRequest(3, page.next());
    }

    assertThat(met).containsExactlyInAnyOrderElementsOf(ids(held));
  }

  @Test
  default void one_that_is_put_off_is_due_again_from_then_on_and_otherwise_as_it_was() {
    var mug = market().shelved(9);
    var start = NOON.plus(Duration.ofDays(7));
    var placed = market().placed(market().basket(mug), start);
    var end = placed.reservation().until();
    var until = end.plus(Duration.ofMinutes(10));

    market().orders().postpone(placed, until);
    market().orders().postpone(placed, until);

    assertThat(due(DueOrderAction.EXPIRE, until)).isEmpty();
    assertThat(due(DueOrderAction.RECHECK, until.minusMillis(1))).isEmpty();
    assertThat(market().orders().due(DueOrderAction.RECHECK, until, PageRequest.first(9)).items())
        .containsExactly(new Orders.DueOrder(placed.id(), until));
    assertThat(market().orders().find(placed.id())).contains(placed);

    market().kept(placed, placed.opening(until));

    assertThat(due(DueOrderAction.RECHECK, until)).isEmpty();
    assertThat(due(DueOrderAction.CHECK_PAYMENT, until.plus(Duration.ofHours(1))))
        .containsExactly(placed.id());
  }

  @Test
  default void one_that_has_changed_since_it_was_read_is_not_put_off() {
    var mug = market().shelved(9);
    var placed = market().placed(market().basket(mug), NOON.plus(Duration.ofDays(9)));
    var opening = market().kept(placed, placed.opening(placed.reservation().until()));

    market().orders().postpone(placed, NOON.plus(Duration.ofDays(99)));

    assertThat(due(DueOrderAction.CHECK_PAYMENT, opening.dueAt().orElseThrow()))
        .containsExactly(placed.id());
  }

  private List<String> due(DueOrderAction kind, Instant now) {
    return all(pageRequest -> market().orders().due(kind, now, pageRequest), 100).stream()
        .map(Orders.DueOrder::orderId)
        .toList();
  }

  private static List<String> ids(List<Order.AwaitingPayment> orders) {
    return orders.stream().map(Order::id).toList();
  }

  @Test
  default void a_refund_is_due_until_its_money_is_there() {
    var mug = market().shelved(AccountFixtures.id(IdType.SEL), 1290, 9);
    var at = NOON.minus(Duration.ofDays(30));
    var paid = market().paid(market().placed(market().basket(mug), at));
    var refundRequest =
        new RefundTransitions.RefundRequest(
            Map.of(mug.variantId(), 1), RefundTransitions.ShippingRefund.KEEP, "chipped");

    var asked =
        market()
            .kept(
                paid,
                to(
                    RefundTransitions.refund(
                        paid, paid.sellerOrders().getFirst().id(), refundRequest, at)));

    var refund = asked.refunds().findFirst().orElseThrow();
    assertThat(refund.amount()).isEqualTo(new Money(1290, "EUR"));
    assertThat(due(at.plus(PaidOrder.REFUND_SUBMISSION_DUE).minusMillis(1))).isEmpty();
    assertThat(due(at.plus(PaidOrder.REFUND_SUBMISSION_DUE))).containsExactly(paid.id());
    var sent = moved(asked, refund.id(), new Refund.State.Pending("re_1"), at);
    assertThat(due(at.plus(PaidOrder.REFUND_SUBMISSION_DUE))).isEmpty();
    assertThat(due(at.plus(PaidOrder.REFUND_CHECK_DUE))).containsExactly(paid.id());
    moved(sent, refund.id(), new Refund.State.Succeeded("re_1"), at);
    assertThat(due(at.plus(PaidOrder.REFUND_CHECK_DUE))).isEmpty();
  }

  private PaidOrder moved(PaidOrder order, String refund, Refund.State state, Instant now) {
    return market().kept(order, to(RefundTransitions.moved(order, refund, state, now)));
  }

  private List<String> due(Instant now) {
    return due(DueOrderAction.CHECK_REFUND, now);
  }
}
