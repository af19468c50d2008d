package dev.souk.local.stripe;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a browser's form sent. Malformed input is an empty form, which no token matches.
record FormBody(Map<String, String> values) {
  static FormBody of(String body) {
    var values = new LinkedHashMap<String, String>();
    try {
      for (var entry : StripeParams.of(body).entries()) {
        values.put(entry.name(), entry.value());
      }
    } catch (StripeApiError e) {
      values.clear();
    }
    return new FormBody(values);
  }

  String value(String name) {
    return values.getOrDefault(name, "");
  }
}
