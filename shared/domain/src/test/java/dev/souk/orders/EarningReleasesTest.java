package dev.souk.orders;

import static dev.souk.orders.OrderFixtures.NOON;
import static dev.souk.orders.OrderFixtures.POTTER;
import static dev.souk.orders.OrderFixtures.euros;
import static dev.souk.orders.OrderFixtures.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.id.IdType;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("An earning")
class EarningReleasesTest {
  private static final Duration DAY = Duration.ofDays(1);

  private final PaidOrder paid = OrderFixtures.paid(OrderFixtures.placed(1, NOON), NOON);
  private final String id = paid.placement().sellerOrderId(POTTER);
  private final PaidOrder shipped = OrderFixtures.shipped(paid, POTTER, NOON);
  private final PaidOrder delivered = to(DeliveryTransitions.received(shipped, id, NOON.plus(DAY)));
  private final Instant due = NOON.plus(DAY).plus(Duration.ofDays(14));
  private final PaidOrder released = released(delivered, due);

  private static PaidOrder released(PaidOrder order, Instant now) {
    return EarningReleases.release(order, _ -> null, now);
  }

  private SellerOrder mugs(PaidOrder order) {
    return order.sellerOrder(id).orElseThrow();
  }

  private EarningBalance balance(PaidOrder order) {
    return mugs(order).earningBalance();
  }

  private Optional<Instant> next(PaidOrder order) {
    return EarningReleases.next(order, mugs(order));
  }

  private PaidOrder refunded(PaidOrder order, int mugs) {
    var refundRequest =
        new RefundTransitions.RefundRequest(
            Map.of(OrderFixtures.Ware.of(1).variant(), mugs),
            RefundTransitions.ShippingRefund.KEEP,
            "chipped");
    return to(RefundTransitions.refund(order, id, refundRequest, due.plus(DAY)));
  }

  private PaidOrder with(PaidOrder order, Earning earning) {
    return order.with(mugs(order).with(earning), due);
  }

  private PaidOrder paidOut(PaidOrder order, long amount) {
    var transfer = new Earning.Transfer("trf", "pay", euros(amount), null);
    return with(order, mugs(order).earning().with(transfer));
  }

  @Nested
  @DisplayName("becomes available")
  class Available {
    @Test
    void when_its_customer_can_ask_for_no_return_any_more() {
      assertThat(next(paid)).isEmpty();
      assertThat(next(delivered)).contains(due);
      assertThat(delivered.dueAt()).contains(due);
      assertThat(delivered.dueAction()).isEqualTo(DueOrderAction.RELEASE_EARNINGS);
      assertThat(released(delivered, due.minusMillis(1))).isSameAs(delivered);
      assertThat(balance(released).available()).isEqualTo(mugs(released).payoutAmount());
      assertThat(balance(released).pending()).isEqualTo(euros(0));
      assertThat(released.dueAt()).isEmpty();
    }

    @Test
    void idempotency() {
      assertThat(released(released, due.plus(DAY))).isSameAs(released);
    }

    @Test
    void two_weeks_after_the_last_shipment_and_the_return_window_when_nobody_says_it_arrived() {
      assertThat(next(shipped))
          .contains(NOON.plus(EarningReleases.PRESUMED_DELIVERED.multipliedBy(2)));
    }

    @Test
    void of_the_seller_order_that_is_due_alone() {
      var others = released.sellerOrders().getLast();

      assertThat(others.earning()).isEqualTo(Earning.PENDING);
      assertThat(others.earningBalance().pending()).isEqualTo(others.payoutAmount());
    }

    @Test
    void not_while_a_return_waits_for_an_answer() {
      var request =
          new Return(
              OrderFixtures.id(IdType.RET, 1),
              Map.of(OrderFixtures.Ware.of(1).variant(), 1),
              "",
              NOON.plus(DAY),
              Return.State.REQUESTED);
      var asked = to(ReturnTransitions.request(delivered, id, request, NOON.plus(DAY)));

      assertThat(next(asked)).isEmpty();
      assertThat(released(asked, due)).isSameAs(asked);
      assertThat(next(to(ReturnTransitions.reject(asked, id, request.id(), due)))).contains(due);
    }

