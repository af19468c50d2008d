package dev.souk.catalog;

import dev.souk.inventory.StockView;
import dev.souk.json.Description;
import dev.souk.media.MediaRefView;
import dev.souk.media.MediaUrls;
import java.time.Instant;
import java.util.List;

/// A product with the stock of its variants, as its seller sees it.
@Description("A product with the stock of its variants, as its seller sees it.")
public record SellerProductDetailView(
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
    @Description("The stock of each variant.") List<StockView> stock,
    @Description(value = "Rises with every change of the product, not of its stock.", example = "7")
        long version,
    @Description("Creation time.") Instant createdAt,
    @Description("Time of the last change.") Instant updatedAt) {
  static SellerProductDetailView of(ProductWithStock productWithStock, MediaUrls urls) {
    var product = SellerProductView.of(productWithStock.product(), urls);
    return new SellerProductDetailView(
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
        productWithStock.stocks().stream().map(StockView::of).toList(),
        product.version(),
        product.createdAt(),
        product.updatedAt());
  }
}
