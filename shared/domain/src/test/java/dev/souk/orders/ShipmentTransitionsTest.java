package dev.souk.orders;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.orders.PriceBreakdownFixtures.bowls;
import static dev.souk.orders.PriceBreakdownFixtures.euros;
import static dev.souk.orders.PriceBreakdownFixtures.mugs;
import static dev.souk.orders.PriceBreakdownFixtures.refunded;
import static dev.souk.orders.PriceBreakdownFixtures.sent;
import static dev.souk.orders.PriceBreakdownFixtures.shipment;
import static dev.souk.orders.PriceBreakdownFixtures.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.AccountFixtures;
import dev.souk.id.IdType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A seller order")
class ShipmentTransitionsTest {
  private static final String MUG = PriceBreakdownFixtures.MUG.variantId();

  private static final OrderTransitionResult NOTHING_TO_SEND =
      new OrderTransitionResult.InvalidState(
          "it is cancelled or refunded; nothing is left to ship");

  private final PaidOrder paid = PriceBreakdownFixtures.paid();
  private final String part = mugs(paid).id();

  private static OrderTransitionResult ship(
      PaidOrder order, String part, Map<String, Integer> units) {
    return ShipmentTransitions.ship(order, part, shipment(units), NOON);
  }

  @Nested
  @DisplayName("on its way to the carrier")
  class Shipping {
    @Test
    void is_processing_while_units_are_unsent_and_shipped_when_none_are() {
      var two = to(ship(paid, part, Map.of(MUG, 2)));

      assertThat(mugs(two).status()).isEqualTo(OrderStatus.PROCESSING);
      assertThat(mugs(two).unshipped()).isEqualTo(Map.of(MUG, 1));
      assertThat(mugs(to(ship(two, part, Map.of(MUG, 1)))).status()).isEqualTo(OrderStatus.SHIPPED);
    }

    @Test
    void sends_no_more_than_was_bought() {
      var two = to(ship(paid, part, Map.of(MUG, 2)));

      assertThat(ship(two, part, Map.of(MUG, 2)))
          .isEqualTo(new OrderTransitionResult.QuantityExceedsRemaining(MUG, 1));
      assertThat(ship(two, part, Map.of(PriceBreakdownFixtures.BOWL.variantId(), 1)))
          .isEqualTo(
              new OrderTransitionResult.QuantityExceedsRemaining(
                  PriceBreakdownFixtures.BOWL.variantId(), 0));
    }

    @Test
    void sends_the_same_shipment_once() {
      var shipment = shipment(Map.of(MUG, 1));
      var one = to(ShipmentTransitions.ship(paid, part, shipment, NOON));

      assertThat(to(ShipmentTransitions.ship(one, part, shipment, NOON))).isSameAs(one);
    }

    @Test
    void sends_nothing_more_when_all_is_sent_or_cancelled() {
      var all = sent(paid, mugs(paid));
      var none = to(CancellationTransitions.cancel(paid, part, "", NOON));

      assertThat(ship(all, part, Map.of(MUG, 1)))
          .isInstanceOf(OrderTransitionResult.InvalidState.class);
      assertThat(ship(none, part, Map.of(MUG, 1)))
          .isInstanceOf(OrderTransitionResult.InvalidState.class);
      assertThat(ShipmentTransitions.accept(all, part, NOON))
          .isInstanceOf(OrderTransitionResult.InvalidState.class);
      assertThat(ShipmentTransitions.accept(none, part, NOON))
          .isInstanceOf(OrderTransitionResult.InvalidState.class);
      assertThat(ship(paid, "sor_x", Map.of(MUG, 1)))
          .isEqualTo(new OrderTransitionResult.NotFound());
    }

