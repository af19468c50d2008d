package dev.souk.orders;

import dev.souk.json.Says;
import java.time.Instant;
import java.util.List;

/// Goods a customer wishes to send back.
@Says("What the customer wishes to send back.")
public record ReturnView(
    @Says(value = "The return's id.", example = "ret_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Says(value = "What its seller says.", example = "asked") Return.State status,
    @Says("What goes back.") List<UnitsView> lines,
    @Says(value = "Why, in the customer's words.", example = "Too small") String reason,
    @Says("When it was asked for.") Instant createdAt) {
  static ReturnView of(Return wish) {
    return new ReturnView(
        wish.id(), wish.state(), UnitsView.of(wish.units()), wish.reason(), wish.at());
  }
}
