package dev.souk.shipping;

import dev.souk.id.IdType;
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
public record ShippingProfile(String sellerId, List<ShippingOption> options, long version) {
  public static final int MAX = 20;

  /// How a seller who keeps no option sends everything, everywhere, for nothing.
  public static final String STANDARD = "Standard";

  public ShippingProfile {
    options = List.copyOf(options);
    if (options.size() > MAX) {
      throw new IllegalArgumentException("more than " + MAX + " options");
    }
  }

  /// What became of adding an option.
  public sealed interface Added {
    record Success(ShippingProfile book, ShippingOption option) implements Added {}

    record LimitExceeded() implements Added {}
  }

  /// The book with one option on other terms.
  public record Changed(ShippingProfile book, ShippingOption option) {}

  public static ShippingProfile empty(String sellerId) {
    return new ShippingProfile(sellerId, List.of(), 0);
  }

  public Optional<ShippingOption> find(String id) {
    return options.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  public Added add(String id, ShippingTerms terms, Instant now) {
    if (options.size() >= MAX) {
      return new Added.LimitExceeded();
    }
    var made = new ShippingOption(IdType.SHP.checked(id), terms, 1, now, now);
    var next = new ArrayList<>(options);
    next.add(made);
    return new Added.Success(with(next), made);
  }

  public Changed change(ShippingOption present, ShippingTerms terms, Instant now) {
    var changed = present.on(terms, now);
    var next = options.stream().map(each -> each.equals(present) ? changed : each).toList();
    return new Changed(with(next), changed);
  }

  public ShippingProfile remove(ShippingOption present) {
    return with(options.stream().filter(each -> !each.equals(present)).toList());
  }

  private ShippingProfile with(List<ShippingOption> next) {
    return new ShippingProfile(sellerId, next, version + 1);
  }

  /// How the seller can send a shipment.
  public ShippingRateResult quoteRates(ShippingRateRequest shippingRateRequest) {
    if (options.isEmpty()) {
      var free = new Money(0, shippingRateRequest.goods().currency());
      return new ShippingRateResult.Available(
          List.of(new ShippingRateResult.Rate("", STANDARD, free)));
    }
    var there =
        options.stream()
            .filter(each -> each.terms().shipsTo(shippingRateRequest.country()))
            .toList();
    if (there.isEmpty()) {
      return new ShippingRateResult.Unavailable(ShippingRateResult.Reason.COUNTRY_NOT_SERVED);
    }
    var currency = shippingRateRequest.goods().currency();
    var priced =
        there.stream().filter(each -> each.terms().tariff().currency().equals(currency)).toList();
    if (priced.isEmpty()) {
      return new ShippingRateResult.Unavailable(ShippingRateResult.Reason.CURRENCY_MISMATCH);
    }
    var rates =
        priced.stream()
            .flatMap(each -> rate(each, shippingRateRequest).stream())
            .sorted(Comparator.comparingLong(each -> each.price().amount()))
            .toList();
    return rates.isEmpty()
        ? new ShippingRateResult.Unavailable(ShippingRateResult.Reason.WEIGHT_EXCEEDED)
        : new ShippingRateResult.Available(rates);
  }

  private static Optional<ShippingRateResult.Rate> rate(
      ShippingOption option, ShippingRateRequest shippingRateRequest) {
    var terms = option.terms();
    return terms
        .tariff()
        .price(shippingRateRequest)
        .map(price -> new ShippingRateResult.Rate(option.id(), terms.name(), price));
  }
}
