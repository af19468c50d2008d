package dev.souk.local.story;

import dev.souk.contract.ObservedResponse;
import dev.souk.json.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an actor was answered.
public record ApiResponse(ObservedResponse seen) {
  public int status() {
    return seen.status();
  }

  public String body() {
    return seen.body();
  }

  public String header(String name) {
    return seen.header(name);
  }

  /// A cookie that was set, as it is to be sent again: `name=value`.
  public String cookie(String name) {
    for (var each : header("set-cookie").split("[,;] *", -1)) {
      if (each.startsWith(name + "=")) {
        return each;
      }
    }
    throw new AssertionError("no cookie " + name + ": " + seen);
  }

  public ApiResponse expect(int status) {
    if (seen.status() != status) {
      throw new AssertionError("expected " + status + ": " + seen);
    }
    return this;
  }

  public ApiResponse expectSuccess() {
    if (seen.status() >= 300) {
      throw new AssertionError("expected success: " + seen);
    }
    return this;
  }

  public Map<String, @Nullable Object> json() {
    return Json.readOwn(seen.body());
  }

  public String text(String name) {
    return String.valueOf(json().get(name));
  }

  public long number(String name) {
    return ((Number) java.util.Objects.requireNonNull(json().get(name))).longValue();
  }

  public Map<String, @Nullable Object> object(String name) {
    return Json.object(json().get(name));
  }

  /// A list of objects.
  public List<Map<String, @Nullable Object>> list(String name) {
    return ((List<?>) java.util.Objects.requireNonNull(json().get(name)))
        .stream().<Map<String, @Nullable Object>>map(Json::object).toList();
  }
}
