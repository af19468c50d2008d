package dev.souk.orders;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.orders.PriceBreakdownFixtures.bowls;
import static dev.souk.orders.PriceBreakdownFixtures.delivered;
import static dev.souk.orders.PriceBreakdownFixtures.euros;
import static dev.souk.orders.PriceBreakdownFixtures.mugs;
import static dev.souk.orders.PriceBreakdownFixtures.refunded;
import static dev.souk.orders.PriceBreakdownFixtures.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.AccountFixtures;
import dev.souk.id.IdType;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Money that goes back")
class RefundTransitionsTest {
  private static final String MUG = PriceBreakdownFixtures.MUG.variantId();

  private final PaidOrder paid = PriceBreakdownFixtures.paid();
  private final String part = mugs(paid).id();

  private static OrderTransitionResult moved(PaidOrder order, Refund refund, Refund.State state) {
    return RefundTransitions.moved(order, refund.id(), state, NOON);
  }

  private static Refund last(PaidOrder order) {
    return mugs(order).refunds().getLast();
  }

  @Test
  void is_what_the_units_cost_with_the_coupons_share_taken_off_and_without_shipping() {
    var one = last(refunded(paid, mugs(paid), Map.of(MUG, 1)));

    assertThat(one.amount()).isEqualTo(euros(900));
    assertThat(one.goods()).isEqualTo(Map.of(MUG, euros(900)));
  }

  @Test
  void takes_shipping_along_once_when_it_goes_back_too() {
    var refundRequest =
        new RefundTransitions.RefundRequest(
            Map.of(MUG, 1), RefundTransitions.ShippingRefund.REFUND, "");
    var one = to(RefundTransitions.refund(paid, part, refundRequest, NOON));
    var two = to(RefundTransitions.refund(one, part, refundRequest, NOON));

    assertThat(last(one).amount()).isEqualTo(euros(900 + 490));
    assertThat(last(two).amount()).isEqualTo(euros(900));
  }

  @Test
  void is_never_for_more_units_than_are_left() {
    var two = refunded(paid, mugs(paid), Map.of(MUG, 2));
    var refundRequest =
        new RefundTransitions.RefundRequest(
            Map.of(MUG, 2), RefundTransitions.ShippingRefund.KEEP, "");

    assertThat(RefundTransitions.refund(two, part, refundRequest, NOON))
        .isEqualTo(new OrderTransitionResult.QuantityExceedsRemaining(MUG, 1));
  }

