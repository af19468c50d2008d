package dev.souk.catalog;

import dev.souk.inventory.StockView;
import dev.souk.json.Says;
import dev.souk.media.MediaRefView;
import dev.souk.media.MediaUrls;
import java.time.Instant;
import java.util.List;

/// A product with the stock of its variants, as its seller sees it.
@Says("A product with the stock of its variants, as its seller sees it.")
public record OwnProductView(
    @Says(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Says(value = "Its name.", example = "Linen shirt") String name,
    @Says(value = "Plain text.", example = "Woven in Porto.") String description,
    @Says(value = "Where it stands.", example = "published") Shelf status,
    @Says("Whether it is kept from view because the seller is suspended.") boolean hidden,
    @Says("The categories from the top to its own; empty without one.") List<StepView> categories,
    @Says("Pictures and videos in the order they are shown.") List<MediaRefView> media,
    @Says(value = "What its variants differ in.", example = "[\"size\"]") List<String> options,
    @Says(value = "The currency of its prices.", example = "EUR") String currency,
    @Says("What can be bought.") List<VariantView> variants,
    @Says("The stock of each variant.") List<StockView> stock,
    @Says(value = "Rises with every change of the product, not of its stock.", example = "7")
        long version,
    @Says("When it was made.") Instant createdAt,
    @Says("When it last changed.") Instant updatedAt) {
  static OwnProductView of(Displayed displayed, MediaUrls urls) {
    var product = ProductView.of(displayed.product(), urls);
    return new OwnProductView(
        product.id(),
        product.name(),
        product.description(),
        product.status(),
        product.hidden(),
        product.categories(),
        product.media(),
        product.options(),
        product.currency(),
        product.variants(),
        displayed.stocks().stream().map(StockView::of).toList(),
        product.version(),
        product.createdAt(),
        product.updatedAt());
  }
}
