package dev.souk.orders;

import dev.souk.http.Reply;
import dev.souk.json.Json;
import dev.souk.once.Once;
import dev.souk.once.Onces;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// The marks of requests that placed an order, which are the orders themselves: what an order was
/// placed with never changes, so the first answer can be given again for as long as it is kept.
public final class PlacedMarks implements Onces {
  private final Orders orders;
  private final Function<Placed, Reply.Done> answer;

  /// @param answer what the route says first of an order so placed
  public PlacedMarks(Orders orders, Function<Placed, Reply.Done> answer) {
    this.orders = orders;
    this.answer = answer;
  }

  @Override
  public Optional<Once.Marked> find(String scope, String key, Instant now) {
    return orders
        .find(Placed.id(scope, key))
        .map(order -> mark(scope, key, order.placed(), answer.apply(order.placed())));
  }

  private static Once.Marked mark(String scope, String key, Placed placed, Reply.Done reply) {
    var body = reply.body();
    return new Once.Marked(
        scope,
        key,
        placed.fingerprint(),
        new Once.Answer(
            reply.status(),
            body == null ? "" : Json.text(body),
            reply.headers().getOrDefault("location", "")),
        placed.at());
  }
}