  @Test
  void is_never_for_nothing_or_for_less() {
    var nothing =
        new RefundTransitions.RefundRequest(Map.of(), RefundTransitions.ShippingRefund.KEEP, "");

    assertThat(RefundTransitions.refund(paid, part, nothing, NOON))
        .isInstanceOf(OrderTransitionResult.InvalidState.class);
    assertThatThrownBy(() ->
            new RefundTransitions.RefundRequest(
                Map.of(MUG, -1), RefundTransitions.ShippingRefund.KEEP, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Nested
  @DisplayName("once it is asked for")
  class Asked {
    private final PaidOrder order = refunded(paid, mugs(paid), Map.of(MUG, 1));

    @Test
    void goes_forward_only() {
      var sent = to(moved(order, last(order), new Refund.State.Pending("re_1")));
      var there = to(moved(sent, last(sent), new Refund.State.Succeeded("re_1")));

      assertThat(to(moved(there, last(there), new Refund.State.Pending("re_1")))).isSameAs(there);
      assertThat(to(moved(there, last(there), new Refund.State.Succeeded("re_1")))).isSameAs(there);
      assertThat(last(to(moved(there, last(there), new Refund.State.Failed("re_1")))).isEffective())
          .isFalse();
    }

    @Test
    void changes_nothing_when_told_again_of_one_of_several() {
      var two = refunded(order, mugs(order), Map.of(MUG, 1));
      var first = mugs(two).refunds().getFirst();

      assertThat(to(moved(two, first, new Refund.State.Requested()))).isSameAs(two);
      assertThat(mugs(to(moved(two, first, new Refund.State.Pending("re_1")))).refunds())
          .extracting(Refund::id)
          .containsExactlyElementsOf(mugs(two).refunds().stream().map(Refund::id).toList());
    }

    @Test
    void can_be_asked_for_again_when_it_failed() {
      var failed = to(moved(order, last(order), new Refund.State.Failed("re_1")));
      var again = refunded(failed, mugs(failed), Map.of(MUG, 3));

      assertThat(mugs(again).returned()).isEqualTo(euros(2700));
      assertThat(again.refunds().map(Refund::id)).doesNotHaveDuplicates();
    }

    @Test
    void is_looked_after_until_it_is_there_or_failed() {
      var sent = to(moved(order, last(order), new Refund.State.Pending("re_1")));
      var failed = to(moved(sent, last(sent), new Refund.State.Failed("re_1")));

      assertThat(order.dueAt()).contains(NOON.plus(PaidOrder.REFUND_SUBMISSION_DUE));
      assertThat(sent.dueAt()).contains(NOON.plus(PaidOrder.REFUND_CHECK_DUE));
      assertThat(failed.dueAt()).isEmpty();
    }

    @Test
    void that_is_of_another_order_is_not_there() {
      assertThat(
              RefundTransitions.moved(
                  paid, last(order).id(), new Refund.State.Pending("re_1"), NOON))
          .isEqualTo(new OrderTransitionResult.NotFound());
    }
  }

  @Nested
  @DisplayName("for goods that go back")
  class Returned {
    private final PaidOrder there = delivered(paid, mugs(paid));
    private final Return request =
        new Return(
            AccountFixtures.id(IdType.RET), Map.of(MUG, 2), "red", NOON, Return.State.REQUESTED);

    @Test
    void is_asked_for_when_the_seller_accepts() {
      var asked = to(ReturnTransitions.request(there, part, request, NOON));
      var accepted = to(ReturnTransitions.approve(asked, part, request.id(), NOON));

      assertThat(mugs(accepted).returned()).isEqualTo(euros(1800));
      assertThat(to(ReturnTransitions.approve(accepted, part, request.id(), NOON)))
          .isSameAs(accepted);
      assertThat(ReturnTransitions.reject(accepted, part, request.id(), NOON))
          .isInstanceOf(OrderTransitionResult.InvalidState.class);
    }

    @Test
    void is_not_asked_for_when_the_seller_refuses() {
      var refused = to(ReturnTransitions.reject(asked(), part, request.id(), NOON));

      assertThat(refused.refunds()).isEmpty();
      assertThat(ReturnTransitions.approve(refused, part, request.id(), NOON))
          .isInstanceOf(OrderTransitionResult.InvalidState.class);
      assertThat(ReturnTransitions.approve(refused, part, "ret_x", NOON))
          .isEqualTo(new OrderTransitionResult.NotFound());
    }

    private PaidOrder asked() {
      return to(ReturnTransitions.request(there, part, request, NOON));
    }

    @Test
    void is_requested_within_fourteen_days_of_delivery_one_request_at_a_time() {
      var last = NOON.plusSeconds(14 * 24 * 3600);

      assertThat(ReturnTransitions.request(there, part, request, last))
          .isInstanceOf(OrderTransitionResult.Success.class);
      assertThat(ReturnTransitions.request(there, part, request, last.plusMillis(1)))
          .isInstanceOf(OrderTransitionResult.InvalidState.class);
      assertThat(ReturnTransitions.request(paid, part, request, NOON))
          .isInstanceOf(OrderTransitionResult.InvalidState.class);
      assertThat(to(ReturnTransitions.request(asked(), part, request, NOON))).isEqualTo(asked());
      var other =
          new Return(
              AccountFixtures.id(IdType.RET), Map.of(MUG, 1), "", NOON, Return.State.REQUESTED);
      assertThat(ReturnTransitions.request(asked(), part, other, NOON))
          .isInstanceOf(OrderTransitionResult.InvalidState.class);
    }

    @Test
    void is_no_more_than_is_left_when_some_went_back_meanwhile() {
      var less = refunded(asked(), mugs(there), Map.of(MUG, 2));

      assertThat(ReturnTransitions.approve(less, part, request.id(), NOON))
          .isEqualTo(new OrderTransitionResult.QuantityExceedsRemaining(MUG, 1));
      assertThat(bowls(less).refunds()).isEmpty();
    }
  }
}
