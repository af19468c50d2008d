package dev.souk.catalog;

import dev.souk.error.StaleVersionException;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdType;
import java.util.Optional;

/// What the routes that change a product have in common.
final class ProductEditor {
  private ProductEditor() {}

  /// The product the path names when it is the caller's own; another's is as good as missing.
  static Optional<Product> own(BoundRequest<?> request, Products products) {
    var id = request.path("id");
    return IdType.PRD.fits(id)
        ? products.find(id).filter(product -> product.ownedBy(request.caller().id()))
        : Optional.empty();
  }

  /// The same, for routes with `If-Match`.
  ///
  /// @throws StaleVersionException when it is not the version the client means
  static Optional<Product> withExpectedVersion(BoundRequest<?> request, Products products) {
    var own = own(request, products);
    if (own.isPresent() && !request.expectsVersion(own.get().revision().version())) {
      throw new StaleVersionException();
    }
    return own;
  }

  static HandlerResponse invalidState(ProductEditResult.InvalidState refused) {
    return HandlerResponse.refused(ProblemCode.CONFLICT, "%s", refused.why());
  }

  /// @param success what to answer when the product was kept
  static HandlerResponse reply(ProductSaveResult result, HandlerResponse.Success success) {
    return switch (result) {
      case ProductSaveResult.Done() -> success;
      case ProductSaveResult.SkuTaken() ->
          HandlerResponse.refused(
              ProblemCode.SKU_TAKEN, "choose an SKU no other variant of the shop has");
      case ProductSaveResult.HasStock(var available) ->
          HandlerResponse.refused(
              ProblemCode.CONFLICT,
              "%d still in stock; take them out with a stock movement first",
              available);
      case ProductSaveResult.Conflict() ->
          HandlerResponse.refused(
              ProblemCode.CONFLICT, "your shop or the categories changed meanwhile; try again");
    };
  }
}
