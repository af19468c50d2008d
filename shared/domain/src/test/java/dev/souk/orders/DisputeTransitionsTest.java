package dev.souk.orders;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.orders.PriceBreakdownFixtures.bowls;
import static dev.souk.orders.PriceBreakdownFixtures.mugs;
import static dev.souk.orders.PriceBreakdownFixtures.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Money that moves past the marketplace")
class DisputeTransitionsTest {
  private final PaidOrder paid = PriceBreakdownFixtures.paid();
  private final long total = paid.payment().amount().amount();

  private static ExternalRefund refund(String name, long amount, Refund.State state) {
    return new ExternalRefund(
        name,
        PriceBreakdownFixtures.euros(amount),
        state,
        Refund.Source.PAYMENT_PROVIDER,
        "at the dashboard");
  }

  private static ExternalRefund refund(long amount) {
    return refund("re_1", amount, new Refund.State.Succeeded("re_1"));
  }

  private static PaidOrder given(PaidOrder order, ExternalRefund refund) {
    return to(DisputeTransitions.refunded(order, refund, NOON));
  }

  private static void addsUp(PaidOrder order) {
    for (var part : order.sellerOrders()) {
      assertThat(part.payoutAmount().amount()).isNotNegative();
      assertThat(part.commission().amount()).isNotNegative();
      var owed = part.allocation().owedToCustomer();
      assertThat(
              part.payoutAmount()
                  .plus(part.commission())
                  .plus(part.commissionVat())
                  .plus(part.returned())
                  .plus(owed))
          .isEqualTo(part.breakdown().total());
    }
  }

  private static OrderTransitionResult ship(PaidOrder order, SellerOrder part) {
    var units = new HashMap<>(part.unshipped());
    units.values().removeIf(n -> n == 0);
    return ShipmentTransitions.ship(
        order,
        part.id(),
        PriceBreakdownFixtures.shipment(
            units.isEmpty() ? mugs(PriceBreakdownFixtures.paid()).unshipped() : units),
        NOON);
  }

  private static OrderTransitionResult refundAll(PaidOrder order, SellerOrder part) {
    var units = new HashMap<>(part.refundable());
    units.values().removeIf(n -> n == 0);
    var refundRequest =
        new RefundTransitions.RefundRequest(units, RefundTransitions.ShippingRefund.REFUND, "back");
    return RefundTransitions.refund(order, part.id(), refundRequest, NOON);
  }

  @Nested
  @DisplayName("as a refund")
  class Refunded {
    @Test
    void of_some_of_it_is_split_by_what_is_left_and_all_is_still_to_be_sent() {
      var order = given(paid, refund(100));

      assertThat(order.returned()).isEqualTo(PriceBreakdownFixtures.euros(100));
      var share = 100 * mugs(order).breakdown().total().amount() / total;
      assertThat(mugs(order).returned().amount()).isBetween(share, share + 1);
      assertThat(order.status()).isEqualTo(OrderStatus.PAID);
      assertThat(order.units()).isEqualTo(paid.units());
      assertThat(ship(order, mugs(order))).isInstanceOf(OrderTransitionResult.Success.class);
      addsUp(order);
    }

    @Test
    void bounds_what_its_seller_can_still_give_back() {
      var order = given(paid, refund(100));
      var left = mugs(order).left();

      var all = to(refundAll(order, mugs(order)));

      assertThat(mugs(all).refunds().getLast().amount()).isEqualTo(left);
      assertThat(mugs(all).left()).isEqualTo(PriceBreakdownFixtures.euros(0));
      assertThat(mugs(all).returned()).isEqualTo(mugs(all).breakdown().total());
      assertThat(refundAll(all, mugs(all))).isNotInstanceOf(OrderTransitionResult.Success.class);
      addsUp(all);
    }

    @Test
    void leaves_no_unit_owed_that_nobody_pays_for() {
      var part = mugs(paid);
      var order = given(paid, refund(total * 9 / 10));
      var some =
          new RefundTransitions.RefundRequest(
              Map.of(PriceBreakdownFixtures.MUG.variantId(), 1),
              RefundTransitions.ShippingRefund.KEEP,
              "");

      var back = to(RefundTransitions.refund(order, part.id(), some, NOON));

      assertThat(mugs(back).left()).isEqualTo(PriceBreakdownFixtures.euros(0));
      assertThat(mugs(back).fulfilment()).isInstanceOf(Fulfilment.Cancelled.class);
      assertThat(ship(back, mugs(back))).isInstanceOf(OrderTransitionResult.InvalidState.class);
      addsUp(back);
    }

