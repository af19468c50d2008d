package dev.souk.orders;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.orders.PriceBreakdownFixtures.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.cart.OfferFixtures;
import dev.souk.id.IdType;
import dev.souk.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("All refunds of an order, in any order and however many of them fail,")
class RefundSumsTest {
  private static final int ORDERS = 2_000;
  private static final long SEED = Long.getLong("souk.stress.seed", 20261125);

  private final SplittableRandom random = new SplittableRandom(SEED);

  @Test
  void never_come_to_more_than_was_captured_and_in_the_end_to_just_that() {
    for (var i = 0; i < ORDERS; i++) {
      var order = bought();
      while (!order.returned().equals(order.payment().amount())) {
        order = random.nextInt(3) == 0 ? told(order) : asked(order);
        check(order);
        if (nothingIsLeft(order)) {
          order = to(CancellationTransitions.cancel(order, "", NOON));
        }
      }
    }
  }

  /// What is left may be worth nothing by the rounding of many units; the rest of it goes at once.
  private boolean nothingIsLeft(PaidOrder order) {
    return random.nextInt(40) == 0
        && order.sellerOrders().stream()
            .allMatch(it -> it.fulfilment() instanceof Fulfilment.Pending);
  }

  private static void check(PaidOrder order) {
    for (var part : order.sellerOrders()) {
      assertThat(part.returned().amount())
          .as("-Dsouk.stress.seed=%d", SEED)
          .isBetween(0L, part.breakdown().total().amount());
      assertThat(part.refundable().values()).allMatch(left -> left >= 0);
      for (var item : part.breakdown().items()) {
        var given =
            part.refunds().stream()
                .filter(Refund::isEffective)
                .mapToLong(each -> amount(each, item.variantId()))
                .sum();
        var left = part.refundable().get(item.variantId());
        assertThat(given).isLessThanOrEqualTo(item.total().amount());
        if (left != null && left == 0) {
          assertThat(given).isEqualTo(item.total().amount());
        }
      }
    }
  }

  private static long amount(Refund refund, String variantId) {
    var amount = refund.goods().get(variantId);
    return amount == null ? 0 : amount.amount();
  }

  private PaidOrder bought() {
    var lines = new ArrayList<TestMarket.Line>();
    var seller = AccountFixtures.id(IdType.SEL);
    for (var i = random.nextInt(3); i >= 0; i--) {
      var price = new Money(1 + random.nextInt(random.nextBoolean() ? 5 : 5000), "EUR");
      lines.add(new TestMarket.Line(OfferFixtures.offer(seller, price, 9), 1 + random.nextInt(7)));
      seller = random.nextBoolean() ? seller : AccountFixtures.id(IdType.SEL);
    }
    return PriceBreakdownFixtures.paid(
        PriceBreakdownFixtures.placed(TestMarket.bill(random.nextBoolean(), lines)));
  }

  private PaidOrder asked(PaidOrder order) {
    var part = any(order.sellerOrders());
    var units = new HashMap<String, Integer>();
    part.refundable()
        .forEach((variant, left) -> {
          if (left > 0 && random.nextBoolean()) {
            units.put(variant, 1 + random.nextInt(left));
          }
        });
    var shipping =
        random.nextInt(4) == 0
            ? RefundTransitions.ShippingRefund.REFUND
            : RefundTransitions.ShippingRefund.KEEP;
    return switch (RefundTransitions.refund(
        order, part.id(), new RefundTransitions.RefundRequest(units, shipping, ""), NOON)) {
      case OrderTransitionResult.Success(var next) -> next;
      case OrderTransitionResult.InvalidState _ -> order;
      case OrderTransitionResult.QuantityExceedsRemaining _, OrderTransitionResult.NotFound _ ->
          throw new AssertionError("it was asked for less");
    };
  }

  /// The provider tells of one of the refunds, seldom that it failed.
  private PaidOrder told(PaidOrder order) {
    var refunds = order.refunds().toList();
    if (refunds.isEmpty()) {
      return order;
    }
    var state =
        switch (random.nextInt(4)) {
          case 0 -> new Refund.State.Failed("re");
          case 1 -> new Refund.State.Pending("re");
          default -> new Refund.State.Succeeded("re");
        };
    return to(RefundTransitions.moved(order, any(refunds).id(), state, NOON));
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
