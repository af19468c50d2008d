package dev.souk.inventory;

import dev.souk.http.BoundRequest;
import dev.souk.id.IdType;
import java.util.Optional;

/// The stock a path names when it is the caller's own; another's is as good as missing.
final class SellerStockLookup {
  private SellerStockLookup() {}

  static Optional<Stock> of(BoundRequest<?> request, Stocks stocks) {
    var product = request.path("id");
    var variant = request.path("variantId");
    return IdType.PRD.fits(product) && IdType.VAR.fits(variant)
        ? stocks
            .find(product, variant)
            .filter(stock -> stock.sellerId().equals(request.caller().id()))
        : Optional.empty();
  }
}
