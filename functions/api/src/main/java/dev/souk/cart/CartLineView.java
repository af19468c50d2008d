package dev.souk.cart;

import dev.souk.catalog.Offer;
import dev.souk.json.Description;
import dev.souk.media.MediaUrls;
import dev.souk.money.MoneyView;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// So many of one variant, as a shopper sees it.
@Description("A line of a cart.")
public record CartLineView(
    @Description(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa")
        String productId,
    @Description(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa")
        String variantId,
    @Description(value = "The product's name.", example = "Linen shirt") String name,
    @Description(value = "The variant's options.", example = "{\"size\":\"L\"}")
        Map<String, String> options,
    @Description("URL of an image, `null` without one.") @Nullable String image,
    @Description(value = "Quantity.", example = "2") int quantity,
    @Description("Current unit price.") MoneyView price,
    @Description("Total of the line.") AmountView total,
    @Description(value = "Units available for sale.", example = "10") int available) {
  static CartLineView of(PricedCart.PricedLine priced, MediaUrls urls) {
    var offer = priced.offer();
    var productContent = offer.product().content();
    return new CartLineView(
        offer.productId(),
        offer.variantId(),
        productContent.name(),
        options(offer),
        productContent.thumbnail().map(urls::of).orElse(null),
        priced.line().quantity(),
        MoneyView.of(offer.price()),
        AmountView.of(priced.total()),
        offer.available());
  }

  private static Map<String, String> options(Offer offer) {
    var options = new LinkedHashMap<String, String>();
    var names = offer.product().options();
    for (var i = 0; i < names.size(); i++) {
      options.put(names.get(i), offer.variant().options().get(i));
    }
    return options;
  }
}
