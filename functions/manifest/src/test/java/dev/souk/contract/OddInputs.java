package dev.souk.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Odd ids, queries and headers among right ones.
final class OddInputs {
  private static final Pattern PARAMETER = Pattern.compile("\\{\\w+\\+?}");
  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

  /// As they stand in a path, percent-encoded where that is not what is odd about them.
  private static final List<String> SEGMENTS =
      List.of(
          "%2e%2e",
          "%2F",
          "%00",
          "%0d%0a",
          "%F0%9F%8E%81",
          "%zz",
          "%",
          "%ff",
          "null",
          "undefined",
          "0",
          "-1",
          "a".repeat(3_000),
          "%7Bid%7D",
          "__proto__",
          "%27%20OR%201=1",
          "prd_",
          "usr_me",
          "prd_01H455VB4PEX5VSKNK084SN02Q",
          "prd_zzzzzzzzzzzzzzzzzzzzzzzzzz",
          "*",
          "#PRODUCT");

  private static final List<String> VALUES =
      List.of(
          "",
          "0",
          "1",
          "20",
          "101",
          "-1",
          "1.5",
          "1e9",
          "99999999999999999999",
          "true",
          "null",
          "newest",
          "a,b",
          "\u0000",
          "🎁",
          "../x",
          "x".repeat(2_500),
          "AAAA",
          "=cmd()",
          "%");

  private final SplittableRandom random;
  private final List<String> tokens;
  private final List<String> fitting;
  private final List<String> ids;

  /// @param fitting those of the tokens that the operation takes
  OddInputs(SplittableRandom random, List<String> tokens, List<String> fitting, List<String> ids) {
    this.random = random;
    this.tokens = tokens;
    this.fitting = fitting;
    this.ids = ids;
  }

  private String any(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  String path(String template) {
    return PARAMETER.matcher(template).replaceAll(found -> segment());
  }

  private String segment() {
    return switch (random.nextInt(4)) {
      case 0 -> any(SEGMENTS);
      case 1 -> any(List.of("prd_", "usr_", "var_", "med_", "adr_", "cat_", "xyz_")) + suffix();
      default -> ids.isEmpty() ? "prd_" + suffix() : any(ids);
    };
  }

  private String suffix() {
    return "0"
        + random
            .ints(25, 0, 32)
            .mapToObj(each -> String.valueOf(DIGITS.charAt(each)))
            .collect(Collectors.joining());
  }

  /// @param names of the parameters there are
  String query(List<String> names) {
    var query = new LinkedHashMap<String, String>();
    for (var name : names) {
      if (random.nextInt(3) == 0) {
        query.put(name, any(VALUES));
      }
    }
    if (random.nextInt(8) == 0) {
      query.put(
          any(List.of("x", "limit", "cursor", "sort", "__proto__", "limit[]", "")), any(VALUES));
    }
    var text =
        query.entrySet().stream()
            .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    var twice = !text.isEmpty() && random.nextInt(10) == 0 ? text + "&" + text : text;
    return twice.isEmpty() ? "" : "?" + twice;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  Map<String, String> headers(String method) {
    var headers = new LinkedHashMap<String, String>();
    authorization().ifPresent(value -> headers.put("Authorization", value));
    if (random.nextInt(3) > 0 && !method.equals("GET")) {
      headers.put(
          "If-Match",
          any(List.of("\"1\"", "\"2\"", "W/\"1\"", "*", "1", "\"\"", "\"1\",\"2\"", "\"9\" x")));
    }
    if (random.nextInt(3) == 0 && method.equals("GET")) {
      headers.put(
          "If-None-Match", any(List.of("*", "\"1\"", "W/\"x\"", ",", "\"" + "1".repeat(900))));
    }
    if (random.nextInt(3) > 0 && method.equals("POST")) {
      headers.put(
          "Idempotency-Key",
          any(List.of("k1", "k-" + random.nextInt(1_000_000), "a b", "x".repeat(256), "\"k\"")));
    }
    if (random.nextInt(10) == 0) {
      headers.put("Accept", any(List.of("text/html", "*/*;q=0", "application/xml")));
    }
    return headers;
  }

  private java.util.Optional<String> authorization() {
    return switch (random.nextInt(16)) {
      case 0 -> java.util.Optional.empty();
      case 1 ->
          java.util.Optional.of(
              any(
                  List.of(
                      "Bearer",
                      "Bearer ",
                      "Bearer null",
                      "Basic YTpi",
                      "bearer x.y.z",
                      "Bearer ..",
                      "Bearer eyJhbGciOiJub25lIn0.e30.",
                      "x".repeat(2_000),
                      "Bearer a, Bearer b")));
      default -> {
        var from = fitting.isEmpty() || random.nextInt(4) == 0 ? tokens : fitting;
        yield from.isEmpty()
            ? java.util.Optional.empty()
            : java.util.Optional.of("Bearer " + any(from));
      }
    };
  }

  String contentType() {
    return random.nextInt(8) > 0
        ? "application/json"
        : any(
            List.of(
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "application/json; charset=utf-16",
                "application/merge-patch+json",
                "nonsense"));
  }
}