    @Test
    void not_while_the_payment_is_disputed() {
      var dispute =
          new Dispute(
              "du_1",
              euros(100),
              "fraudulent",
              Dispute.Status.NEEDS_RESPONSE,
              Dispute.Funds.WITHDRAWN,
              NOON,
              NOON);
      var disputed = to(DisputeTransitions.disputed(delivered, dispute, NOON));

      assertThat(next(disputed)).isEmpty();
      assertThat(released(disputed, due)).isSameAs(disputed);
    }

    @Test
    void not_when_all_of_it_goes_back() {
      var refundRequest =
          new RefundTransitions.RefundRequest(
              mugs(delivered).refundable(), RefundTransitions.ShippingRefund.REFUND, "");

      assertThat(next(to(RefundTransitions.refund(delivered, id, refundRequest, NOON)))).isEmpty();
    }
  }

  @Nested
  @DisplayName("that a refund is made of")
  class Refunded {
    private final long all = mugs(released).payoutAmount().amount();

    @Test
    void is_less_while_it_is_pending() {
      var after = refunded(delivered, 1);

      assertThat(balance(after).pending()).isEqualTo(euros(all - 1290));
      assertThat(balance(released(after, due)).available()).isEqualTo(euros(all - 1290));
    }

    @Test
    void is_less_when_it_is_available() {
      var after = refunded(released, 1);

      assertThat(balance(after).available()).isEqualTo(euros(all - 1290));
      assertThat(balance(after).debt()).isEqualTo(euros(0));
    }

    @Test
    void is_a_debt_when_it_has_been_paid_out() {
      var after = refunded(paidOut(released, all), 1);

      assertThat(balance(after).available()).isEqualTo(euros(0));
      assertThat(balance(after).debt()).isEqualTo(euros(1290));
    }

    @Test
    void is_no_debt_once_another_order_has_paid_it_and_is_had_back_when_the_refund_fails() {
      var debtor = refunded(paidOut(released, all), 1);
      var settled = with(debtor, mugs(debtor).earning().recovering(1290));
      var refund = settled.refunds().findFirst().orElseThrow();
      var failed =
          to(RefundTransitions.moved(settled, refund.id(), new Refund.State.Failed("re_1"), due));

      assertThat(balance(settled).debt()).isEqualTo(euros(0));
      assertThat(balance(settled).available()).isEqualTo(euros(0));
      assertThat(balance(failed).available()).isEqualTo(euros(1290));
    }
  }

  @Nested
  @DisplayName("of which something is held back")
  class Reserved {
    private final Instant until = due.plus(Duration.ofDays(30));
    private final long all = mugs(released).payoutAmount().amount();
    private final PaidOrder reserved = EarningReleases.release(delivered, _ -> reserve(), due);

    private Earning.@Nullable Reserve reserve() {
      return new Earning.Reserve(euros(1000), until);
    }

    @Test
    void is_available_but_for_that_until_its_time() {
      assertThat(balance(reserved).available()).isEqualTo(euros(all - 1000));
      assertThat(balance(reserved).reserved()).isEqualTo(euros(1000));
      assertThat(next(reserved)).contains(until);
      assertThat(balance(released(reserved, until)).available()).isEqualTo(euros(all));
      assertThat(balance(released(reserved, until)).reserved()).isEqualTo(euros(0));
    }

    @Test
    void pays_a_refund_of_what_is_available_first_and_then_of_what_is_held() {
      var out = paidOut(reserved, all - 1000 - 500);

      assertThat(balance(refunded(out, 1)).available()).isEqualTo(euros(0));
      assertThat(balance(refunded(out, 1)).reserved()).isEqualTo(euros(1500 - 1290));
      assertThat(balance(refunded(out, 2)).reserved()).isEqualTo(euros(0));
      assertThat(balance(refunded(out, 2)).debt()).isEqualTo(euros(2 * 1290 - 1500));
    }
  }
}
