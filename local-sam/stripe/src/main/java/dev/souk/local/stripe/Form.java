package dev.souk.local.stripe;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a browser's form sent. Malformed input is an empty form, which no token matches.
record Form(Map<String, String> values) {
  static Form of(String body) {
    var values = new LinkedHashMap<String, String>();
    try {
      for (var entry : Params.of(body).entries()) {
        values.put(entry.name(), entry.value());
      }
    } catch (Refused e) {
      values.clear();
    }
    return new Form(values);
  }

  String value(String name) {
    return values.getOrDefault(name, "");
  }
}
