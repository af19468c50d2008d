package dev.souk.sample;

import dev.souk.http.ProblemCode;
import dev.souk.id.IdType;
import dev.souk.json.Json;
import dev.souk.json.JsonShape;
import dev.souk.json.JsonShapes;
import dev.souk.manifest.SchemaExamples;
import dev.souk.route.IdempotencyKeyPolicy;
import dev.souk.route.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A request a route would take, made of what its constant and its wire records say.
///
/// @param parameters of the path
/// @param body empty for none
record SampleHttpRequest(
    String path,
    Map<String, String> parameters,
    Map<String, String> query,
    Map<String, String> headers,
    String body) {
  static final String HOST = "a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com";
  static final String ADDRESS = "192.0.2.7";
  static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101";

  /// A token in form only: none that is good could stand in a file.
  static final String TOKEN = "Bearer eyJhbGciOiJFUzI1NiJ9.e30.c2FtcGxl";

  private static final Pattern PARAMETER = Pattern.compile("([^/]+)/\\{(\\w+)}");

  static SampleHttpRequest of(Route route) {
    var parameters = new LinkedHashMap<String, String>();
    PARAMETER
        .matcher(route.path())
        .results()
        .forEach(found -> parameters.put(found.group(2), named(found)));
    var path = route.path();
    for (var each : parameters.entrySet()) {
      path = path.replace("{" + each.getKey() + "}", each.getValue());
    }
    var body = body(route);
    return new SampleHttpRequest(path, parameters, query(route), headers(route, body), body);
  }

  /// What a parameter names, by the word of the path before it.
  private static String named(MatchResult found) {
    return switch (found.group(1)) {
      case "addresses" -> SampleConstants.id(IdType.ADR);
      case "categories" -> SampleConstants.id(IdType.CAT);
      case "commission-rules" -> SampleConstants.id(IdType.CRL);
      case "coupons" -> SampleConstants.id(IdType.CPN);
      case "media" -> SampleConstants.id(IdType.MED);
      case "my", "products" -> SampleConstants.id(IdType.PRD);
      case "items", "variants" -> SampleConstants.id(IdType.VAR);
      case "orders" -> SampleConstants.id(IdType.ORD);
      case "deliveries", "seller", "seller-orders" -> SampleConstants.id(IdType.SOR);
      case "payouts" -> SampleConstants.id(IdType.PAY);
      case "returns" -> SampleConstants.id(IdType.RET);
      case "sellers" -> SampleConstants.id(IdType.SEL);
      case "shipping-options" -> SampleConstants.id(IdType.SHP);
      case "problems" -> ProblemCode.NOT_FOUND.wire();
      default ->
          throw new IllegalStateException(
              "say in SampleHttpRequest what " + found.group() + " names");
    };
  }

  /// What must be asked, what has a usual value, and what has an example.
  private static Map<String, String> query(Route route) {
    var query = new LinkedHashMap<String, String>();
    if (route.query() != Void.class) {
      for (var property : ((JsonShape.ObjectType) JsonShapes.of(route.query())).fields()) {
        if (!property.example().isEmpty() || property.required()) {
          query.put(property.name(), property.example());
        } else if (property.preset() != null) {
          query.put(property.name(), String.valueOf(property.preset()));
        }
      }
    }
    return query;
  }

  String rawQuery() {
    return query.entrySet().stream()
        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String body(Route route) {
    if (!route.signature().isEmpty()) {
      return Json.text(SchemaExamples.signed());
    }
    return route.requestBody() == Void.class
        ? ""
        : Json.text(SchemaExamples.of(route.requestBody()));
  }

  private static Map<String, String> headers(Route route, String body) {
    var headers = new TreeMap<String, String>();
    headers.put("accept", "application/json");
    headers.put("host", HOST);
    headers.put("user-agent", AGENT);
    headers.put("x-amzn-trace-id", "Root=1-69a42a40-0a1b2c3d4e5f60718293a4b5");
    headers.put("x-forwarded-for", ADDRESS);
    headers.put("x-forwarded-port", "443");
    headers.put("x-forwarded-proto", "https");
    if (route.access().needsToken()) {
      headers.put("authorization", TOKEN);
    }
    if (!body.isEmpty()) {
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      headers.put("content-length", Integer.toString(bytes.length));
      headers.put("content-type", SchemaExamples.contentType(route.method()));
    }
    if (route.idempotencyKeyPolicy() != IdempotencyKeyPolicy.KEY_IGNORED) {
      headers.put("idempotency-key", SchemaExamples.IDEMPOTENCY_KEY);
    }
    if (route.ifMatch()) {
      headers.put("if-match", SchemaExamples.TAG);
    }
    if (!route.signature().isEmpty()) {
      headers.put(route.signature(), SchemaExamples.SIGNATURE);
    }
    return headers;
  }
}
