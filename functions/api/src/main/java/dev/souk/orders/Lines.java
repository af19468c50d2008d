package dev.souk.orders;

import dev.souk.fault.Invalid;
import dev.souk.http.Code;
import dev.souk.http.Reply;
import dev.souk.json.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The lines a request names, each variant once.
record Lines(List<UnitsView> named) {
  static final Lines NONE = new Lines(List.of());

  Lines {
    named = List.copyOf(named);
  }

  /// Units by variant, of lines this part of the order has.
  ///
  /// @throws Invalid when a variant is named twice, or is not in that part
  Map<String, Integer> of(PaidOrder order, String partId) {
    var units = new LinkedHashMap<String, Integer>();
    for (var i = 0; i < named.size(); i++) {
      var line = named.get(i);
      if (order.part(partId).flatMap(part -> part.bought().item(line.variantId())).isEmpty()) {
        throw new Invalid(at(i) + "/variantId", Invalid.UNKNOWN, "there is no such line");
      }
      if (units.put(line.variantId(), line.quantity()) != null) {
        throw new Invalid(at(i) + "/variantId", "unique", "is named before");
      }
    }
    return units;
  }

  /// More units are named than there are.
  Reply tooMany(Turned.TooMany refusal) {
    var left = refusal.left();
    var faults =
        IntStream.range(0, named.size())
            .filter(i -> named.get(i).variantId().equals(refusal.variantId()))
            .mapToObj(i -> new Fault(at(i) + "/quantity", "max", "at most " + left))
            .toList();
    var detail = "only %d left of %s".formatted(left, refusal.variantId());
    return new Reply.Refused(Code.TOO_MANY_UNITS, detail, faults);
  }

  private static String at(int index) {
    return "/lines/" + index;
  }
}
