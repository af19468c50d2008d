package dev.souk.orders;

import dev.souk.http.HandlerResponse;
import dev.souk.idempotency.Idempotency;
import dev.souk.idempotency.IdempotencyRecords;
import dev.souk.json.Json;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// The marks of requests that placed an order, which are the orders themselves: what an order was
/// placed with never changes, so the first answer can be given again for as long as it is kept.
public final class PlacedOrderIdempotency implements IdempotencyRecords {
  private final Orders orders;
  private final Function<OrderPlacement, HandlerResponse.Success> answer;

  /// @param answer what the route says first of an order so placed
  public PlacedOrderIdempotency(
      Orders orders, Function<OrderPlacement, HandlerResponse.Success> answer) {
    this.orders = orders;
    this.answer = answer;
  }

  @Override
  public Optional<Idempotency.Keyed> find(String scope, String key, Instant now) {
    return orders
        .find(OrderPlacement.id(scope, key))
        .map(order -> mark(scope, key, order.placement(), answer.apply(order.placement())));
  }

  private static Idempotency.Keyed mark(
      String scope, String key, OrderPlacement orderPlacement, HandlerResponse.Success reply) {
    var body = reply.body();
    return new Idempotency.Keyed(
        scope,
        key,
        orderPlacement.fingerprint(),
        new Idempotency.StoredResponse(
            reply.status(),
            body == null ? "" : Json.text(body),
            reply.headers().getOrDefault("location", "")),
        orderPlacement.at());
  }
}
