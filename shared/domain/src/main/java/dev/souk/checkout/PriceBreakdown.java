package dev.souk.checkout;

import dev.souk.commission.CommissionCharge;
import dev.souk.money.Money;
import dev.souk.money.PaymentCurrency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What everything costs, seller by seller, to the minor unit: every sum here is one of its parts.
/// An order keeps the bill it was placed with.
///
/// @param sellers one for each seller; never none
public record PriceBreakdown(List<SellerPart> sellers) {
  /// Sellers of one order, at most. Cancelling an order of as many as these and of as many lines as
  /// a cart has writes the order, two marks, the coupon's two items, each line's stock and four
  /// items for each seller: fewer than the 100 that one transaction of DynamoDB's takes.
  public static final int MAX_SELLERS = 10;

  public PriceBreakdown {
    sellers = List.copyOf(sellers);
    if (sellers.isEmpty()) {
      throw new IllegalArgumentException("a bill for nothing");
    }
    var items = sellers.stream().flatMap(each -> each.items().stream()).toList();
    if (distinct(sellers, SellerPart::sellerId) < sellers.size()
        || distinct(items, LineItem::variantId) < items.size()) {
      throw new IllegalArgumentException("a seller or a variant that is billed twice");
    }
  }

  /// So many of one variant.
  ///
  /// @param name the product's, and what sets the variant apart
  /// @param price of one, without the discount; with its tax where prices include it
  /// @param discount what the coupon takes off the line
  /// @param tax the part of `total` that is tax
  /// @param commission what the market keeps of the line, and how that was reckoned
  /// @param total what the customer pays for the line, everything in it
  public record LineItem(
      String productId,
      String variantId,
      String sku,
      String name,
      int quantity,
      Money price,
      Money discount,
      Money tax,
      CommissionCharge commission,
      Money total) {
    public LineItem {
      var sold = price.times(quantity).minus(discount);
      if (quantity < 1 || price.amount() < 0 || discount.amount() < 0 || sold.amount() < 0) {
        throw new IllegalArgumentException("an item that cannot be");
      }
      if (!total.equals(sold) && !total.equals(sold.plus(tax))) {
        throw new IllegalArgumentException("a total that is not what its parts come to");
      }
      requireWithin(tax, total);
      requireWithin(commission.total(), total);
    }

    /// What so many of the line's units are worth, when `before` of them are accounted for: all
    /// units one after another come to exactly [#total()], each to what can be given back.
    public Money worth(int before, int units) {
      return new Money(upTo(before + units) - upTo(before), total.currency());
    }

    /// What the market keeps when so many of the units stay sold, without VAT, rounded down.
    public Money commissionOn(int units) {
      return share(commission.amount(), units);
    }

    /// The VAT on what the market keeps when so many of the units stay sold, rounded down.
    public Money commissionVatOn(int units) {
      return share(commission.vat(), units);
    }

    private Money share(Money whole, int units) {
      return new Money(Math.multiplyExact(whole.amount(), units) / quantity, whole.currency());
    }

    private long upTo(int units) {
      var step = PaymentCurrency.step(total.currency());
      return units == quantity
          ? total.amount()
          : Math.multiplyExact(total.amount(), units) / (quantity * step) * step;
    }
  }

  /// How a seller sends what was bought.
  ///
  /// @param optionId of the seller's shipping option; empty for what a seller without any does
  /// @param price what the customer pays for it, tax in it
  /// @param tax the part of `price` that is tax
  public record ShippingCharge(String optionId, String name, Money price, Money tax) {
    public ShippingCharge {
      requireWithin(tax, price);
    }
  }

  /// What is bought of one seller.
  public record SellerPart(
      String sellerId, String sellerName, List<LineItem> items, ShippingCharge shipping) {
    public SellerPart {
      items = List.copyOf(items);
      if (items.isEmpty()) {
        throw new IllegalArgumentException("a part of nothing");
      }
    }

    public Money total() {
      return sum(items, LineItem::total).plus(shipping.price());
    }

    /// What the market keeps of it, without VAT.
    public Money commission() {
      return sum(items, each -> each.commission().amount());
    }

    /// The VAT on what the market keeps of it.
    public Money commissionVat() {
      return sum(items, each -> each.commission().vat());
    }

    public Optional<LineItem> item(String variantId) {
      return items.stream().filter(each -> each.variantId().equals(variantId)).findFirst();
    }
  }

  public Stream<LineItem> items() {
    return sellers.stream().flatMap(each -> each.items().stream());
  }

  public String currency() {
    return sellers.getFirst().shipping().price().currency();
  }

  /// What the goods cost before anything is taken off or put on.
  public Money goods() {
    return sum(items().toList(), each -> each.price().times(each.quantity()));
  }

  public Money discount() {
    return sum(items().toList(), LineItem::discount);
  }

  public Money shipping() {
    return sum(sellers, each -> each.shipping().price());
  }

  /// All tax that is in [#total()].
  public Money tax() {
    return sum(items().toList(), LineItem::tax).plus(sum(sellers, each -> each.shipping().tax()));
  }

  /// What the customer pays.
  public Money total() {
    return sum(sellers, SellerPart::total);
  }

  private static void requireWithin(Money part, Money whole) {
    if (part.amount() < 0 || whole.minus(part).amount() < 0) {
      throw new IllegalArgumentException("a part that is more than the whole, or less than none");
    }
  }

  private static <T> long distinct(List<T> all, Function<T, String> by) {
    return all.stream().map(by).distinct().count();
  }

  private static <T> Money sum(List<T> all, Function<T, Money> amount) {
    return all.stream().map(amount).reduce(Money::plus).orElseThrow();
  }
}
