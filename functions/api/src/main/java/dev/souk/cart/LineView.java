package dev.souk.cart;

import dev.souk.catalog.Offer;
import dev.souk.json.Says;
import dev.souk.media.MediaUrls;
import dev.souk.money.MoneyView;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// So many of one variant, as a shopper sees it.
@Says("A line of a cart.")
public record LineView(
    @Says(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa") String productId,
    @Says(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa") String variantId,
    @Says(value = "The product's name.", example = "Linen shirt") String name,
    @Says(value = "What sets the variant apart.", example = "{\"size\":\"L\"}")
        Map<String, String> options,
    @Says("Address of a picture, `null` without one.") @Nullable String image,
    @Says(value = "How many.", example = "2") int quantity,
    @Says("What one costs now.") MoneyView price,
    @Says("What the line costs.") SumView total,
    @Says(value = "Units that can be bought now.", example = "10") int available) {
  static LineView of(Basket.Priced priced, MediaUrls urls) {
    var offer = priced.offer();
    var presentation = offer.product().presentation();
    return new LineView(
        offer.productId(),
        offer.variantId(),
        presentation.name(),
        options(offer),
        presentation.thumbnail().map(urls::of).orElse(null),
        priced.line().quantity(),
        MoneyView.of(offer.price()),
        SumView.of(priced.total()),
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
