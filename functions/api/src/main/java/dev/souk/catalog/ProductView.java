package dev.souk.catalog;

import dev.souk.json.Says;
import dev.souk.media.MediaRefView;
import dev.souk.media.MediaUrls;
import java.time.Instant;
import java.util.List;

/// A product as its seller sees it.
@Says("A product, as its seller sees it.")
public record ProductView(
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
    @Says(value = "Rises with every change.", example = "7") long version,
    @Says("When it was made.") Instant createdAt,
    @Says("When it last changed.") Instant updatedAt) {
  static ProductView of(Product product, MediaUrls urls) {
    var shown = product.presentation();
    return new ProductView(
        product.id(),
        shown.name(),
        shown.description(),
        product.shelf(),
        product.shop().hidden(),
        shown.path().stream().map(StepView::of).toList(),
        shown.media().stream().map(each -> MediaRefView.of(each, urls)).toList(),
        product.options(),
        product.currency(),
        product.variants().stream().map(each -> VariantView.of(each, product)).toList(),
        product.stamp().version(),
        product.stamp().createdAt(),
        product.stamp().updatedAt());
  }
}
