package dev.souk.local.cost;

import dev.souk.checkout.QuoteCheckout;
import dev.souk.local.matrix.Stall;
import dev.souk.local.story.Town;
import dev.souk.shipping.AddShippingOption;
import dev.souk.shipping.ChangeShippingOption;
import dev.souk.shipping.ListOwnShippingOptions;
import dev.souk.shipping.ListShippingOptions;
import dev.souk.shipping.RemoveShippingOption;
import java.util.Map;

/// How a seller sends, and what a cart comes to that way.
record Sending(Ledger ledger) {
  static final String QUOTED = "one line, one seller";
  private static final String OPTIONS = "/api/v1/sellers/me/shipping-options";

  /// @param stall whose goods are published and in stock
  void enter(Stall stall) {
    var seller = stall.seller();
    var made =
        ledger.enter(
            AddShippingOption.class,
            "the first",
            () -> seller.once().post(OPTIONS, Stall.post()).expect(201));
    ledger.enter(ListOwnShippingOptions.class, "of one", () -> seller.get(OPTIONS).expect(200));
    var id = seller.get("/api/v1/sellers/me").expect(200).text("id");
    ledger.enter(
        ListShippingOptions.class,
        "of one",
        () -> Town.visitor().get("/api/v1/sellers/" + id + "/shipping-options").expect(200));
    quote(stall);
    var path = OPTIONS + "/" + made.text("id");
    ledger.enter(
        ChangeShippingOption.class,
        "its name",
        () -> seller.patch(path, 1, Map.of("name", "Parcel")).expect(200));
    ledger.enter(
        RemoveShippingOption.class,
        "one",
        () -> seller.with("if-match", "\"2\"").delete(path).expect(204));
  }

  private void quote(Stall stall) {
    var customer = Town.customer();
    var place = Map.of("name", "Actor", "line1", "Long Walk 1", "city", "Town", "country", "DE");
    var address = customer.post("/api/v1/me/addresses", place).expect(201).text("id");
    var item = Map.of("productId", stall.product(), "variantId", stall.variant(), "quantity", 1);
    customer.post("/api/v1/cart/items", item).expectSuccess();
    ledger.enter(
        QuoteCheckout.class,
        QUOTED,
        () -> customer.post("/api/v1/checkout/quote", Map.of("addressId", address)).expect(200));
  }
}