    @Test
    void of_all_of_it_leaves_nothing_to_be_sent_and_lets_the_goods_go() {
      var order = given(paid, refund(total));

      assertThat(order.status()).isEqualTo(OrderStatus.REFUNDED);
      assertThat(order.units()).isEmpty();
      assertThat(order.sellerOrders())
          .allMatch(part -> part.fulfilment() instanceof Fulfilment.Cancelled)
          .allMatch(part -> part.commission().amount() == 0 && part.payoutAmount().amount() == 0);
      assertThat(ship(order, mugs(order))).isInstanceOf(OrderTransitionResult.InvalidState.class);
      assertThat(refundAll(order, mugs(order)))
          .isNotInstanceOf(OrderTransitionResult.Success.class);
    }

    @Test
    void of_all_that_is_left_leaves_nothing_to_be_sent_either() {
      var order = given(given(paid, refund(100)), refund("re_2", total - 100, succeeded("re_2")));

      assertThat(order.status()).isEqualTo(OrderStatus.REFUNDED);
      assertThat(order.returned()).isEqualTo(paid.payment().amount());
      assertThat(order.units()).isEmpty();
      addsUp(order);
    }

    private static Refund.State succeeded(String name) {
      return new Refund.State.Succeeded(name);
    }

    @Test
    void of_all_of_it_keeps_what_was_sent_sold() {
      var sent = PriceBreakdownFixtures.sent(paid, mugs(paid));

      var order = given(sent, refund(total));

      assertThat(mugs(order).status()).isEqualTo(OrderStatus.REFUNDED);
      assertThat(mugs(order).fulfilment()).isInstanceOf(Fulfilment.Shipped.class);
      assertThat(order.units()).hasSize(1).containsValue(3);
      addsUp(order);
    }

    @Test
    void is_one_however_often_and_in_whatever_order_it_is_told() {
      var pending = refund("re_1", 100, new Refund.State.Pending("re_1"));
      var failed = refund("re_1", 100, new Refund.State.Failed("re_1"));
      var order = given(paid, pending);

      assertThat(given(order, pending)).isEqualTo(order);
      assertThat(given(given(order, refund(100)), pending)).isEqualTo(given(order, refund(100)));
      assertThat(given(given(order, failed), pending).returned())
          .isEqualTo(PriceBreakdownFixtures.euros(0));
      var failedFirst = given(given(given(paid, failed), pending), refund(100));
      assertThat(failedFirst.returned()).isEqualTo(PriceBreakdownFixtures.euros(0));
      assertThat(failedFirst.status()).isEqualTo(OrderStatus.PAID);
    }

    @Test
    void takes_last_what_was_asked_for_and_is_not_sent() {
      var asked = to(refundAll(paid, mugs(paid)));
      var rest = total - mugs(asked).breakdown().total().amount();

      var order = given(asked, refund(rest));

      assertThat(bowls(order).left()).isEqualTo(PriceBreakdownFixtures.euros(0));
      assertThat(mugs(order)).isEqualTo(mugs(asked));
      var more = given(order, refund("re_2", 5, succeeded("re_2")));
      assertThat(mugs(more).returned().amount())
          .isEqualTo(mugs(more).breakdown().total().amount() + 5);
      var refused = mugs(more).refunds().getFirst().id();
      var settled = to(RefundTransitions.moved(more, refused, new Refund.State.Failed(""), NOON));
      assertThat(settled.returned()).isEqualTo(PriceBreakdownFixtures.euros(rest + 5));
      addsUp(settled);
    }

    @Test
    void of_more_than_there_was_is_for_a_person() {
      assertThat(DisputeTransitions.refunded(paid, refund(total + 1), NOON))
          .isInstanceOf(OrderTransitionResult.InvalidState.class);
      var all = given(paid, refund(total));
      assertThat(DisputeTransitions.refunded(all, refund("re_2", 1, succeeded("re_2")), NOON))
          .isInstanceOf(OrderTransitionResult.InvalidState.class);
    }
  }

  @Nested
  @DisplayName("as a dispute")
  class Disputed {
    private Dispute dispute(Dispute.Status status, Dispute.Funds funds, int seconds) {
      return new Dispute(
          "du_1",
          paid.payment().amount(),
          "fraudulent",
          status,
          funds,
          NOON,
          NOON.plusSeconds(seconds));
    }

