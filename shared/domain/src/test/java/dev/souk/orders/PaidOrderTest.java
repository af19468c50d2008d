package dev.souk.orders;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.orders.PriceBreakdownFixtures.arrived;
import static dev.souk.orders.PriceBreakdownFixtures.bowls;
import static dev.souk.orders.PriceBreakdownFixtures.delivered;
import static dev.souk.orders.PriceBreakdownFixtures.euros;
import static dev.souk.orders.PriceBreakdownFixtures.mugs;
import static dev.souk.orders.PriceBreakdownFixtures.refunded;
import static dev.souk.orders.PriceBreakdownFixtures.sent;
import static dev.souk.orders.PriceBreakdownFixtures.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.checkout.PriceBreakdown;
import dev.souk.commission.CommissionCharge;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A paid order")
class PaidOrderTest {
  private final PaidOrder paid = PriceBreakdownFixtures.paid();

  private static PaidOrder cancelled(PaidOrder order, SellerOrder part) {
    return to(CancellationTransitions.cancel(order, part.id(), "", NOON));
  }

  @Nested
  @DisplayName("stands as a whole where the last of what still goes to the customer stands")
  class Standing {
    @Test
    void paid_until_all_sellers_are_at_it() {
      var one = to(ShipmentTransitions.accept(paid, mugs(paid).id(), NOON));

      assertThat(one.status()).isEqualTo(OrderStatus.PAID);
      assertThat(to(ShipmentTransitions.accept(one, bowls(one).id(), NOON)).status())
          .isEqualTo(OrderStatus.PROCESSING);
    }

    @Test
    void shipped_when_all_of_it_is_sent_delivered_when_all_of_it_is_there() {
      var one = sent(paid, mugs(paid));
      var both = sent(one, bowls(one));
      var first = to(DeliveryTransitions.received(both, mugs(both).id(), NOON));

      assertThat(one.status()).isEqualTo(OrderStatus.PAID);
      assertThat(both.status()).isEqualTo(OrderStatus.SHIPPED);
      assertThat(first.status()).isEqualTo(OrderStatus.SHIPPED);
      assertThat(to(DeliveryTransitions.received(first, bowls(first).id(), NOON)).status())
          .isEqualTo(OrderStatus.DELIVERED);
    }

    @Test
    void goes_on_without_a_part_that_is_cancelled() {
      var rest = sent(cancelled(paid, mugs(paid)), bowls(paid));

      assertThat(rest.status()).isEqualTo(OrderStatus.SHIPPED);
      assertThat(mugs(rest).status()).isEqualTo(OrderStatus.REFUND_PENDING);
    }

    @Test
    void delivered_while_money_is_on_its_way_and_partly_refunded_when_it_is_there() {
      var one = delivered(cancelled(paid, mugs(paid)), bowls(paid));

      assertThat(one.status()).isEqualTo(OrderStatus.DELIVERED);
      assertThat(arrived(one).status()).isEqualTo(OrderStatus.PARTLY_REFUNDED);
    }

    @Test
    void refunded_when_nothing_of_it_goes_to_the_customer_any_more() {
      var none = cancelled(cancelled(paid, mugs(paid)), bowls(paid));

      assertThat(none.status()).isEqualTo(OrderStatus.REFUND_PENDING);
      assertThat(arrived(none).status()).isEqualTo(OrderStatus.REFUNDED);
      assertThat(none.returned()).isEqualTo(paid.payment().amount());
    }

    @Test
    void partly_refunded_when_one_line_of_what_was_delivered_went_back() {
      var all = delivered(delivered(paid, mugs(paid)), bowls(paid));
      var asked = refunded(all, mugs(all), Map.of(PriceBreakdownFixtures.MUG.variantId(), 1));

      assertThat(asked.status()).isEqualTo(OrderStatus.DELIVERED);
      assertThat(arrived(asked).status()).isEqualTo(OrderStatus.PARTLY_REFUNDED);
    }
  }

  @Test
  void that_cost_nothing_is_paid_like_any_other() {
    var free = PriceBreakdownFixtures.paid(PriceBreakdownFixtures.placed(gift()));

    assertThat(free.status()).isEqualTo(OrderStatus.PAID);
    assertThat(delivered(free, mugs(free)).status()).isEqualTo(OrderStatus.DELIVERED);
    assertThat(cancelled(free, mugs(free)).status()).isEqualTo(OrderStatus.REFUNDED);
    assertThat(cancelled(free, mugs(free)).refunds()).isEmpty();
  }

  private static PriceBreakdown gift() {
    var item =
        new PriceBreakdown.LineItem(
            PriceBreakdownFixtures.MUG.productId(),
            PriceBreakdownFixtures.MUG.variantId(),
            "MUG",
            "Mug",
            1,
            euros(1000),
            euros(1000),
            euros(0),
            CommissionCharge.of(euros(0)),
            euros(0));
    var shippingCharge = new PriceBreakdown.ShippingCharge("", "Standard", euros(0), euros(0));
    return new PriceBreakdown(
        List.of(
            new PriceBreakdown.SellerPart(
                PriceBreakdownFixtures.MUG.sellerId(), "Shop", List.of(item), shippingCharge)));
  }

  @Test
  void lets_the_units_of_cancelled_parts_go_and_keeps_the_rest() {
    var half = cancelled(paid, bowls(paid));

    assertThat(half.units().values()).containsExactly(3);
    assertThat(cancelled(half, mugs(half)).units()).isEmpty();
  }

  @Nested
  @DisplayName("remembers each step")
  class Remembering {
    @Test
    void parts_first_the_whole_last_and_counts_them() {
      assertThat(paid.changeLog().changes())
          .extracting(
              OrderStatusChange::sequence, OrderStatusChange::sellerOrderId, OrderStatusChange::to)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(1L, null, OrderStatus.AWAITING_PAYMENT),
              org.assertj.core.groups.Tuple.tuple(2L, mugs(paid).id(), OrderStatus.PAID),
              org.assertj.core.groups.Tuple.tuple(3L, bowls(paid).id(), OrderStatus.PAID),
              org.assertj.core.groups.Tuple.tuple(4L, null, OrderStatus.PAID));
      assertThat(paid.changeLog().after(3)).hasSize(1);
      assertThat(paid.changeLog().after(4)).isEmpty();
    }

    @Test
    void with_the_status_before_and_nothing_where_no_status_changed() {
      var one = to(ShipmentTransitions.accept(paid, mugs(paid).id(), NOON.plusSeconds(1)));
      var assigned = to(DeliveryTransitions.assign(one, mugs(one).id(), "usr_1", NOON));

      assertThat(one.changeLog().after(4))
          .containsExactly(
              new OrderStatusChange(
                  5,
                  NOON.plusSeconds(1),
                  mugs(paid).id(),
                  OrderStatus.PAID,
                  OrderStatus.PROCESSING));
      assertThat(assigned.changeLog().changes()).isEqualTo(one.changeLog().changes());
      assertThat(assigned.version()).isEqualTo(one.version() + 1);
    }

    @Test
    void no_version_for_what_changes_nothing() {
      var one = to(ShipmentTransitions.accept(paid, mugs(paid).id(), NOON));

      assertThat(to(ShipmentTransitions.accept(one, mugs(one).id(), NOON))).isSameAs(one);
    }
  }
}
