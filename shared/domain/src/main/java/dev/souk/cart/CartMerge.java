package dev.souk.cart;

import dev.souk.catalog.Offer;
import dev.souk.coupons.CouponRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A guest's cart merged into that of the customer who turned out to be the same person. Quantities
/// add up, within stock and limits; the customer's coupon stays, else the guest's comes along.
///
/// @param warnings what of the guest's cart could not be taken over as it was
public record CartMerge(Cart cart, List<CartWarning> warnings) {
  public CartMerge {
    warnings = List.copyOf(warnings);
  }

  /// @param offers what of `from` is on sale now, in any order
  public static CartMerge of(Cart from, Cart into, List<Offer> offers) {
    var present = offers.stream().collect(Collectors.toMap(Offer::variantId, Function.identity()));
    var cart = into;
    var notes = new ArrayList<CartWarning>();
    for (var line : from.lines()) {
      var offer = present.get(line.variantId());
      var held = cart.line(line.variantId()).map(CartLine::quantity).orElse(0);
      var taken = offer == null ? 0 : taken(cart, line, held, offer);
      if (taken > 0) {
        cart = with(cart, line, held + taken);
      }
      if (taken < line.quantity()) {
        notes.add(
            held + taken == 0
                ? new CartWarning.Dropped(line)
                : new CartWarning.Reduced(line, held + taken));
      }
    }
    var kept = new Cart(into.owner(), cart.lines(), coupon(from, into), into.version() + 1);
    return new CartMerge(kept, notes);
  }

  private static @Nullable CouponRef coupon(Cart from, Cart into) {
    return into.coupon() == null ? from.coupon() : into.coupon();
  }

  /// How many more of a line there is room for.
  private static int taken(Cart cart, CartLine line, int held, Offer offer) {
    var room = Math.max(0, Math.min(CartLine.MAX, offer.available()) - held);
    var most = Math.min(line.quantity(), room);
    return most == 0 || cart.refusal(offer, most).isPresent() ? 0 : most;
  }

  private static Cart with(Cart cart, CartLine line, int quantity) {
    var next = new ArrayList<>(cart.lines());
    var held = cart.line(line.variantId());
    held.ifPresent(next::remove);
    next.add(held.orElse(line).times(quantity));
    return cart.lines(next);
  }
}
