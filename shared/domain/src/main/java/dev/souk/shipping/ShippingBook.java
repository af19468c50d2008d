package dev.souk.shipping;

import dev.souk.id.Kind;
import dev.souk.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All shipping options of one seller: at most [#MAX], kept as a whole.
///
/// @param options in the order they were added
/// @param version rises by one with every change; 0 before the first
public record ShippingBook(String sellerId, List<ShippingOption> options, long version) {
  public static final int MAX = 20;

  /// How a seller who keeps no option sends everything, everywhere, for nothing.
  public static final String STANDARD = "Standard";

  public ShippingBook {
    options = List.copyOf(options);
    if (options.size() > MAX) {
      throw new IllegalArgumentException("more than " + MAX + " options");
    }
  }

  /// What became of adding an option.
  public sealed interface Added {
    record To(ShippingBook book, ShippingOption option) implements Added {}

    record Full() implements Added {}
  }

  /// The book with one option on other terms.
  public record Changed(ShippingBook book, ShippingOption option) {}

  public static ShippingBook empty(String sellerId) {
    return new ShippingBook(sellerId, List.of(), 0);
  }

  public Optional<ShippingOption> find(String id) {
    return options.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  public Added add(String id, ShippingTerms terms, Instant now) {
    if (options.size() >= MAX) {
      return new Added.Full();
    }
    var made = new ShippingOption(Kind.SHP.checked(id), terms, 1, now, now);
    var next = new ArrayList<>(options);
    next.add(made);
    return new Added.To(with(next), made);
  }

  public Changed change(ShippingOption present, ShippingTerms terms, Instant now) {
    var changed = present.on(terms, now);
    var next = options.stream().map(each -> each.equals(present) ? changed : each).toList();
    return new Changed(with(next), changed);
  }

  public ShippingBook remove(ShippingOption present) {
    return with(options.stream().filter(each -> !each.equals(present)).toList());
  }

  private ShippingBook with(List<ShippingOption> next) {
    return new ShippingBook(sellerId, next, version + 1);
  }

  /// How the seller can send a parcel.
  public Carried carry(Parcel parcel) {
    if (options.isEmpty()) {
      var free = new Money(0, parcel.goods().currency());
      return new Carried.By(List.of(new Carried.Rate("", STANDARD, free)));
    }
    var there = options.stream().filter(each -> each.terms().reach(parcel.country())).toList();
    if (there.isEmpty()) {
      return new Carried.Not(Carried.Why.COUNTRY);
    }
    var currency = parcel.goods().currency();
    var priced =
        there.stream().filter(each -> each.terms().tariff().currency().equals(currency)).toList();
    if (priced.isEmpty()) {
      return new Carried.Not(Carried.Why.CURRENCY);
    }
    var rates =
        priced.stream()
            .flatMap(each -> rate(each, parcel).stream())
            .sorted(Comparator.comparingLong(each -> each.price().amount()))
            .toList();
    return rates.isEmpty() ? new Carried.Not(Carried.Why.WEIGHT) : new Carried.By(rates);
  }

  private static Optional<Carried.Rate> rate(ShippingOption option, Parcel parcel) {
    var terms = option.terms();
    return terms
        .tariff()
        .price(parcel)
        .map(price -> new Carried.Rate(option.id(), terms.name(), price));
  }
}