    private final Dispute asked =
        dispute(Dispute.Status.NEEDS_RESPONSE, Dispute.Funds.NOT_WITHDRAWN, 0);
    private final Dispute taken =
        dispute(Dispute.Status.NEEDS_RESPONSE, Dispute.Funds.WITHDRAWN, 0);
    private final Dispute seen = dispute(Dispute.Status.UNDER_REVIEW, Dispute.Funds.WITHDRAWN, 5);
    private final Dispute won = dispute(Dispute.Status.WON, Dispute.Funds.WITHDRAWN, 9);
    private final Dispute back = dispute(Dispute.Status.WON, Dispute.Funds.REINSTATED, 9);
    private final Dispute lost = dispute(Dispute.Status.LOST, Dispute.Funds.WITHDRAWN, 9);

    private PaidOrder told(PaidOrder order, Dispute... disputes) {
      var next = order;
      for (var each : disputes) {
        next = to(DisputeTransitions.disputed(next, each, NOON));
      }
      return next;
    }

    @Test
    void that_is_open_holds_goods_and_money() {
      for (var order : List.of(told(paid, asked), told(paid, asked, taken, seen))) {
        assertThat(ship(order, mugs(order))).isInstanceOf(OrderTransitionResult.InvalidState.class);
        assertThat(refundAll(order, mugs(order)))
            .isInstanceOf(OrderTransitionResult.InvalidState.class);
        assertThat(CancellationTransitions.cancel(order, "changed", NOON))
            .isInstanceOf(OrderTransitionResult.InvalidState.class);
        assertThat(CancellationTransitions.cancel(order, mugs(order).id(), "changed", NOON))
            .isInstanceOf(OrderTransitionResult.InvalidState.class);
        assertThat(order.returned()).isEqualTo(PriceBreakdownFixtures.euros(0));
        assertThat(order.units()).isEqualTo(paid.units());
      }
    }

    @Test
    void that_is_an_inquiry_or_won_holds_nothing() {
      var inquiry = dispute(Dispute.Status.INQUIRY, Dispute.Funds.NOT_WITHDRAWN, 0);
      for (var order : List.of(told(paid, inquiry), told(paid, asked, taken, won, back))) {
        assertThat(ship(order, mugs(order))).isInstanceOf(OrderTransitionResult.Success.class);
        assertThat(refundAll(order, mugs(order))).isInstanceOf(OrderTransitionResult.Success.class);
        assertThat(order.returned()).isEqualTo(PriceBreakdownFixtures.euros(0));
      }
    }

    @Test
    void that_is_lost_is_money_given_back_and_nothing_more_is_sent() {
      var order = told(PriceBreakdownFixtures.sent(paid, mugs(paid)), asked, taken, lost);

      assertThat(order.returned()).isEqualTo(paid.payment().amount());
      assertThat(mugs(order).status()).isEqualTo(OrderStatus.REFUNDED);
      assertThat(bowls(order).fulfilment()).isInstanceOf(Fulfilment.Cancelled.class);
      assertThat(order.units()).hasSize(1).containsValue(3);
      assertThat(order.refunds())
          .extracting(each -> each.origin().source())
          .containsOnly(Refund.Source.DISPUTE);
      addsUp(order);
    }

    @Test
    void that_is_lost_takes_no_more_than_was_left() {
      var order = told(given(paid, refund(100)), asked, lost);

      assertThat(order.returned()).isEqualTo(paid.payment().amount());
      addsUp(order);
    }

    @Test
    void that_was_lost_and_is_won_after_all_gives_the_money_back_to_its_sellers() {
      var later = dispute(Dispute.Status.WON, Dispute.Funds.REINSTATED, 20);

      var order = told(paid, asked, lost, later);

      assertThat(order.returned()).isEqualTo(PriceBreakdownFixtures.euros(0));
      addsUp(order);
    }

    @Test
    void ends_where_it_would_have_in_whatever_order_it_is_told() {
      var all = List.of(asked, taken, seen, won, back);
      var ordered = told(paid, asked, taken, seen, won, back).payment();
      permutations(all)
          .forEach(each -> {
            var order = told(paid, each.toArray(Dispute[]::new));
            assertThat(order.payment()).isEqualTo(ordered);
            assertThat(told(order, back).version()).isEqualTo(order.version());
          });
    }

    private Stream<List<Dispute>> permutations(List<Dispute> all) {
      return all.isEmpty()
          ? Stream.of(List.of())
          : all.stream()
              .flatMap(first ->
                  permutations(all.stream().filter(it -> !it.equals(first)).toList())
                      .map(rest -> Stream.concat(Stream.of(first), rest.stream()).toList()));
    }
  }
}