    @Test
    void a_shipment_holds_something_and_never_less_than_one() {
      assertThatThrownBy(() -> shipment(Map.of())).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> shipment(Map.of(MUG, 0)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> shipment(Map.of(MUG, -1)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  @DisplayName("of which some is refunded before it is sent")
  class Withdrawn {
    private final PaidOrder first =
        to(ship(refunded(paid, mugs(paid), Map.of(MUG, 2)), part, Map.of(MUG, 1)));
    private final PaidOrder last =
        refunded(to(ship(paid, part, Map.of(MUG, 1))), mugs(paid), Map.of(MUG, 2));

    @Test
    void is_shipped_when_the_rest_is_sent_whichever_came_first() {
      for (var each : List.of(first, last)) {
        assertThat(mugs(each).unshipped()).isEqualTo(Map.of(MUG, 0));
        assertThat(mugs(each).status()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(ship(each, part, Map.of(MUG, 1)))
            .isInstanceOf(OrderTransitionResult.InvalidState.class);
        assertThat(mugs(each).refunds().getFirst().cancelledUnits())
            .isEqualTo(new Refund.UnshippedUnits(Map.of(MUG, 2), Refund.Restock.UNSHIPPED));
      }
    }

    @Test
    void is_received_and_what_was_sent_can_be_returned_and_no_more() {
      for (var each : List.of(first, last)) {
        var there = to(DeliveryTransitions.received(each, part, NOON));
        var request =
            new Return(
                AccountFixtures.id(IdType.RET), Map.of(MUG, 1), "", NOON, Return.State.REQUESTED);
        var more =
            new Return(
                AccountFixtures.id(IdType.RET), Map.of(MUG, 2), "", NOON, Return.State.REQUESTED);

        assertThat(ReturnTransitions.request(there, part, more, NOON))
            .isEqualTo(new OrderTransitionResult.QuantityExceedsRemaining(MUG, 1));
        var back =
            to(
                ReturnTransitions.approve(
                    to(ReturnTransitions.request(there, part, request, NOON)),
                    part,
                    request.id(),
                    NOON));
        assertThat(mugs(back).returned()).isEqualTo(euros(2700));
        assertThat(PriceBreakdownFixtures.arrived(there).sellerOrders().getFirst().status())
            .isEqualTo(OrderStatus.PARTLY_REFUNDED);
      }
    }

    @Test
    void sends_only_what_is_not_refunded() {
      var one = refunded(paid, mugs(paid), Map.of(MUG, 1));

      assertThat(ship(one, part, Map.of(MUG, 3)))
          .isEqualTo(new OrderTransitionResult.QuantityExceedsRemaining(MUG, 2));
      assertThat(mugs(one).status()).isEqualTo(OrderStatus.PAID);
    }

    @Test
    void is_over_when_all_of_it_is_refunded_and_nothing_sent() {
      var all = refunded(paid, mugs(paid), Map.of(MUG, 3));

      assertThat(ShipmentTransitions.accept(all, part, NOON)).isEqualTo(NOTHING_TO_SEND);
      assertThat(ship(all, part, Map.of(MUG, 1))).isEqualTo(NOTHING_TO_SEND);
      assertThat(ShipmentTransitions.nothingUnshipped(all, part)).isEqualTo(NOTHING_TO_SEND);
      assertThat(DeliveryTransitions.received(all, part, NOON))
          .isInstanceOf(OrderTransitionResult.InvalidState.class);
      assertThat(mugs(all).status()).isEqualTo(OrderStatus.REFUND_PENDING);
      assertThat(mugs(PriceBreakdownFixtures.arrived(all)).status())
          .as("the shipping is not given back")
          .isEqualTo(OrderStatus.PARTLY_REFUNDED);
      var shipping =
          new RefundTransitions.RefundRequest(
              Map.of(), RefundTransitions.ShippingRefund.REFUND, "");
      var whole =
          PriceBreakdownFixtures.arrived(to(RefundTransitions.refund(all, part, shipping, NOON)));
      assertThat(mugs(whole).status()).isEqualTo(OrderStatus.REFUNDED);
    }

    @Test
    void is_not_to_be_sent_again_when_the_refund_fails() {
      var one = refunded(paid, mugs(paid), Map.of(MUG, 1));
      var refund = mugs(one).refunds().getFirst().id();
      var failed = to(RefundTransitions.moved(one, refund, new Refund.State.Failed("re"), NOON));

      assertThat(mugs(failed).unshipped()).isEqualTo(Map.of(MUG, 2));
      assertThat(mugs(failed).refundable()).isEqualTo(Map.of(MUG, 3));
      var again = refunded(failed, mugs(failed), Map.of(MUG, 1));
      assertThat(mugs(again).unshipped()).as("the same one again").isEqualTo(Map.of(MUG, 2));
    }
  }

  @Nested
  @DisplayName("on the last mile")
  class LastMile {
    private final PaidOrder sent = sent(paid, mugs(paid));
    private final Fulfilment.Proof code = new Fulfilment.Proof.ByCode(null);

    @Test
    void is_out_for_delivery_when_all_of_it_was_sent_and_delivered_by_proof() {
      assertThat(DeliveryTransitions.startDelivery(paid, part, "1234", NOON))
          .isInstanceOf(OrderTransitionResult.InvalidState.class);
      assertThat(DeliveryTransitions.deliver(sent, part, code, NOON))
          .isInstanceOf(OrderTransitionResult.InvalidState.class);

      var out = to(DeliveryTransitions.startDelivery(sent, part, "1234", NOON));
      var there = to(DeliveryTransitions.deliver(out, part, code, NOON));

      assertThat(mugs(out).status()).isEqualTo(OrderStatus.OUT_FOR_DELIVERY);
      assertThat(mugs(there).status()).isEqualTo(OrderStatus.DELIVERED);
      assertThat(DeliveryTransitions.deliver(there, part, code, NOON))
          .isInstanceOf(OrderTransitionResult.InvalidState.class);
    }

    @Test
    void keeps_the_first_code_and_counts_wrong_ones() {
      var out = to(DeliveryTransitions.startDelivery(sent, part, "1234", NOON));
      var again = to(DeliveryTransitions.startDelivery(out, part, "9999", NOON));
      var missed =
          to(
              DeliveryTransitions.withFailedAttempt(
                  to(DeliveryTransitions.withFailedAttempt(again, part, NOON)), part, NOON));

      assertThat(again).isSameAs(out);
      assertThat(mugs(missed).fulfilment()).isEqualTo(new Fulfilment.OutForDelivery("1234", 2));
      assertThat(missed.version()).isEqualTo(out.version() + 2);
    }

    @Test
    void is_given_to_another_courier_until_one_is_out_with_it() {
      var one = to(DeliveryTransitions.assign(sent, part, "usr_1", NOON));
      var other = to(DeliveryTransitions.assign(one, part, "usr_2", NOON));
      var out = to(DeliveryTransitions.startDelivery(other, part, "1234", NOON));

      assertThat(mugs(out).courierId()).isEqualTo("usr_2");
      assertThat(DeliveryTransitions.assign(out, part, "usr_1", NOON))
          .isInstanceOf(OrderTransitionResult.InvalidState.class);
    }

    @Test
    void is_there_when_the_customer_says_so_once() {
      var there = to(DeliveryTransitions.received(sent, part, NOON));

      assertThat(mugs(there).fulfilment()).isEqualTo(new Fulfilment.Delivered(NOON, null));
      assertThat(to(DeliveryTransitions.received(there, part, NOON.plusSeconds(1))))
          .isSameAs(there);
      assertThat(DeliveryTransitions.received(paid, part, NOON))
          .isInstanceOf(OrderTransitionResult.InvalidState.class);
    }
  }

  @Nested
  @DisplayName("when it is cancelled")
  class CalledOff {
    @Test
    void gives_all_of_its_money_back_once() {
      var off = to(CancellationTransitions.cancel(paid, part, "broken", NOON));

      assertThat(mugs(off).returned()).isEqualTo(mugs(paid).breakdown().total());
      assertThat(to(CancellationTransitions.cancel(off, part, "broken", NOON))).isSameAs(off);
      assertThat(off.refunds()).hasSize(1);
    }

    @Test
    void gives_back_only_what_has_not_gone_back_before() {
      var one = PriceBreakdownFixtures.refunded(paid, mugs(paid), Map.of(MUG, 1));
      var off = to(CancellationTransitions.cancel(one, part, "", NOON));

      assertThat(mugs(off).returned()).isEqualTo(mugs(paid).breakdown().total());
      assertThat(off.refunds().map(Refund::id)).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void is_refused_when_a_shipment_is_on_its_way() {
      var some = to(ship(paid, part, Map.of(MUG, 1)));

      assertThat(CancellationTransitions.cancel(some, part, "", NOON))
          .isInstanceOf(OrderTransitionResult.InvalidState.class);
    }

    @Test
    void says_what_is_on_its_way_and_what_can_be_done_about_it() {
      var bowls = bowls(paid).id();
      var rest = to(CancellationTransitions.cancel(paid, bowls, "", NOON));
      var some = to(ship(paid, part, Map.of(MUG, 1)));
      var all = sent(paid, mugs(paid));
      var there = to(DeliveryTransitions.received(all, part, NOON));

      assertThat(CancellationTransitions.cancel(some, part, "", NOON))
          .asString()
          .contains("part of it has been shipped", "refund")
          .doesNotContain("all");
      assertThat(CancellationTransitions.cancel(sent(some, bowls(some)), "", NOON))
          .isEqualTo(CancellationTransitions.cancel(some, part, "", NOON));
      assertThat(CancellationTransitions.cancel(all, part, "", NOON))
          .asString()
          .contains("it has been shipped");
      assertThat(CancellationTransitions.cancel(there, part, "", NOON))
          .asString()
          .contains("it has been delivered");
      assertThat(to(CancellationTransitions.cancel(rest, bowls, "", NOON))).isSameAs(rest);
    }

    @Test
    void of_the_whole_order_what_is_not_on_its_way_is_cancelled() {
      var some = sent(paid, mugs(paid));
      var rest = to(CancellationTransitions.cancel(some, "", NOON));

      assertThat(mugs(rest)).isEqualTo(mugs(some));
      assertThat(bowls(rest).status()).isEqualTo(OrderStatus.REFUND_PENDING);
      assertThat(CancellationTransitions.cancel(sent(some, bowls(some)), "", NOON))
          .isInstanceOf(OrderTransitionResult.InvalidState.class);
    }
  }
}
