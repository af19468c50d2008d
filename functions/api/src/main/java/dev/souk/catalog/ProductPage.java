package dev.souk.catalog;

import dev.souk.inventory.Stock;
import dev.souk.json.Says;
import dev.souk.media.MediaRefView;
import dev.souk.media.MediaUrls;
import dev.souk.money.MoneyView;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A product as buyers see it.
@Says("A product, as buyers see it.")
public record ProductPage(
    @Says(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Says(value = "Its name.", example = "Linen shirt") String name,
    @Says(value = "Plain text, never markup.", example = "Woven in Porto.") String description,
    @Says("The categories from the top to its own; empty without one.") List<StepView> categories,
    @Says("Pictures and videos in the order they are shown.") List<MediaRefView> media,
    @Says(value = "What its variants differ in.", example = "[\"size\"]") List<String> options,
    @Says("What the cheapest variant costs.") MoneyView price,
    @Says("What can be bought.") List<Offered> variants,
    @Says(value = "Units that can be bought now, over all variants.", example = "10") int available,
    @Says(value = "Whose it is.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa") String sellerId,
    @Says(value = "The shop's name.", example = "Casa Linho") String sellerName,
    @Says(value = "Rises with every change of the product, not of its stock.", example = "7")
        long version,
    @Says("When it was made.") Instant createdAt,
    @Says("When it last changed.") Instant updatedAt) {
  /// A variant with its stock.
  @Says("A variant, as buyers see it.")
  public record Offered(
      @Says(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
      @Says(value = "The seller's own name for it.", example = "SHIRT-BLUE-L") String sku,
      @Says(value = "A value for each of the product's options.", example = "{\"size\":\"L\"}")
          Map<String, String> options,
      @Says("What one costs.") MoneyView price,
      @Says(value = "Units that can be bought now.", example = "10") int available,
      @Says("Whether few or none are left.") boolean lowStock) {}

  static ProductPage of(Displayed displayed, MediaUrls urls) {
    var product = displayed.product();
    var shown = product.presentation();
    return new ProductPage(
        product.id(),
        shown.name(),
        shown.description(),
        shown.path().stream().map(StepView::of).toList(),
        shown.media().stream().map(each -> MediaRefView.of(each, urls)).toList(),
        product.options(),
        MoneyView.of(product.lowestPrice().orElseThrow()),
        product.variants().stream().map(each -> offered(each, displayed)).toList(),
        displayed.available(),
        product.shop().sellerId(),
        product.shop().name(),
        product.stamp().version(),
        product.stamp().createdAt(),
        product.stamp().updatedAt());
  }

  private static Offered offered(Variant variant, Displayed displayed) {
    var stock = displayed.stock(variant.id());
    return new Offered(
        variant.id(),
        variant.sku(),
        VariantView.options(displayed.product().options(), variant),
        MoneyView.of(variant.price()),
        stock.map(Stock::available).orElse(0),
        stock.map(Stock::low).orElse(true));
  }
}
