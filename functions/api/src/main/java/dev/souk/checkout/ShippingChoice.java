package dev.souk.checkout;

import dev.souk.error.InvalidValueException;
import dev.souk.json.Description;
import dev.souk.json.TextLength;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which shipping option a shopper chose of a seller.
@Description("The shipping option selected for one seller.")
public record ShippingChoice(
    @Description(value = "The seller's id.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa")
        @TextLength(max = 40)
        String sellerId,
    @Description(
            value = "Id of one of the seller's shipping options; empty for `Standard`.",
            example = "shp_01kagwv6q5e7pbn0k1d0z9x2aa")
        @TextLength(min = 0, max = 40)
        String optionId) {

  /// The options by seller.
  ///
  /// @param choices as they stand at `/shipping` in a request
  /// @throws InvalidValueException when a seller is named twice
  public static Map<String, String> bySeller(List<ShippingChoice> choices) {
    var options = new HashMap<String, String>();
    for (var i = 0; i < choices.size(); i++) {
      var choice = choices.get(i);
      if (options.put(choice.sellerId(), choice.optionId()) != null) {
        throw new InvalidValueException(
            "/shipping/" + i + "/sellerId", "twice", "names each seller once");
      }
    }
    return options;
  }
}
