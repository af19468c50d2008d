package dev.souk.orders;

import dev.souk.error.InvalidValueException;
import dev.souk.http.HandlerResponse;
import dev.souk.http.ProblemCode;
import dev.souk.json.FieldError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The lines a request names, each variant once.
record RequestedLines(List<VariantUnitsView> named) {
  static final RequestedLines NONE = new RequestedLines(List.of());

  RequestedLines {
    named = List.copyOf(named);
  }

  /// Units by variant, of lines this part of the order has.
  ///
  /// @throws InvalidValueException when a variant is named twice, or is not in that part
  Map<String, Integer> of(PaidOrder order, String partId) {
    var units = new LinkedHashMap<String, Integer>();
    for (var i = 0; i < named.size(); i++) {
      var line = named.get(i);
      if (order
          .sellerOrder(partId)
          .flatMap(part -> part.breakdown().item(line.variantId()))
          .isEmpty()) {
        throw new InvalidValueException(
            at(i) + "/variantId", InvalidValueException.UNKNOWN, "there is no such line");
      }
      if (units.put(line.variantId(), line.quantity()) != null) {
        throw new InvalidValueException(at(i) + "/variantId", "unique", "is listed twice");
      }
    }
    return units;
  }

  /// More units are named than there are.
  HandlerResponse tooMany(OrderTransitionResult.QuantityExceedsRemaining refusal) {
    var left = refusal.left();
    var faults =
        IntStream.range(0, named.size())
            .filter(i -> named.get(i).variantId().equals(refusal.variantId()))
            .mapToObj(i -> new FieldError(at(i) + "/quantity", "max", "at most " + left))
            .toList();
    var detail = "only %d left of %s".formatted(left, refusal.variantId());
    return new HandlerResponse.Failure(ProblemCode.QUANTITY_EXCEEDS_REMAINING, detail, faults);
  }

  private static String at(int index) {
    return "/lines/" + index;
  }
}
