package dev.souk.catalog;

import dev.souk.json.Description;
import dev.souk.media.MediaRefView;
import dev.souk.media.MediaUrls;
import java.time.Instant;
import java.util.List;

/// A product as its seller sees it.
@Description("A product, as its seller sees it.")
public record SellerProductView(
    @Description(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Description(value = "Its name.", example = "Linen shirt") String name,
    @Description(value = "Plain text.", example = "Woven in Porto.") String description,
    @Description(value = "Status.", example = "published") ProductStatus status,
    @Description("Whether it is hidden because the seller is suspended.") boolean hidden,
    @Description("Category path from the top; empty without a category.")
        List<BreadcrumbView> categories,
    @Description("Images and videos in display order.") List<MediaRefView> media,
    @Description(value = "Option names.", example = "[\"size\"]") List<String> options,
    @Description(value = "The currency of its prices.", example = "EUR") String currency,
    @Description("The variants.") List<ProductVariantView> variants,
    @Description(value = "Version, increases with every change.", example = "7") long version,
    @Description("Creation time.") Instant createdAt,
    @Description("Time of the last change.") Instant updatedAt) {
  static SellerProductView of(Product product, MediaUrls urls) {
    var shown = product.content();
    return new SellerProductView(
        product.id(),
        shown.name(),
        shown.description(),
        product.status(),
        product.seller().hidden(),
        shown.breadcrumbs().stream().map(BreadcrumbView::of).toList(),
        shown.media().stream().map(each -> MediaRefView.of(each, urls)).toList(),
        product.options(),
        product.currency(),
        product.variants().stream().map(each -> ProductVariantView.of(each, product)).toList(),
        product.revision().version(),
        product.revision().createdAt(),
        product.revision().updatedAt());
  }
}
