package dev.souk.inventory;

import dev.souk.http.Call;
import dev.souk.id.Kind;
import java.util.Optional;

/// The stock a path names when it is the caller's own; another's is as good as missing.
final class OwnStock {
  private OwnStock() {}

  static Optional<Stock> of(Call<?> call, Stocks stocks) {
    var product = call.path("id");
    var variant = call.path("variantId");
    return Kind.PRD.fits(product) && Kind.VAR.fits(variant)
        ? stocks.find(product, variant).filter(stock -> stock.sellerId().equals(call.caller().id()))
        : Optional.empty();
  }
}
