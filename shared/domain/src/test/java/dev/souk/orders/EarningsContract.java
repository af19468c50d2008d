package dev.souk.orders;

import static dev.souk.accounts.AccountFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.id.IdType;
import dev.souk.orders.TestMarket.Line;
import dev.souk.page.PageRequest;
import dev.souk.payouts.Earnings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every keeper of orders promises of the lists of their sellers' earnings.
public interface EarningsContract {
  Duration WINDOW = Duration.ofDays(14);

  TestMarket market();

  private static PaidOrder to(OrderTransitionResult result) {
    return ((OrderTransitionResult.Success) result).order();
  }

  private PaidOrder delivered(String seller, Instant at) {
    var mug = market().shelved(seller, 1290, 9);
    var order = market().paid(market().placed(market().basket(new Line(mug, 2))));
    var part = order.sellerOrders().getFirst();
    var shipment =
        new Shipment(AccountFixtures.id(IdType.SHM), "Post", null, Map.of(mug.variantId(), 2), at);
    var shipped =
        market().kept(order, to(ShipmentTransitions.ship(order, part.id(), shipment, at)));
    return market().kept(shipped, to(DeliveryTransitions.received(shipped, part.id(), at)));
  }

  private PaidOrder released(PaidOrder order) {
    return market().kept(order, EarningReleases.release(order, _ -> null, NOON.plus(WINDOW)));
  }

  private static Earnings.Entry entry(PaidOrder order) {
    return new Earnings.Entry(order.id(), order.sellerOrders().getFirst().id());
  }

  private PaidOrder with(PaidOrder order, Earning earning) {
    return market().kept(order, order.with(order.sellerOrders().getFirst().with(earning), NOON));
  }

  @Test
  default void an_order_whose_earning_becomes_available_is_due_when_it_does() {
    var order = delivered(AccountFixtures.id(IdType.SEL), NOON);
    var at = NOON.plus(WINDOW);

    assertThat(
            market()
                .orders()
                .due(DueOrderAction.RELEASE_EARNINGS, at, PageRequest.first(PageRequest.MAX))
                .items())
        .contains(new Orders.DueOrder(order.id(), at));
  }

  @Test
  default void the_next_earning_to_become_available_is_known_by_its_time() {
    var seller = AccountFixtures.id(IdType.SEL);
    var market = market();
    assertThat(market.earnings().nextAvailableAt(seller, "EUR")).isEmpty();

    delivered(seller, NOON.plusSeconds(60));
    var first = delivered(seller, NOON);

    assertThat(market.earnings().nextAvailableAt(seller, "EUR")).contains(NOON.plus(WINDOW));
    assertThat(market.earnings().nextAvailableAt(seller, "USD")).isEmpty();
    released(first);
    assertThat(market.earnings().nextAvailableAt(seller, "EUR"))
        .contains(NOON.plusSeconds(60).plus(WINDOW));
  }

  @Test
  default void an_earning_can_be_paid_out_from_its_release_until_nothing_is_left() {
    var seller = AccountFixtures.id(IdType.SEL);
    var order = delivered(seller, NOON);
    assertThat(market().earnings().available(seller, "EUR")).isEmpty();

    var released = released(order);

    assertThat(market().earnings().available(seller, "EUR")).containsExactly(entry(order));
    assertThat(market().earnings().available(seller, "USD")).isEmpty();
    var part = released.sellerOrders().getFirst();
    var out = new Earning.Transfer("trf", "pay", part.payoutAmount(), null);
    with(released, part.earning().with(out));
    assertThat(market().earnings().available(seller, "EUR")).isEmpty();
    assertThat(market().earnings().inDebt(seller, "EUR")).isEmpty();
  }

  @Test
  default void one_that_was_paid_out_and_refunded_is_in_debt_until_that_is_recovered() {
    var seller = AccountFixtures.id(IdType.SEL);
    var released = released(delivered(seller, NOON));
    var part = released.sellerOrders().getFirst();
    var paidOut =
        with(
            released,
            part.earning().with(new Earning.Transfer("t", "p", part.payoutAmount(), null)));
    var one = Map.of(part.breakdown().items().getFirst().variantId(), 1);
    var refundRequest =
        new RefundTransitions.RefundRequest(one, RefundTransitions.ShippingRefund.KEEP, "");
    var refunded =
        market()
            .kept(paidOut, to(RefundTransitions.refund(paidOut, part.id(), refundRequest, NOON)));

    assertThat(market().earnings().inDebt(seller, "EUR")).containsExactly(entry(released));
    var debtor = refunded.sellerOrders().getFirst();
    with(refunded, debtor.earning().recovering(debtor.earningBalance().debt().amount()));
    assertThat(market().earnings().inDebt(seller, "EUR")).isEmpty();
  }
}
