package dev.souk.orders;

import dev.souk.audit.AuditEntry;
import dev.souk.error.ContentionException;
import dev.souk.error.StaleVersionException;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdGenerator;
import dev.souk.id.IdType;
import dev.souk.idempotency.Idempotency;
import dev.souk.media.MediaUrls;
import dev.souk.store.Backoff;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Brings paid orders further. An order is read as it is, the domain decides, and what it decided
/// is kept if the order is still so; if not, it is read and decided anew. A decision that changes
/// nothing is not written, so a repeat is answered and does no more.
record OrderTransitions(Orders orders, IdGenerator ids, MediaUrls urls) {
  private static final int TRIES = 8;

  /// What a customer asks of a part of an order of theirs.
  OrderTransitionRequest ofCustomer(BoundRequest<?> request) {
    var found = new OrderLookup(orders);
    return new OrderTransitionRequest(
        () -> found.ofCustomer(request.caller().id(), request.path("id")),
        request.path("sellerOrderId"),
        (_, after) -> HandlerResponse.ok(OrderView.of(after)),
        null,
        RequestedLines.NONE);
  }

  /// What a seller asks of their own part.
  OrderTransitionRequest ofSeller(BoundRequest<?> request) {
    var part = request.path("id");
    return new OrderTransitionRequest(
        () -> new OrderLookup(orders).ofSeller(request.caller().id(), part),
        part,
        (_, after) -> HandlerResponse.ok(SellerOrderView.of(after, part, request.now())),
        null,
        RequestedLines.NONE);
  }

  /// What a courier asks of a part they bring.
  OrderTransitionRequest ofCourier(BoundRequest<?> request) {
    var part = request.path("id");
    return new OrderTransitionRequest(
        () ->
            new OrderLookup(orders)
                .ofCourier(request.caller().id(), part)
                .map(Orders.CourierDelivery::order),
        part,
        (_, after) ->
            HandlerResponse.ok(DeliveryView.of(after, after.sellerOrder(part).orElseThrow(), urls)),
        null,
        RequestedLines.NONE);
  }

  /// What an admin does to a part of any order.
  ///
  /// @param action as the audit log calls it
  OrderTransitionRequest ofAdmin(BoundRequest<?> request, String action) {
    return new OrderTransitionRequest(
        () -> new OrderLookup(orders).any(request.path("id")),
        request.path("sellerOrderId"),
        (_, after) -> HandlerResponse.ok(AdminOrderView.of(after, urls)),
        action,
        RequestedLines.NONE);
  }

  /// Does it, however many do something to the same order at once.
  ///
  /// @throws ContentionException when others were faster every time
  HandlerResponse turn(
      BoundRequest<?> request,
      OrderTransitionRequest orderTransitionRequest,
      Function<PaidOrder, OrderTransitionResult> decide) {
    for (var attempt = 1; ; attempt++) {
      try {
        return transition(request, orderTransitionRequest, decide);
      } catch (StaleVersionException e) {
        if (attempt == TRIES) {
          throw new ContentionException(e);
        }
        Backoff.pause(Duration.ofMillis(2), attempt);
      }
    }
  }

  private HandlerResponse transition(
      BoundRequest<?> request,
      OrderTransitionRequest orderTransitionRequest,
      Function<PaidOrder, OrderTransitionResult> decide) {
    var found = orderTransitionRequest.find().get();
    if (found.isEmpty()) {
      return HandlerResponse.notFound();
    }
    return switch (found.get()) {
      case Order.AwaitingPayment unpaid -> notPaid(unpaid, orderTransitionRequest);
      case Order.Unpaid unpaid -> notPaid(unpaid, orderTransitionRequest);
      case PaidOrder before ->
          switch (decide.apply(before)) {
            case OrderTransitionResult.Success(var after) ->
                kept(request, orderTransitionRequest, before, after);
            case OrderTransitionResult.InvalidState(var why) ->
                HandlerResponse.refused(ProblemCode.INVALID_STATE, "%s", why);
            case OrderTransitionResult.QuantityExceedsRemaining quantityExceedsRemaining ->
                orderTransitionRequest.lines().tooMany(quantityExceedsRemaining);
            case OrderTransitionResult.NotFound() -> HandlerResponse.notFound();
          };
    };
  }

  private static HandlerResponse notPaid(
      Order order, OrderTransitionRequest orderTransitionRequest) {
    return order.placement().part(orderTransitionRequest.sellerOrderId()).isPresent()
        ? HandlerResponse.refused(ProblemCode.INVALID_STATE, "the order is not paid")
        : HandlerResponse.notFound();
  }

  private HandlerResponse kept(
      BoundRequest<?> request,
      OrderTransitionRequest orderTransitionRequest,
      PaidOrder before,
      PaidOrder after) {
    var response = orderTransitionRequest.answer().apply(before, after);
    if (!after.equals(before)) {
      orders.saveTransition(
          before,
          after,
          new Orders.TransitionRecord(
              idempotency(request, response), audit(request, orderTransitionRequest)));
    }
    return response;
  }

  /// A refusal that changes something, as a wrong code does, is no answer for repeats.
  private static Idempotency idempotency(BoundRequest<?> request, HandlerResponse response) {
    return switch (response) {
      case HandlerResponse.Success success -> request.idempotency(success);
      case HandlerResponse.Failure _,
          HandlerResponse.PageResult _,
          HandlerResponse.Tabled _,
          HandlerResponse.RateLimited _ ->
          Idempotency.none();
    };
  }

  private @Nullable AuditEntry audit(
      BoundRequest<?> request, OrderTransitionRequest orderTransitionRequest) {
    var action = orderTransitionRequest.action();
    return action == null
        ? null
        : new AuditEntry(
            ids.next(IdType.AUD, request.now()),
            request.caller().id(),
            action,
            orderTransitionRequest.sellerOrderId(),
            request.now());
  }
}
