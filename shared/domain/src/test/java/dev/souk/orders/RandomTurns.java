package dev.souk.orders;

import dev.souk.accounts.People;
import dev.souk.id.Kind;
import dev.souk.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Something or other that somebody tries with a paid order.
record RandomTurns(SplittableRandom random) {
  Turned of(RandomTrade.Deed deed, PaidOrder order, Instant now) {
    var part = any(order.parts());
    return switch (deed) {
      case CANCEL_PART -> Cancelling.cancel(order, part.id(), "", now);
      case CANCEL_ALL -> Cancelling.cancel(order, "", now);
      case SHIP -> ship(order, part, now);
      case ASSIGN -> Delivering.assign(order, part.id(), "usr_" + random.nextInt(3), now);
      case DELIVER -> deliver(order, part, now);
      case REFUND -> refund(order, part, now);
      case TELL_OF_REFUND -> told(order, now);
      case RETURN -> wish(order, part, now);
      case ANSWER_RETURN -> answered(order, part, now);
      case REFUND_ELSEWHERE -> elsewhere(order, now);
      case DISPUTE -> disputed(order, now);
      case RELEASE -> released(order, now);
      case TRANSFER -> transferred(order, part, now);
      case PLACE, OPEN, SETTLE, PAY, PAY_AGAIN, EXPIRE, CALL_OFF, RESTOCK ->
          new Turned.NotNow("it is paid");
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

  private Turned ship(PaidOrder order, SellerOrder part, Instant now) {
    var units = new HashMap<>(random.nextBoolean() ? some(part.unsent()) : part.unsent());
    units.values().removeIf(n -> n == 0);
    return units.isEmpty()
        ? Sending.accept(order, part.id(), now)
        : Sending.ship(
            order, part.id(), new Parcel(People.id(Kind.PCL), "Post", null, units, now), now);
  }

  private Turned deliver(PaidOrder order, SellerOrder part, Instant now) {
    return switch (random.nextInt(8)) {
      case 0 -> Delivering.setOut(order, part.id(), "1234", now);
      case 1 -> Delivering.missed(order, part.id(), now);
      case 2 -> Delivering.deliver(order, part.id(), new Fulfilment.Proof.ByCode(null), now);
      default -> Delivering.received(order, part.id(), now);
    };
  }

  private Turned refund(PaidOrder order, SellerOrder part, Instant now) {
    var shipping = random.nextInt(4) == 0 ? Refunding.Shipping.GOES_BACK : Refunding.Shipping.STAYS;
    var restock = random.nextInt(4) == 0 ? Refund.Restock.NONE : Refund.Restock.UNSENT;
    var wanted = new Refunding.Wanted(some(part.refundable()), shipping, restock, "");
    return Refunding.refund(order, part.id(), wanted, now);
  }

  private Turned told(PaidOrder order, Instant now) {
    var refunds =
        order.refunds().filter(each -> each.origin().source() != Refund.Source.DISPUTE).toList();
    if (refunds.isEmpty()) {
      return new Turned.NotThere();
    }
    var state =
        switch (random.nextInt(4)) {
          case 0 -> new Refund.State.Sent("re");
          case 1 -> new Refund.State.Failed("re");
          default -> new Refund.State.Succeeded("re");
        };
    return Refunding.moved(order, any(refunds).id(), state, now);
  }

  /// No more than nobody has asked for, mostly little.
  private Turned elsewhere(PaidOrder order, Instant now) {
    var left = order.parts().stream().mapToLong(each -> each.left().amount()).sum();
    if (left == 0) {
      return new Turned.NotThere();
    }
    var amount = 1 + random.nextLong(random.nextInt(4) == 0 ? left : Math.ceilDiv(left, 10));
    var name = "re_" + random.nextLong(Long.MAX_VALUE);
    var state =
        random.nextBoolean() ? new Refund.State.Sent(name) : new Refund.State.Succeeded(name);
    var money = new Money(amount, order.payment().amount().currency());
    var refund = new ExternalRefund(name, money, state, Refund.Source.PAYMENT_PROVIDER, "");
    return Disputing.refunded(order, refund, now);
  }

  /// A bank asks for some of the money or all, or tells what became of it. What has been asked for
  /// and not been sent goes first.
  private Turned disputed(PaidOrder order, Instant now) {
    var name = "du_" + order.id();
    var known = order.payment().dispute(name);
    var asked = order.refunds().anyMatch(it -> it.state() instanceof Refund.State.Requested);
    if (asked || (known.isEmpty() && random.nextInt(3) > 0)) {
      return new Turned.NotThere();
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
    return Disputing.disputed(order, told, now);
  }

  /// As if two months had gone by, with a reserve or without.
  private Turned released(PaidOrder order, Instant now) {
    var later = now.plus(Duration.ofDays(60));
    var percent = random.nextInt(3) * 10;
    return new Turned.To(EarningReleases.release(order, it -> reserve(it, percent, later), later));
  }

  /// One is begun, or the provider says what became of one.
  private Turned transferred(PaidOrder order, SellerOrder part, Instant now) {
    var begun = part.earning().transfers().stream().filter(it -> !it.isMade()).findFirst();
    if (begun.isEmpty() || random.nextInt(3) == 0) {
      return EarningTransfers.request(order, part.id(), People.id(Kind.PAY), now);
    }
    return random.nextBoolean()
        ? EarningTransfers.made(order, part.id(), begun.get().id(), "tr_1", now)
        : EarningTransfers.failed(order, part.id(), begun.get().id(), now);
  }

  private static Earning.@Nullable Reserve reserve(SellerOrder of, int percent, Instant later) {
    var amount = of.due().amount() * percent / 100;
    return amount == 0
        ? null
        : new Earning.Reserve(new Money(amount, of.due().currency()), later.minusSeconds(1));
  }

  private Turned wish(PaidOrder order, SellerOrder part, Instant now) {
    var units = some(part.refundable());
    return units.isEmpty()
        ? new Turned.NotThere()
        : Returning.ask(
            order,
            part.id(),
            new Return(People.id(Kind.RET), units, "", now, Return.State.ASKED),
            now);
  }

  private Turned answered(PaidOrder order, SellerOrder part, Instant now) {
    if (part.returns().isEmpty()) {
      return new Turned.NotThere();
    }
    var wish = any(part.returns()).id();
    return random.nextBoolean()
        ? Returning.accept(order, part.id(), wish, now)
        : Returning.refuse(order, part.id(), wish, now);
  }
}
