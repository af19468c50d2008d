package dev.souk.checkout;

import dev.souk.cart.Basket;
import dev.souk.cart.Reduction;
import dev.souk.coupons.Judged;
import dev.souk.money.Money;
import dev.souk.shipping.Carried;
import dev.souk.shipping.Parcel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a cart comes to, sent to one place, and what stands in the way of ordering it.
///
/// @param parts what is on sale, by seller, in the cart's order
/// @param obstacles none when the cart can be ordered; then there is a [#bill()]
public record Quote(List<Part> parts, List<Obstacle> obstacles) {
  public Quote {
    parts = List.copyOf(parts);
    obstacles = List.copyOf(obstacles);
  }

  /// What is bought of one seller.
  ///
  /// @param choices how the seller can send it, the cheapest first; none when they do not
  /// @param delivery the one of them that was chosen, or the cheapest
  public record Part(
      String sellerId,
      String sellerName,
      List<Bill.Item> items,
      List<Bill.Delivery> choices,
      Optional<Bill.Delivery> delivery) {
    public Part {
      items = List.copyOf(items);
      choices = List.copyOf(choices);
    }

    /// The part of a bill, when the seller sends it.
    public Optional<Bill.Part> billed() {
      return delivery.map(each -> new Bill.Part(sellerId, sellerName, items, each));
    }
  }

  /// @param reduction what the cart's coupon does to it, when there is such a coupon
  public static Quote of(
      Basket basket, Optional<Reduction> reduction, Sending sending, Charges charges) {
    var obstacles = new ArrayList<Obstacle>();
    if (basket.cart().lines().isEmpty()) {
      obstacles.add(new Obstacle.EmptyCart());
    } else {
      basket.notes().forEach(note -> Obstacle.of(note).ifPresent(obstacles::add));
      coupon(basket, reduction).ifPresent(obstacles::add);
    }
    var shares = shares(reduction);
    var parts = new ArrayList<Part>();
    for (var each : basket.parts()) {
      var items = items(each, shares, charges);
      var carried = sending.book(each.sellerId()).carry(parcel(each, items, sending.country()));
      parts.add(part(each, items, carried, sending, charges));
      shipping(each, carried, sending).ifPresent(obstacles::add);
    }
    if (parts.size() > Bill.MAX_SELLERS) {
      obstacles.add(new Obstacle.TooManySellers(parts.size()));
    }
    bill(parts)
        .map(Bill::total)
        .flatMap(total ->
            charges
                .currencies()
                .notPayable(total)
                .map(why -> new Obstacle.TotalNotPayable(total, why)))
        .ifPresent(obstacles::add);
    return new Quote(parts, obstacles);
  }

  /// What everything costs; empty while nothing is on sale or a seller does not send it.
  public Optional<Bill> bill() {
    return bill(parts);
  }

  private static Optional<Bill> bill(List<Part> parts) {
    var billed = parts.stream().flatMap(each -> each.billed().stream()).toList();
    return billed.isEmpty() || billed.size() < parts.size()
        ? Optional.empty()
        : Optional.of(new Bill(billed));
  }

  private static Optional<Obstacle> coupon(Basket basket, Optional<Reduction> reduction) {
    if (basket.cart().coupon() == null) {
      return Optional.empty();
    }
    if (reduction.isEmpty()) {
      return Optional.of(new Obstacle.CouponDoesNothing(null));
    }
    return switch (reduction.get().judged()) {
      case Judged.Applies _ -> Optional.empty();
      case Judged.Not(var why) -> Optional.of(new Obstacle.CouponDoesNothing(why));
    };
  }

  private static Map<String, Money> shares(Optional<Reduction> reduction) {
    return reduction
        .map(each ->
            switch (each.judged()) {
              case Judged.Applies(var _, var shares) -> shares;
              case Judged.Not _ -> Map.<String, Money>of();
            })
        .orElse(Map.of());
  }

  private static List<Bill.Item> items(
      Basket.Part part, Map<String, Money> shares, Charges charges) {
    return part.lines().stream()
        .map(each -> {
          var none = new Money(0, each.offer().price().currency());
          return charges.item(each, shares.getOrDefault(each.offer().variantId(), none));
        })
        .toList();
  }

  private static Parcel parcel(Basket.Part part, List<Bill.Item> items, String country) {
    var off = items.stream().map(Bill.Item::discount).reduce(Money::plus).orElseThrow();
    var grams =
        part.lines().stream()
            .mapToLong(each -> (long) each.offer().variant().grams() * each.line().quantity())
            .sum();
    return new Parcel(country, part.subtotal().minus(off), grams);
  }

  private static Part part(
      Basket.Part part, List<Bill.Item> items, Carried carried, Sending sending, Charges charges) {
    var choices =
        switch (carried) {
          case Carried.By(var rates) -> rates.stream().map(charges::delivery).toList();
          case Carried.Not _ -> List.<Bill.Delivery>of();
        };
    var chosen =
        sending
            .choice(part.sellerId())
            .flatMap(id -> choices.stream().filter(each -> each.optionId().equals(id)).findFirst())
            .or(() -> choices.stream().findFirst());
    return new Part(part.sellerId(), part.sellerName(), items, choices, chosen);
  }

  private static Optional<Obstacle> shipping(Basket.Part part, Carried carried, Sending sending) {
    return switch (carried) {
      case Carried.Not(var why) ->
          Optional.of(new Obstacle.NotShipped(part.sellerId(), part.sellerName(), why));
      case Carried.By(var rates) ->
          sending
              .choice(part.sellerId())
              .filter(id -> rates.stream().noneMatch(each -> each.optionId().equals(id)))
              .map(id -> new Obstacle.UnknownOption(part.sellerId(), id));
    };
  }
}
