package dev.souk.orders;

import static dev.souk.accounts.People.NOON;
import static dev.souk.orders.Bills.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.People;
import dev.souk.cart.Goods;
import dev.souk.id.Kind;
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
  private static final long SEED = Long.getLong("souk.storm.seed", 20261125);

  private final SplittableRandom random = new SplittableRandom(SEED);

  @Test
  void never_come_to_more_than_was_captured_and_in_the_end_to_just_that() {
    for (var i = 0; i < ORDERS; i++) {
      var order = bought();
      while (!order.returned().equals(order.payment().amount())) {
        order = random.nextInt(3) == 0 ? told(order) : asked(order);
        check(order);
        if (nothingIsLeft(order)) {
          order = to(Cancelling.cancel(order, "", NOON));
        }
      }
    }
  }

  /// What is left may be worth nothing by the rounding of many units; the rest of it goes at once.
  private boolean nothingIsLeft(PaidOrder order) {
    return random.nextInt(40) == 0
        && order.parts().stream().allMatch(it -> it.fulfilment() instanceof Fulfilment.Waiting);
  }

  private static void check(PaidOrder order) {
    for (var part : order.parts()) {
      assertThat(part.returned().amount())
          .as("-Dsouk.storm.seed=%d", SEED)
          .isBetween(0L, part.bought().total().amount());
      assertThat(part.refundable().values()).allMatch(left -> left >= 0);
      for (var item : part.bought().items()) {
        var given =
            part.refunds().stream()
                .filter(Refund::counts)
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
    var lines = new ArrayList<Market.Line>();
    var seller = People.id(Kind.SEL);
    for (var i = random.nextInt(3); i >= 0; i--) {
      var price = new Money(1 + random.nextInt(random.nextBoolean() ? 5 : 5000), "EUR");
      lines.add(new Market.Line(Goods.offer(seller, price, 9), 1 + random.nextInt(7)));
      seller = random.nextBoolean() ? seller : People.id(Kind.SEL);
    }
    return Bills.paid(Bills.placed(Market.bill(random.nextBoolean(), lines)));
  }

  private PaidOrder asked(PaidOrder order) {
    var part = any(order.parts());
    var units = new HashMap<String, Integer>();
    part.refundable()
        .forEach((variant, left) -> {
          if (left > 0 && random.nextBoolean()) {
            units.put(variant, 1 + random.nextInt(left));
          }
        });
    var shipping = random.nextInt(4) == 0 ? Refunding.Shipping.GOES_BACK : Refunding.Shipping.STAYS;
    return switch (Refunding.refund(
        order, part.id(), new Refunding.Wanted(units, shipping, ""), NOON)) {
      case Turned.To(var next) -> next;
      case Turned.NotNow _ -> order;
      case Turned.TooMany _, Turned.NotThere _ -> throw new AssertionError("it was asked for less");
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
          case 1 -> new Refund.State.Sent("re");
          default -> new Refund.State.Succeeded("re");
        };
    return to(Refunding.moved(order, any(refunds).id(), state, NOON));
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
