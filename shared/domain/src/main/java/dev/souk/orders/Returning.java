package dev.souk.orders;

import dev.souk.orders.PaidOrder.Part;
import java.time.Instant;

/// Goods that go back from the customer to the seller.
public final class Returning {
  private Returning() {}

  /// The customer asks; one that is there already by its id changes nothing.
  public static Turned ask(PaidOrder order, String partId, Return wish, Instant now) {
    return order.turn(
        partId,
        part ->
            switch (part.fulfilment()) {
              case Fulfilment.Delivered(var at, var _) ->
                  now.isAfter(at.plus(order.placed().returnWindow()))
                      ? Part.not(
                          "a return is asked for within %d days of the delivery"
                              .formatted(order.placed().returnDays()))
                      : asked(part, wish);
              case Fulfilment.Waiting _,
                  Fulfilment.Accepted _,
                  Fulfilment.Shipped _,
                  Fulfilment.OutForDelivery _ ->
                  Part.not("it is not delivered yet");
              case Fulfilment.Cancelled _ -> Part.not("it is cancelled");
            },
        now);
  }

  private static Part asked(SellerOrder part, Return wish) {
    if (part.goingBack(wish.id()).isPresent()) {
      return new Part.To(part);
    }
    if (part.returns().stream().anyMatch(each -> each.state() == Return.State.ASKED)) {
      return Part.not("a return has been asked for and its seller has not answered yet");
    }
    var beyond = Units.beyond(wish.units(), part.returnable());
    return beyond
        .<Part>map(it -> new Part.Not(new Turned.TooMany(it.getKey(), it.getValue())))
        .orElseGet(() -> new Part.To(part.with(wish)));
  }

  /// The seller takes it back and its money goes back, shipping not included; a repeat changes
  /// nothing.
  public static Turned accept(PaidOrder order, String partId, String returnId, Instant now) {
    return judged(order, partId, returnId, Return.State.ACCEPTED, now);
  }

  /// The seller does not take it back; a repeat changes nothing.
  public static Turned refuse(PaidOrder order, String partId, String returnId, Instant now) {
    return judged(order, partId, returnId, Return.State.REFUSED, now);
  }

  private static Turned judged(
      PaidOrder order, String partId, String returnId, Return.State answer, Instant now) {
    var wish = order.part(partId).flatMap(part -> part.goingBack(returnId));
    if (wish.isEmpty()) {
      return new Turned.NotThere();
    }
    if (wish.get().state() == answer) {
      return new Turned.To(order);
    }
    if (wish.get().state() != Return.State.ASKED) {
      return new Turned.NotNow("it has been answered already");
    }
    var answered =
        order.turn(partId, part -> new Part.To(part.with(wish.get().judged(answer))), now);
    return answered instanceof Turned.To(var next) && answer == Return.State.ACCEPTED
        ? Refunding.refund(
            next,
            partId,
            new Refunding.Wanted(wish.get().units(), Refunding.Shipping.STAYS, wish.get().reason()),
            now)
        : answered;
  }
}
