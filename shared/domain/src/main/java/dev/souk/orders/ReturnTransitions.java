package dev.souk.orders;

import dev.souk.orders.PaidOrder.SellerOrderChange;
import java.time.Instant;

/// Goods that go back from the customer to the seller.
public final class ReturnTransitions {
  private ReturnTransitions() {}

  /// The customer asks; one that is there already by its id changes nothing.
  public static OrderTransitionResult request(
      PaidOrder order, String partId, Return request, Instant now) {
    return order.transition(
        partId,
        part ->
            switch (part.fulfilment()) {
              case Fulfilment.Delivered(var at, var _) ->
                  now.isAfter(at.plus(order.placement().returnWindow()))
                      ? SellerOrderChange.not(
                          "a return is asked for within %d days of the delivery"
                              .formatted(order.placement().returnDays()))
                      : asked(part, request);
              case Fulfilment.Pending _,
                  Fulfilment.Accepted _,
                  Fulfilment.Shipped _,
                  Fulfilment.OutForDelivery _ ->
                  SellerOrderChange.not("it has not been delivered yet");
              case Fulfilment.Cancelled _ -> SellerOrderChange.not("it has been cancelled");
            },
        now);
  }

  private static SellerOrderChange asked(SellerOrder part, Return request) {
    if (part.findReturn(request.id()).isPresent()) {
      return new SellerOrderChange.Success(part);
    }
    if (part.returns().stream().anyMatch(each -> each.state() == Return.State.REQUESTED)) {
      return SellerOrderChange.not("a return request is already open");
    }
    var beyond = UnitsByVariant.beyond(request.units(), part.returnable());
    return beyond
        .<SellerOrderChange>map(it ->
            new SellerOrderChange.Failure(
                new OrderTransitionResult.QuantityExceedsRemaining(it.getKey(), it.getValue())))
        .orElseGet(() -> new SellerOrderChange.Success(part.with(request)));
  }

  /// The seller takes it back and its money goes back, shipping not included; a repeat changes
  /// nothing.
  public static OrderTransitionResult approve(
      PaidOrder order, String partId, String returnId, Instant now) {
    return judged(order, partId, returnId, Return.State.APPROVED, now);
  }

  /// The seller does not take it back; a repeat changes nothing.
  public static OrderTransitionResult reject(
      PaidOrder order, String partId, String returnId, Instant now) {
    return judged(order, partId, returnId, Return.State.REJECTED, now);
  }

  private static OrderTransitionResult judged(
      PaidOrder order, String partId, String returnId, Return.State answer, Instant now) {
    var request = order.sellerOrder(partId).flatMap(part -> part.findReturn(returnId));
    if (request.isEmpty()) {
      return new OrderTransitionResult.NotFound();
    }
    if (request.get().state() == answer) {
      return new OrderTransitionResult.Success(order);
    }
    if (request.get().state() != Return.State.REQUESTED) {
      return new OrderTransitionResult.InvalidState(
          "the return has already been approved or rejected");
    }
    var answered =
        order.transition(
            partId,
            part -> new SellerOrderChange.Success(part.with(request.get().judged(answer))),
            now);
    return answered instanceof OrderTransitionResult.Success(var next)
            && answer == Return.State.APPROVED
        ? RefundTransitions.refund(
            next,
            partId,
            new RefundTransitions.RefundRequest(
                request.get().units(),
                RefundTransitions.ShippingRefund.KEEP,
                request.get().reason()),
            now)
        : answered;
  }
}
