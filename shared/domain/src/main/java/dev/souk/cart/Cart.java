package dev.souk.cart;

import dev.souk.catalog.Offer;
import dev.souk.coupons.CouponRef;
import dev.souk.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A shopper's cart: at most [#MAX_LINES] lines, a variant on one line, all in one currency, of as
/// many sellers as one likes.
///
/// @param owner a guest or a customer
/// @param lines in the order they were added
/// @param coupon the one put on it, or null
/// @param version rises by one with every change; 0 before the first
public record Cart(String owner, List<CartLine> lines, @Nullable CouponRef coupon, long version) {
  /// So that an order of all lines fits a transaction.
  public static final int MAX_LINES = 50;

  private static final Comparator<CartLine> ORDER =
      Comparator.comparing(CartLine::addedAt).thenComparing(CartLine::variantId);

  public Cart {
    lines = lines.stream().sorted(ORDER).toList();
  }

  /// What became of an attempt to put something in.
  public sealed interface Added {
    record Success(Cart cart) implements Added {}

    record Rejected(CartRejection why) implements Added {}
  }

  public static Cart empty(String owner) {
    return new Cart(owner, List.of(), null, 0);
  }

  public Optional<CartLine> line(String variantId) {
    return lines.stream().filter(each -> each.variantId().equals(variantId)).findFirst();
  }

  /// That of all lines; empty while there are none.
  public Optional<String> currency() {
    return lines.stream().map(each -> each.lastSeenPrice().currency()).findFirst();
  }

  public List<Offer.Ref> refs() {
    return lines.stream().map(CartLine::ref).toList();
  }

  /// The cart with so many more of what is offered. The price of a line that is there already stays
  /// the one the shopper has seen.
  public Added add(Offer offer, int quantity, Instant now) {
    return refusal(offer, quantity)
        .<Added>map(Added.Rejected::new)
        .orElseGet(() -> new Added.Success(with(offer, quantity, now)));
  }

  /// Why so many more may not be put in, if so.
  public Optional<CartRejection> refusal(Offer offer, int quantity) {
    var held = line(offer.variantId()).map(CartLine::quantity).orElse(0);
    var other = currency().filter(each -> !each.equals(offer.price().currency()));
    if (other.isPresent()) {
      return Optional.of(new CartRejection.CurrencyMismatch(other.get()));
    }
    if (held == 0 && lines.size() >= MAX_LINES) {
      return Optional.of(new CartRejection.LineLimitExceeded(MAX_LINES));
    }
    if (held + quantity > offer.available()) {
      return Optional.of(new CartRejection.InsufficientStock(offer.available(), held));
    }
    return held + quantity > CartLine.MAX
        ? Optional.of(new CartRejection.QuantityLimitExceeded(CartLine.MAX, held))
        : Optional.empty();
  }

  private Cart with(Offer offer, int quantity, Instant now) {
    var held = line(offer.variantId());
    var next = new ArrayList<>(lines);
    held.ifPresent(next::remove);
    next.add(
        held.map(line -> line.times(line.quantity() + quantity))
            .orElseGet(() -> CartLine.of(offer, quantity, now)));
    return lines(next);
  }

  /// The cart once its shopper has seen these prices; itself when they are the ones seen before.
  ///
  /// @param prices by variant
  public Cart seen(Map<String, Money> prices) {
    var next =
        lines.stream()
            .map(each ->
                each.withLastSeenPrice(prices.getOrDefault(each.variantId(), each.lastSeenPrice())))
            .toList();
    return next.equals(lines) ? this : lines(next);
  }

  /// The cart with nothing in it; its version goes on, so that no older copy can pass for it.
  public Cart emptied() {
    return new Cart(owner, List.of(), null, version + 1);
  }

  /// The cart with this coupon on it, or with none.
  public Cart under(@Nullable CouponRef next) {
    return new Cart(owner, lines, next, version + 1);
  }

  Cart lines(List<CartLine> next) {
    return new Cart(owner, next, coupon, version + 1);
  }
}
