package dev.souk.orders;

import dev.souk.accounts.AccountFixtures;
import dev.souk.id.IdType;
import dev.souk.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Something or other that somebody tries with a paid order.
record RandomOrderTransitions(SplittableRandom random) {
  OrderTransitionResult of(RandomMarketActivity.Deed deed, PaidOrder order, Instant now) {
    var part = any(order.sellerOrders());
    return switch (deed) {
      case CANCEL_PART -> CancellationTransitions.cancel(order, part.id(), "", now);
      case CANCEL_ALL -> CancellationTransitions.cancel(order, "", now);
      case SHIP -> ship(order, part, now);
      case ASSIGN -> DeliveryTransitions.assign(order, part.id(), "usr_" + random.nextInt(3), now);
      case DELIVER -> deliver(order, part, now);
      case REFUND -> refund(order, part, now);
      case TELL_OF_REFUND -> told(order, now);
      case RETURN -> request(order, part, now);
      case ANSWER_RETURN -> answered(order, part, now);
      case REFUND_ELSEWHERE -> elsewhere(order, now);
      case DISPUTE -> disputed(order, now);
      case RELEASE -> released(order, now);
      case TRANSFER -> transferred(order, part, now);
      case PLACE, OPEN, SETTLE, PAY, PAY_AGAIN, EXPIRE, CALL_OFF, RESTOCK ->
          new OrderTransitionResult.InvalidState("it is paid");
    };
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /// Some of each, seldom one too many.
  private Map<String, Integer> some(Map<String, Integer> left) {
    var units = new HashMap<String, Integer>();
    left.forEach((variant, n) -> {
      var most = n + (random.nextInt(20) == 0 ? 1 : 0);
      if (most > 0 && random.nextInt(3) > 0) {
        units.put(variant, 1 + random.nextInt(most));
      }
    });
    return units;
  }

  private OrderTransitionResult ship(PaidOrder order, SellerOrder part, Instant now) {
    var units = new HashMap<>(random.nextBoolean() ? some(part.unshipped()) : part.unshipped());
    units.values().removeIf(n -> n == 0);
    return units.isEmpty()
        ? ShipmentTransitions.accept(order, part.id(), now)
        : ShipmentTransitions.ship(
            order,
            part.id(),
            new Shipment(AccountFixtures.id(IdType.SHM), "Post", null, units, now),
            now);
  }

  private OrderTransitionResult deliver(PaidOrder order, SellerOrder part, Instant now) {
    return switch (random.nextInt(8)) {
      case 0 -> DeliveryTransitions.startDelivery(order, part.id(), "1234", now);
      case 1 -> DeliveryTransitions.withFailedAttempt(order, part.id(), now);
      case 2 ->
          DeliveryTransitions.deliver(order, part.id(), new Fulfilment.Proof.ByCode(null), now);
      default -> DeliveryTransitions.received(order, part.id(), now);
    };
  }

  private OrderTransitionResult refund(PaidOrder order, SellerOrder part, Instant now) {
    var shipping =
        random.nextInt(4) == 0
            ? RefundTransitions.ShippingRefund.REFUND
            : RefundTransitions.ShippingRefund.KEEP;
    var restock = random.nextInt(4) == 0 ? Refund.Restock.NONE : Refund.Restock.UNSHIPPED;
    var refundRequest =
        new RefundTransitions.RefundRequest(some(part.refundable()), shipping, restock, "");
    return RefundTransitions.refund(order, part.id(), refundRequest, now);
  }

  private OrderTransitionResult told(PaidOrder order, Instant now) {
    var refunds =
        order.refunds().filter(each -> each.origin().source() != Refund.Source.DISPUTE).toList();
    if (refunds.isEmpty()) {
      return new OrderTransitionResult.NotFound();
    }
    var state =
        switch (random.nextInt(4)) {
          case 0 -> new Refund.State.Pending("re");
          case 1 -> new Refund.State.Failed("re");
          default -> new Refund.State.Succeeded("re");
        };
    return RefundTransitions.moved(order, any(refunds).id(), state, now);
  }

  /// No more than nobody has asked for, mostly little.
  private OrderTransitionResult elsewhere(PaidOrder order, Instant now) {
    var left = order.sellerOrders().stream().mapToLong(each -> each.left().amount()).sum();
    if (left == 0) {
      return new OrderTransitionResult.NotFound();
    }
    var amount = 1 + random.nextLong(random.nextInt(4) == 0 ? left : Math.ceilDiv(left, 10));
    var name = "re_" + random.nextLong(Long.MAX_VALUE);
    var state =
        random.nextBoolean() ? new Refund.State.Pending(name) : new Refund.State.Succeeded(name);
    var money = new Money(amount, order.payment().amount().currency());
    var refund = new ExternalRefund(name, money, state, Refund.Source.PAYMENT_PROVIDER, "");
    return DisputeTransitions.refunded(order, refund, now);
  }

  /// A bank asks for some of the money or all, or tells what became of it. What has been asked for
  /// and not been sent goes first.
  private OrderTransitionResult disputed(PaidOrder order, Instant now) {
    var name = "du_" + order.id();
    var known = order.payment().dispute(name);
    var asked = order.refunds().anyMatch(it -> it.state() instanceof Refund.State.Requested);
    if (asked || (known.isEmpty() && random.nextInt(3) > 0)) {
      return new OrderTransitionResult.NotFound();
    }
    var all = order.payment().amount();
    var amount = random.nextBoolean() ? all : new Money(1 + all.amount() / 3, all.currency());
    var told =
        new Dispute(
            name,
            known.map(Dispute::amount).orElse(amount),
            "fraudulent",
            any(List.of(Dispute.Status.values())),
            any(List.of(Dispute.Funds.values())),
            now,
            now);
    return DisputeTransitions.disputed(order, told, now);
  }

  /// As if two months had gone by, with a reserve or without.
  private OrderTransitionResult released(PaidOrder order, Instant now) {
    var later = now.plus(Duration.ofDays(60));
    var percent = random.nextInt(3) * 10;
    return new OrderTransitionResult.Success(
        EarningReleases.release(order, it -> reserve(it, percent, later), later));
  }

  /// One is begun, or the provider says what became of one.
  private OrderTransitionResult transferred(PaidOrder order, SellerOrder part, Instant now) {
    var begun = part.earning().transfers().stream().filter(it -> !it.isMade()).findFirst();
    if (begun.isEmpty() || random.nextInt(3) == 0) {
      return EarningTransfers.request(order, part.id(), AccountFixtures.id(IdType.PAY), now);
    }
    return random.nextBoolean()
        ? EarningTransfers.made(order, part.id(), begun.get().id(), "tr_1", now)
        : EarningTransfers.failed(order, part.id(), begun.get().id(), now);
  }

  private static Earning.@Nullable Reserve reserve(SellerOrder of, int percent, Instant later) {
    var amount = of.payoutAmount().amount() * percent / 100;
    return amount == 0
        ? null
        : new Earning.Reserve(
            new Money(amount, of.payoutAmount().currency()), later.minusSeconds(1));
  }

  private OrderTransitionResult request(PaidOrder order, SellerOrder part, Instant now) {
    var units = some(part.refundable());
    return units.isEmpty()
        ? new OrderTransitionResult.NotFound()
        : ReturnTransitions.request(
            order,
            part.id(),
            new Return(AccountFixtures.id(IdType.RET), units, "", now, Return.State.REQUESTED),
            now);
  }

  private OrderTransitionResult answered(PaidOrder order, SellerOrder part, Instant now) {
    if (part.returns().isEmpty()) {
      return new OrderTransitionResult.NotFound();
    }
    var request = any(part.returns()).id();
    return random.nextBoolean()
        ? ReturnTransitions.approve(order, part.id(), request, now)
        : ReturnTransitions.reject(order, part.id(), request, now);
  }
}
