package dev.souk.contract;

import dev.souk.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Bodies that are nearly right, and some that are nowhere near it.
final class MalformedBodies {
  private static final String ODD = "@odd@";

  /// Values as JSON text, none of which fits everywhere.
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.0",
          "1e400",
          "-0",
          "99999999999999999999",
          "2147483648",
          "9007199254740993",
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\\u202e\"",
          "\"🎁\"",
          "\"<script>alert(1)</script>\"",
          "\"=1+1\"",
          "\"../../etc/passwd\"",
          "{}",
          "[]",
          "[null]",
          "{\"__proto__\":{\"role\":\"admin\"}}",
          "\"" + "a".repeat(20_000) + "\"",
          "[" + "0,".repeat(500) + "0]",
          "[".repeat(40) + "]".repeat(40),
          "\"prd_\"",
          "\"prd_01h455vb4pex5vsknk084sn02q\"",
          "\"2026-02-30T00:00:00Z\"",
          "\"EUR\"",
          "\"a@b.c\"");

  private static final List<String> WHOLE =
      List.of(
          "",
          " ",
          "null",
          "[]",
          "\"x\"",
          "0",
          "{",
          "}",
          "{\"a\":1}{}",
          "nonsense",
          "<xml/>",
          "a=1&b=2",
          "{\"a\":1,\"a\":2}",
          "{'a':1}",
          "[".repeat(10_000),
          "\uFEFF{}",
          "{\"\":\"\"}");

  private final SplittableRandom random;

  MalformedBodies(SplittableRandom random) {
    this.random = random;
  }

  /// @param example a body that fits
  byte[] like(Map<String, @Nullable Object> example) {
    return switch (random.nextInt(8)) {
      case 0 -> bytes(Json.text(example));
      case 1 -> bytes(any(WHOLE));
      case 2 -> broken(bytes(Json.text(example)));
      case 3 -> bytes(with(example, "isAdmin", "true"));
      case 4 -> bytes(twice(example));
      case 5 -> bytes(many(example));
      case 6 -> bytes(without(example));
      default -> bytes(changed(example));
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String any(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private byte[] broken(byte[] body) {
    if (body.length > 0) {
      body[random.nextInt(body.length)] = (byte) random.nextInt(256);
    }
    return body;
  }

  private String with(Map<String, @Nullable Object> example, String name, Object value) {
    var next = new LinkedHashMap<>(example);
    next.put(name, value);
    return Json.text(next);
  }

  private String twice(Map<String, @Nullable Object> example) {
    var text = Json.text(example);
    return text.length() < 3
        ? "{\"a\":1,\"a\":1}"
        : text.substring(0, text.length() - 1) + "," + text.substring(1);
  }

  private String many(Map<String, @Nullable Object> example) {
    var next = new LinkedHashMap<>(example);
    IntStream.range(0, 1 + random.nextInt(2_000)).forEach(each -> next.put("k" + each, 1));
    return Json.text(next);
  }

  private String without(Map<String, @Nullable Object> example) {
    var next = new LinkedHashMap<>(example);
    if (!next.isEmpty()) {
      next.remove(any(List.copyOf(next.keySet())));
    }
    return Json.text(next);
  }

  /// One value somewhere in it is another.
  private String changed(Map<String, @Nullable Object> example) {
    return Json.text(marked(example)).replace("\"" + ODD + "\"", any(VALUES));
  }

  private Object marked(@Nullable Object value) {
    if (value instanceof Map<?, ?> map && !map.isEmpty() && random.nextInt(6) > 0) {
      var names = map.keySet().stream().map(String::valueOf).collect(Collectors.toList());
      var chosen = any(names);
      var next = new LinkedHashMap<String, @Nullable Object>();
      names.forEach(each -> next.put(each, map.get(each)));
      next.put(chosen, marked(map.get(chosen)));
      return next;
    }
    if (value instanceof List<?> list && !list.isEmpty() && random.nextInt(3) > 0) {
      var next = new ArrayList<@Nullable Object>(list);
      var chosen = random.nextInt(list.size());
      next.set(chosen, marked(list.get(chosen)));
      return next;
    }
    return ODD;
  }
}
