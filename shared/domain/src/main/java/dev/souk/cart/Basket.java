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
public record Basket(Cart cart, List<Part> parts, List<Line> gone, List<Note> notes) {
  public Basket {
    parts = List.copyOf(parts);
    gone = List.copyOf(gone);
    notes = List.copyOf(notes);
  }

  /// A line at its present price.
  public record Priced(Line line, Offer offer) {
    /// So many of an offer, as the shopper sees it now.
    public static Priced of(Offer offer, int quantity, Instant now) {
      return new Priced(Line.of(offer, quantity, now), offer);
    }

    public Money total() {
      return offer.price().times(line.quantity());
    }
  }

  /// The lines of one seller, in the cart's order; never none.
  public record Part(String sellerId, String sellerName, List<Priced> lines) {
    public Part {
      lines = List.copyOf(lines);
    }

    public Money subtotal() {
      return lines.stream().map(Priced::total).reduce(Money::plus).orElseThrow();
    }
  }

  /// @param offers what of the cart is on sale now, in any order
  public static Basket of(Cart cart, List<Offer> offers) {
    var present = offers.stream().collect(Collectors.toMap(Offer::variantId, Function.identity()));
    var sellers = new LinkedHashMap<String, List<Priced>>();
    var gone = new ArrayList<Line>();
    var notes = new ArrayList<Note>();
    for (var line : cart.lines()) {
      var offer = present.get(line.variantId());
      if (offer == null || !offer.price().currency().equals(line.seen().currency())) {
        gone.add(line);
        notes.add(new Note.NotOnSale(line));
      } else {
        sellers
            .computeIfAbsent(offer.sellerId(), _ -> new ArrayList<>())
            .add(new Priced(line, offer));
        notes.addAll(notes(line, offer));
      }
    }
    return new Basket(cart, parts(sellers), gone, notes);
  }

  private static List<Note> notes(Line line, Offer offer) {
    var notes = new ArrayList<Note>();
    if (!offer.price().equals(line.seen())) {
      notes.add(new Note.PriceChanged(line, offer.price()));
    }
    if (offer.available() < line.quantity()) {
      notes.add(new Note.FewerInStock(line, offer.available()));
    }
    return notes;
  }

  private static List<Part> parts(Map<String, List<Priced>> sellers) {
    return sellers.entrySet().stream()
        .map(each ->
            new Part(
                each.getKey(),
                each.getValue().getFirst().offer().product().shop().name(),
                each.getValue()))
        .toList();
  }

  /// All lines that are on sale.
  public List<Priced> lines() {
    return parts.stream().flatMap(each -> each.lines().stream()).toList();
  }

  /// What they cost together; empty when there are none.
  public Optional<Money> subtotal() {
    return parts.stream().map(Part::subtotal).reduce(Money::plus);
  }

  /// The cart once its shopper has seen this.
  public Cart looked() {
    return cart.seen(
        lines().stream()
            .collect(Collectors.toMap(each -> each.line().variantId(), it -> it.offer().price())));
  }
}
