package dev.souk.catalog;

import dev.souk.inventory.Stock;
import dev.souk.json.Description;
import dev.souk.media.MediaRefView;
import dev.souk.media.MediaUrls;
import dev.souk.money.MoneyView;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A product as buyers see it.
@Description("A product, as buyers see it.")
public record ProductDetailView(
    @Description(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Description(value = "Its name.", example = "Linen shirt") String name,
    @Description(value = "Plain text, never markup.", example = "Woven in Porto.")
        String description,
    @Description("Category path from the top; empty without a category.")
        List<BreadcrumbView> categories,
    @Description("Images and videos in display order.") List<MediaRefView> media,
    @Description(value = "Option names.", example = "[\"size\"]") List<String> options,
    @Description("Lowest price of its variants.") MoneyView price,
    @Description("The variants.") List<VariantOffer> variants,
    @Description(value = "Units that can be bought now, over all variants.", example = "10")
        int available,
    @Description(value = "The seller's id.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa")
        String sellerId,
    @Description(value = "The shop's name.", example = "Casa Linho") String sellerName,
    @Description(value = "Rises with every change of the product, not of its stock.", example = "7")
        long version,
    @Description("Creation time.") Instant createdAt,
    @Description("Time of the last change.") Instant updatedAt) {
  /// A variant with its stock.
  @Description("A variant, as buyers see it.")
  public record VariantOffer(
      @Description(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa")
          String id,
      @Description(value = "The seller's SKU.", example = "SHIRT-BLUE-L") String sku,
      @Description(
              value = "A value for each of the product's options.",
              example = "{\"size\":\"L\"}")
          Map<String, String> options,
      @Description("Unit price.") MoneyView price,
      @Description(value = "Units available for sale.", example = "10") int available,
      @Description("Whether the stock is low.") boolean lowStock) {}

  static ProductDetailView of(ProductWithStock productWithStock, MediaUrls urls) {
    var product = productWithStock.product();
    var shown = product.content();
    return new ProductDetailView(
        product.id(),
        shown.name(),
        shown.description(),
        shown.breadcrumbs().stream().map(BreadcrumbView::of).toList(),
        shown.media().stream().map(each -> MediaRefView.of(each, urls)).toList(),
        product.options(),
        MoneyView.of(product.lowestPrice().orElseThrow()),
        product.variants().stream().map(each -> offered(each, productWithStock)).toList(),
        productWithStock.available(),
        product.seller().sellerId(),
        product.seller().name(),
        product.revision().version(),
        product.revision().createdAt(),
        product.revision().updatedAt());
  }

  private static VariantOffer offered(ProductVariant variant, ProductWithStock productWithStock) {
    var stock = productWithStock.stock(variant.id());
    return new VariantOffer(
        variant.id(),
        variant.sku(),
        ProductVariantView.options(productWithStock.product().options(), variant),
        MoneyView.of(variant.price()),
        stock.map(Stock::available).orElse(0),
        stock.map(Stock::isLow).orElse(true));
  }
}
