package dev.souk.orders;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.orders.PriceBreakdownFixtures.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.cart.OfferFixtures;
import dev.souk.id.IdType;
import dev.souk.invariants.MarketInvariants;
import dev.souk.invariants.MarketSnapshot;
import dev.souk.ledger.InMemoryLedger;
import dev.souk.ledger.OrderJournal;
import dev.souk.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Refunds of the marketplace and at the provider, mixed in any order,")
class ExternalRefundSumsTest {
  private static final int ORDERS = 1_500;
  private static final long SEED = Long.getLong("souk.stress.seed", 20261130);

  private final SplittableRandom random = new SplittableRandom(SEED);

  /// A provider gives back no more than it took, whoever asks.
  @Test
  void come_to_no_more_than_was_captured_and_are_accounted_for_to_the_cent() {
    for (var i = 0; i < ORDERS; i++) {
      var order = bought();
      for (var step = 0; step < 12; step++) {
        order =
            switch (random.nextInt(4)) {
              case 0 -> elsewhere(order, 1 + random.nextLong(left(order) + 1));
              case 1 -> asked(order);
              case 2 -> sent(order);
              default -> cameBack(order);
            };
      }
      order = sent(order);
      check(order);
      var rest = left(order);
      order = rest == 0 ? order : elsewhere(order, rest);
      check(order);
      assertThat(order.returned()).as("seed %d", SEED).isEqualTo(order.payment().amount());
      assertThat(order.sellerOrders())
          .allMatch(part -> part.unshipped().values().stream().allMatch(n -> n == 0));
      assertThat(order.units()).isEmpty();
    }
  }

  private static void check(PaidOrder order) {
    var ledger = new InMemoryLedger();
    var before = Order.AwaitingPayment.of(order.placement());
    ledger.add(OrderJournal.entries(before, order));
    var marketSnapshot =
        new MarketSnapshot(
            List.of(),
            Map.of(),
            List.of(order),
            List.of(),
            Map.of(),
            ledger.journal(),
            ledger.all());
    assertThat(MarketInvariants.violations(marketSnapshot)).as("seed %d", SEED).isEmpty();
    for (var part : order.sellerOrders()) {
      assertThat(part.payoutAmount().amount()).as("seed %d", SEED).isNotNegative();
    }
  }

  /// What the provider has not given back.
  private static long left(PaidOrder order) {
    return order.payment().amount().amount() - order.confirmed().amount();
  }

  private static List<Refund> requested(PaidOrder order) {
    return order.refunds().filter(each -> each.state() instanceof Refund.State.Requested).toList();
  }

  /// What nobody has asked for either.
  private static long free(PaidOrder order) {
    return order.sellerOrders().stream().mapToLong(part -> part.left().amount()).sum();
  }

  private PaidOrder elsewhere(PaidOrder order, long wanted) {
    var amount = Math.min(wanted, requested(order).isEmpty() ? left(order) : free(order));
    if (amount == 0) {
      return order;
    }
    var name = "re_" + random.nextLong();
    var refund =
        new ExternalRefund(
            name,
            PriceBreakdownFixtures.euros(amount),
            random.nextBoolean()
                ? new Refund.State.Pending(name)
                : new Refund.State.Succeeded(name),
            Refund.Source.PAYMENT_PROVIDER,
            "at the dashboard");
    return to(DisputeTransitions.refunded(order, refund, NOON));
  }

  private PaidOrder asked(PaidOrder order) {
    var part = order.sellerOrders().get(random.nextInt(order.sellerOrders().size()));
    var units = new HashMap<String, Integer>();
    part.refundable()
        .forEach((variant, n) -> {
          if (n > 0 && random.nextBoolean()) {
            units.put(variant, 1 + random.nextInt(n));
          }
        });
    var shipping =
        random.nextInt(3) == 0
            ? RefundTransitions.ShippingRefund.REFUND
            : RefundTransitions.ShippingRefund.KEEP;
    var refundRequest = new RefundTransitions.RefundRequest(units, shipping, "");
    return RefundTransitions.refund(order, part.id(), refundRequest, NOON)
            instanceof OrderTransitionResult.Success(var next)
        ? next
        : order;
  }

  /// What was asked for is sent, and refused when less is left.
  private PaidOrder sent(PaidOrder order) {
    var next = order;
    for (var refund : order.refunds().toList()) {
      if (refund.state() instanceof Refund.State.Requested) {
        var state =
            refund.amount().amount() <= left(next)
                ? new Refund.State.Succeeded("re")
                : new Refund.State.Failed("");
        next = to(RefundTransitions.moved(next, refund.id(), state, NOON));
      }
    }
    return next;
  }

  /// A bank sends one back, seldom.
  private PaidOrder cameBack(PaidOrder order) {
    var made =
        order.refunds().filter(each -> each.state() instanceof Refund.State.Succeeded).toList();
    return made.isEmpty() || !requested(order).isEmpty() || random.nextInt(3) > 0
        ? order
        : to(
            RefundTransitions.moved(
                order,
                made.get(random.nextInt(made.size())).id(),
                new Refund.State.Failed("re"),
                NOON));
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
}
