package dev.souk.local.cost;

import dev.souk.checkout.QuoteCheckout;
import dev.souk.local.matrix.MatrixSeller;
import dev.souk.local.story.SharedLocalCloud;
import dev.souk.shipping.CreateShippingOption;
import dev.souk.shipping.DeleteShippingOption;
import dev.souk.shipping.ListOwnShippingOptions;
import dev.souk.shipping.ListShippingOptions;
import dev.souk.shipping.UpdateShippingOption;
import java.util.Map;

/// How a seller sends, and what a cart comes to that way.
record ShippingCostScenario(CostRecorder recorder) {
  static final String QUOTED = "one line, one seller";
  private static final String OPTIONS = "/api/v1/sellers/me/shipping-options";

  /// @param matrixSeller whose goods are published and in stock
  void measure(MatrixSeller matrixSeller) {
    var seller = matrixSeller.seller();
    var made =
        recorder.measure(
            CreateShippingOption.class,
            "the first",
            () -> seller.withIdempotencyKey().post(OPTIONS, MatrixSeller.post()).expect(201));
    recorder.measure(ListOwnShippingOptions.class, "of one", () -> seller.get(OPTIONS).expect(200));
    var id = seller.get("/api/v1/sellers/me").expect(200).text("id");
    recorder.measure(
        ListShippingOptions.class,
        "of one",
        () ->
            SharedLocalCloud.visitor()
                .get("/api/v1/sellers/" + id + "/shipping-options")
                .expect(200));
    quote(matrixSeller);
    var path = OPTIONS + "/" + made.text("id");
    recorder.measure(
        UpdateShippingOption.class,
        "its name",
        () -> seller.patch(path, 1, Map.of("name", "Parcel")).expect(200));
    recorder.measure(
        DeleteShippingOption.class,
        "one",
        () -> seller.with("if-match", "\"2\"").delete(path).expect(204));
  }

  private void quote(MatrixSeller matrixSeller) {
    var customer = SharedLocalCloud.customer();
    var place = Map.of("name", "Actor", "line1", "Long Walk 1", "city", "Town", "country", "DE");
    var address = customer.post("/api/v1/me/addresses", place).expect(201).text("id");
    var item =
        Map.of(
            "productId",
            matrixSeller.product(),
            "variantId",
            matrixSeller.variant(),
            "quantity",
            1);
    customer.post("/api/v1/cart/items", item).expectSuccess();
    recorder.measure(
        QuoteCheckout.class,
        QUOTED,
        () -> customer.post("/api/v1/checkout/quote", Map.of("addressId", address)).expect(200));
  }
}
