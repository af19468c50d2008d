package dev.souk.sample;

import dev.souk.http.Code;
import dev.souk.id.Kind;
import dev.souk.json.Json;
import dev.souk.json.Shape;
import dev.souk.json.Shapes;
import dev.souk.manifest.Examples;
import dev.souk.route.Repeat;
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
record HttpRequest(
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

  static HttpRequest of(Route route) {
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
    return new HttpRequest(path, parameters, query(route), headers(route, body), body);
  }

  /// What a parameter names, by the word of the path before it.
  private static String named(MatchResult found) {
    return switch (found.group(1)) {
      case "addresses" -> Scene.id(Kind.ADR);
      case "categories" -> Scene.id(Kind.CAT);
      case "commission-rules" -> Scene.id(Kind.CRL);
      case "coupons" -> Scene.id(Kind.CPN);
      case "media" -> Scene.id(Kind.MED);
      case "my", "products" -> Scene.id(Kind.PRD);
      case "items", "variants" -> Scene.id(Kind.VAR);
      case "orders" -> Scene.id(Kind.ORD);
      case "deliveries", "seller", "seller-orders" -> Scene.id(Kind.SOR);
      case "returns" -> Scene.id(Kind.RET);
      case "sellers" -> Scene.id(Kind.SEL);
      case "shipping-options" -> Scene.id(Kind.SHP);
      case "problems" -> Code.NOT_FOUND.wire();
      default -> throw new IllegalStateException("what does " + found.group() + " name?");
    };
  }

  /// What must be asked, what has a usual value, and what has an example.
  private static Map<String, String> query(Route route) {
    var query = new LinkedHashMap<String, String>();
    if (route.query() != Void.class) {
      for (var field : ((Shape.Fields) Shapes.of(route.query())).fields()) {
        if (!field.example().isEmpty() || field.required()) {
          query.put(field.name(), field.example());
        } else if (field.preset() != null) {
          query.put(field.name(), String.valueOf(field.preset()));
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
      return Json.text(Examples.signed());
    }
    return route.takes() == Void.class ? "" : Json.text(Examples.of(route.takes()));
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
      headers.put("content-type", Examples.contentType(route.method()));
    }
    if (route.repeat() != Repeat.AS_THE_METHOD_SAYS) {
      headers.put("idempotency-key", Examples.IDEMPOTENCY_KEY);
    }
    if (route.ifMatch()) {
      headers.put("if-match", Examples.TAG);
    }
    if (!route.signature().isEmpty()) {
      headers.put(route.signature(), Examples.SIGNATURE);
    }
    return headers;
  }
}
