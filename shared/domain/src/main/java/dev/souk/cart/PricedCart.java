package dev.souk.cart;

import dev.souk.catalog.Offer;
import dev.souk.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A cart at present prices: what is on sale by seller, what no longer is, and what the shopper
/// should be told.
public record PricedCart(
    Cart cart,
    List<SellerGroup> sellerGroups,
    List<CartLine> unavailable,
    List<CartWarning> warnings) {
  public PricedCart {
    sellerGroups = List.copyOf(sellerGroups);
    unavailable = List.copyOf(unavailable);
    warnings = List.copyOf(warnings);
  }

  /// A line at its present price.
  public record PricedLine(CartLine line, Offer offer) {
    /// So many of an offer, as the shopper sees it now.
    public static PricedLine of(Offer offer, int quantity, Instant now) {
      return new PricedLine(CartLine.of(offer, quantity, now), offer);
    }

    public Money total() {
      return offer.price().times(line.quantity());
    }
  }

  /// The lines of one seller, in the cart's order; never none.
  public record SellerGroup(String sellerId, String sellerName, List<PricedLine> lines) {
    public SellerGroup {
      lines = List.copyOf(lines);
    }

    public Money subtotal() {
      return lines.stream().map(PricedLine::total).reduce(Money::plus).orElseThrow();
    }
  }

  /// @param offers what of the cart is on sale now, in any order
  public static PricedCart of(Cart cart, List<Offer> offers) {
    var present = offers.stream().collect(Collectors.toMap(Offer::variantId, Function.identity()));
    var sellers = new LinkedHashMap<String, List<PricedLine>>();
    var gone = new ArrayList<CartLine>();
    var notes = new ArrayList<CartWarning>();
    for (var line : cart.lines()) {
      var offer = present.get(line.variantId());
      if (offer == null || !offer.price().currency().equals(line.lastSeenPrice().currency())) {
        gone.add(line);
        notes.add(new CartWarning.NotOnSale(line));
      } else {
        sellers
            .computeIfAbsent(offer.sellerId(), _ -> new ArrayList<>())
            .add(new PricedLine(line, offer));
        notes.addAll(warnings(line, offer));
      }
    }
    return new PricedCart(cart, sellerGroups(sellers), gone, notes);
  }

  private static List<CartWarning> warnings(CartLine line, Offer offer) {
    var notes = new ArrayList<CartWarning>();
    if (!offer.price().equals(line.lastSeenPrice())) {
      notes.add(new CartWarning.PriceChanged(line, offer.price()));
    }
    if (offer.available() < line.quantity()) {
      notes.add(new CartWarning.InsufficientStock(line, offer.available()));
    }
    return notes;
  }

  private static List<SellerGroup> sellerGroups(Map<String, List<PricedLine>> sellers) {
    return sellers.entrySet().stream()
        .map(each ->
            new SellerGroup(
                each.getKey(),
                each.getValue().getFirst().offer().product().seller().name(),
                each.getValue()))
        .toList();
  }

  /// All lines that are on sale.
  public List<PricedLine> lines() {
    return sellerGroups.stream().flatMap(each -> each.lines().stream()).toList();
  }

  /// What they cost together; empty when there are none.
  public Optional<Money> subtotal() {
    return sellerGroups.stream().map(SellerGroup::subtotal).reduce(Money::plus);
  }

  /// The cart once its shopper has seen this.
  public Cart withPricesSeen() {
    return cart.seen(
        lines().stream()
            .collect(Collectors.toMap(each -> each.line().variantId(), it -> it.offer().price())));
  }
}
