package dev.souk.checkout;

import dev.souk.fault.Invalid;
import dev.souk.json.Says;
import dev.souk.json.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which shipping option a shopper chose of a seller.
@Says("How one seller is to send.")
public record ShippingChoice(
    @Says(value = "The seller's id.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa") @Text(max = 40)
        String sellerId,
    @Says(
            value = "The id of one of the seller's choices; empty for `Standard`.",
            example = "shp_01kagwv6q5e7pbn0k1d0z9x2aa")
        @Text(min = 0, max = 40)
        String optionId) {

  /// The options by seller.
  ///
  /// @param choices as they stand at `/shipping` in a request
  /// @throws Invalid when a seller is named twice
  public static Map<String, String> bySeller(List<ShippingChoice> choices) {
    var options = new HashMap<String, String>();
    for (var i = 0; i < choices.size(); i++) {
      var choice = choices.get(i);
      if (options.put(choice.sellerId(), choice.optionId()) != null) {
        throw new Invalid("/shipping/" + i + "/sellerId", "twice", "names each seller once");
      }
    }
    return options;
  }
}
