package dev.souk.local.stripe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts whole objects where `expand[]` asks for them, down to four levels as Stripe does.
final class ObjectExpansion {
  private static final int MAX_DEPTH = 4;

  /// What each kind can expand, and the kind that stands there then.
  private static final Map<String, Map<String, String>> EXPANDABLE =
      Map.of(
          "checkout.session",
              Map.of(
                  "line_items", "list", "payment_intent", "payment_intent", "customer", "customer"),
          "payment_intent", Map.of("latest_charge", "charge", "customer", "customer"),
          "charge",
              Map.of(
                  "balance_transaction", "balance_transaction",
                  "payment_intent", "payment_intent",
                  "refunds", "list",
                  "customer", "customer"),
          "refund",
              Map.of(
                  "charge", "charge",
                  "payment_intent", "payment_intent",
                  "balance_transaction", "balance_transaction",
                  "failure_balance_transaction", "balance_transaction"),
          "transfer",
              Map.of(
                  "balance_transaction", "balance_transaction",
                  "source_transaction", "charge"),
          "balance_transaction", Map.of("source", "charge"),
          "dispute", Map.of("charge", "charge", "payment_intent", "payment_intent"));

  private final SimulatedStripeAccount account;

  ObjectExpansion(SimulatedStripeAccount account) {
    this.account = account;
  }

  /// Refuses what an object of this kind cannot expand, before the operation that makes one.
  static void check(String made, List<String> paths) {
    for (var path : paths) {
      var kind = made;
      for (var step : path.split("\\.")) {
        kind = EXPANDABLE.getOrDefault(kind, Map.of()).get(step);
        if (kind == null) {
          throw impossible(path);
        }
      }
    }
  }

  private static StripeApiError impossible(String path) {
    return StripeApiError.param(
        null, "expand", "This property cannot be expanded (%s).".formatted(path));
  }

  Map<String, @Nullable Object> of(Map<String, @Nullable Object> object, List<String> paths) {
    var expanded = object;
    for (var path : paths) {
      var steps = List.of(path.split("\\."));
      if (steps.size() > MAX_DEPTH + 1) {
        throw StripeApiError.param(
            null, "expand", "You cannot expand more than 4 levels of a property: " + path);
      }
      expanded = into(expanded, steps, path);
    }
    return expanded;
  }

  private Map<String, @Nullable Object> into(
      Map<String, @Nullable Object> object, List<String> steps, String whole) {
    if (steps.isEmpty()) {
      return object;
    }
    var name = steps.getFirst();
    var rest = steps.subList(1, steps.size());
    var changed = new LinkedHashMap<String, @Nullable Object>(object);
    if ("list".equals(object.get("object")) && name.equals("data")) {
      changed.put(name, each(object.get(name), rest, whole));
      return changed;
    }
    var kind = String.valueOf(object.get("object"));
    if (!EXPANDABLE.getOrDefault(kind, Map.of()).containsKey(name)) {
      throw impossible(whole);
    }
    var value = object.containsKey(name) ? resolved(object.get(name)) : included(object, name);
    changed.put(name, value == null ? null : into(value, rest, whole));
    return changed;
  }

  private List<Object> each(@Nullable Object data, List<String> rest, String whole) {
    var all = new ArrayList<Object>();
    if (data instanceof List<?> list) {
      list.forEach(element -> all.add(into(asObject(element), rest, whole)));
    }
    return all;
  }

  private @Nullable Map<String, @Nullable Object> resolved(@Nullable Object value) {
    if (value instanceof String id) {
      var found = account.findAny(id);
      return found == null ? account.reversal(id) : found.json();
    }
    return value == null ? null : asObject(value);
  }

  /// What is left out unless asked for.
  private @Nullable Map<String, @Nullable Object> included(
      Map<String, @Nullable Object> object, String name) {
    var id = String.valueOf(object.get("id"));
    return switch (name) {
      case "line_items" ->
          ResourcePage.lines(
              "/v1/checkout/sessions/" + id + "/line_items",
              account.sessions.get(id).lines(),
              StripeParams.of(""));
      case "refunds" ->
          account
              .charges
              .get(id)
              .refunds(
                  account.refunds.newestFirst().stream()
                      .filter(each -> each.charge().id().equals(id))
                      .map(SimulatedRefund::json)
                      .toList());
      default -> null;
    };
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> asObject(Object value) {
    return (Map<String, @Nullable Object>) value;
  }
}
