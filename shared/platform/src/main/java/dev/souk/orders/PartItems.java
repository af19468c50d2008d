package dev.souk.orders;

import dev.souk.checkout.Bill;
import dev.souk.media.MediaRef;
import dev.souk.media.MediaRefItems;
import dev.souk.money.Money;
import dev.souk.orders.Fulfilment.Proof;
import dev.souk.store.Item;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What has become of a seller's part, as attributes of its order.
final class PartItems {
  private PartItems() {}

  static Item item(SellerOrder part) {
    return Item.nested()
        .with("f", fulfilment(part.fulfilment()))
        .with("courier", part.courierId())
        .with("parcels", part.parcels().stream().map(PartItems::parcel).toList())
        .with("refunds", part.refunds().stream().map(PartItems::refund).toList())
        .with("returns", part.returns().stream().map(PartItems::back).toList())
        .build();
  }

  static SellerOrder part(Item item, String id, Bill.Part bought) {
    var currency = bought.total().currency();
    return new SellerOrder(
        id,
        bought,
        fulfilment(item.item("f")),
        item.textOrNull("courier"),
        item.items("parcels").stream().map(PartItems::parcel).toList(),
        item.items("refunds").stream().map(each -> refund(each, currency)).toList(),
        item.items("returns").stream().map(PartItems::back).toList());
  }

  private static Item fulfilment(Fulfilment fulfilment) {
    var item = Item.nested();
    return switch (fulfilment) {
      case Fulfilment.Waiting _ -> item.with("is", "WAITING").build();
      case Fulfilment.Accepted _ -> item.with("is", "ACCEPTED").build();
      case Fulfilment.Shipped _ -> item.with("is", "SHIPPED").build();
      case Fulfilment.OutForDelivery(var code, var misses) ->
          item.with("is", "OUT").with("code", code).with("misses", misses).build();
      case Fulfilment.Delivered(var at, var proof) ->
          proof(item.with("is", "DELIVERED").with("at", at), proof).build();
      case Fulfilment.Cancelled(var at) -> item.with("is", "CANCELLED").with("at", at).build();
    };
  }

  private static Item.Builder proof(Item.Builder item, @Nullable Proof proof) {
    return switch (proof) {
      case null -> item;
      case Proof.ByCode(var photo) -> item.with("proof", "CODE").with("photo", photo(photo));
      case Proof.ByPhoto(var photo) -> item.with("proof", "PHOTO").with("photo", photo(photo));
    };
  }

  private static @Nullable Item photo(@Nullable MediaRef photo) {
    return photo == null ? null : MediaRefItems.item(photo);
  }

  private static Fulfilment fulfilment(Item item) {
    return switch (item.text("is")) {
      case "WAITING" -> new Fulfilment.Waiting();
      case "ACCEPTED" -> new Fulfilment.Accepted();
      case "SHIPPED" -> new Fulfilment.Shipped();
      case "OUT" -> new Fulfilment.OutForDelivery(item.text("code"), (int) item.number("misses"));
      case "DELIVERED" -> new Fulfilment.Delivered(item.time("at"), proof(item));
      case "CANCELLED" -> new Fulfilment.Cancelled(item.time("at"));
      default -> throw new IllegalStateException("a part that is " + item.text("is"));
    };
  }

  private static @Nullable Proof proof(Item item) {
    var photo = item.has("photo") ? MediaRefItems.ref(item.item("photo")) : null;
    return switch (item.textOrNull("proof")) {
      case null -> null;
      case "CODE" -> new Proof.ByCode(photo);
      case "PHOTO" -> new Proof.ByPhoto(java.util.Objects.requireNonNull(photo));
      default -> throw new IllegalStateException("a proof by " + item.text("proof"));
    };
  }

  private static Item parcel(Parcel parcel) {
    return Item.nested()
        .with("id", parcel.id())
        .with("carrier", parcel.carrier())
        .with("tracking", parcel.tracking())
        .with("units", parcel.units())
        .with("at", parcel.shippedAt())
        .build();
  }

  private static Parcel parcel(Item item) {
    return new Parcel(
        item.text("id"),
        item.text("carrier"),
        item.textOrNull("tracking"),
        item.counts("units"),
        item.time("at"));
  }

  private static Item refund(Refund refund) {
    var item =
        Item.nested()
            .with("id", refund.id())
            .with("units", refund.units())
            .with("goods", amounts(refund.goods()))
            .with("shipping", refund.shipping().amount())
            .with("withdrawn", withdrawal(refund.withdrawn()))
            .with("reason", refund.reason())
            .with("origin", OriginItems.item(refund.origin()))
            .with("at", refund.at());
    return switch (refund.state()) {
      case Refund.State.Requested _ -> item.with("is", "REQUESTED").build();
      case Refund.State.Sent(var name) -> item.with("is", "SENT").with("name", name).build();
      case Refund.State.Succeeded(var name) ->
          item.with("is", "SUCCEEDED").with("name", name).build();
      case Refund.State.Failed(var name) -> item.with("is", "FAILED").with("name", name).build();
    };
  }

  /// Nothing when nothing is withdrawn.
  private static @Nullable Item withdrawal(Refund.Withdrawal withdrawn) {
    return withdrawn.units().isEmpty()
        ? null
        : Item.nested()
            .with("units", withdrawn.units())
            .with("restock", withdrawn.restock())
            .build();
  }

  private static Refund.Withdrawal withdrawal(Item item) {
    return new Refund.Withdrawal(
        item.counts("units"), Refund.Restock.valueOf(item.text("restock")));
  }

  private static Item amounts(Map<String, Money> amounts) {
    var item = Item.nested();
    amounts.forEach((name, each) -> item.with(name, each.amount()));
    return item.build();
  }

  private static Map<String, Money> amounts(Item item, String currency) {
    return item.attributes().keySet().stream()
        .collect(Collectors.toMap(Function.identity(), it -> new Money(item.number(it), currency)));
  }

  private static Refund refund(Item item, String currency) {
    var state =
        switch (item.text("is")) {
          case "REQUESTED" -> new Refund.State.Requested();
          case "SENT" -> new Refund.State.Sent(item.text("name"));
          case "SUCCEEDED" -> new Refund.State.Succeeded(item.text("name"));
          case "FAILED" -> new Refund.State.Failed(item.text("name"));
          default -> throw new IllegalStateException("a refund that is " + item.text("is"));
        };
    return new Refund(
        item.text("id"),
        item.counts("units"),
        amounts(item.item("goods"), currency),
        new Money(item.number("shipping"), currency),
        item.has("withdrawn") ? withdrawal(item.item("withdrawn")) : Refund.Withdrawal.NONE,
        item.text("reason"),
        item.time("at"),
        state,
        OriginItems.origin(item.item("origin"), currency));
  }

  private static Item back(Return back) {
    return Item.nested()
        .with("id", back.id())
        .with("units", back.units())
        .with("reason", back.reason())
        .with("at", back.at())
        .with("is", back.state())
        .build();
  }

  private static Return back(Item item) {
    return new Return(
        item.text("id"),
        item.counts("units"),
        item.text("reason"),
        item.time("at"),
        Return.State.valueOf(item.text("is")));
  }
}
