package dev.souk.contract;

import dev.souk.http.HttpFunction;
import dev.souk.http.TestRequest;
import dev.souk.route.Route;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// As much of a gateway as a shop of mugs needs: it finds the function, asks who calls, and refuses
/// the rest by a message of its own.
final class SampleGateway implements HttpTransport {
  private final Map<Route, HttpFunction<?>> functions;

  SampleGateway(Map<Route, HttpFunction<?>> functions) {
    this.functions = new LinkedHashMap<>(functions);
  }

  @Override
  public Optional<ObservedResponse> send(SentRequest sent) {
    Map<String, String> query;
    try {
      query = query(sent.target());
      decoded(sent.path());
    } catch (IllegalArgumentException e) {
      return Optional.of(refused(sent, 400, "Bad Request"));
    }
    var parts = List.of(sent.path().split("/", -1));
    for (var function : functions.entrySet()) {
      for (var path : function.getKey().paths()) {
        var template = List.of(path.split("/", -1));
        if (function.getKey().method().name().equals(sent.method()) && fits(template, parts)) {
          return Optional.of(called(sent, function.getKey(), function.getValue(), query));
        }
      }
    }
    return Optional.of(refused(sent, 404, "Not Found"));
  }

  private static boolean fits(List<String> template, List<String> parts) {
    return template.size() == parts.size()
        && java.util.stream.IntStream.range(0, parts.size())
            .allMatch(each ->
                template.get(each).startsWith("{")
                    ? !parts.get(each).isEmpty()
                    : template.get(each).equals(parts.get(each)));
  }

  private static ObservedResponse called(
      SentRequest sent, Route route, HttpFunction<?> function, Map<String, String> query) {
    var request = TestRequest.of(sent.method(), decoded(sent.path()));
    query.forEach(request::asking);
    if (sent.body().length > 0) {
      request.bytes(sent.body());
    }
    sent.headers().forEach(request::header);
    if (route.path().endsWith("{id}")) {
      request.with("id", decoded(sent.path().substring(sent.path().lastIndexOf('/') + 1)));
    }
    if (route.access().needsToken()) {
      var principal = SampleMatrixActors.who(sent.headers().getOrDefault("Authorization", ""));
      if (principal.flatMap(MatrixPrincipal::role).isEmpty()) {
        return refused(sent, 401, "Unauthorized");
      }
      var suspended = principal.get() == MatrixPrincipal.SUSPENDED_SELLER ? "true" : "false";
      var role = principal.get().role().orElseThrow();
      request.authorized(principal.get().name(), role.name(), suspended);
    }
    var answer = request.to(function);
    return new ObservedResponse(
        sent.method(), sent.path(), answer.status(), answer.headers(), answer.body());
  }

  private static ObservedResponse refused(SentRequest sent, int status, String message) {
    return new ObservedResponse(
        sent.method(),
        sent.path(),
        status,
        Map.of("Content-Type", "application/json"),
        "{\"message\":\"" + message + "\"}");
  }

  private static Map<String, String> query(String target) {
    var query = new LinkedHashMap<String, String>();
    var start = target.indexOf('?');
    if (start >= 0) {
      for (var pair : target.substring(start + 1).split("&", -1)) {
        var parts = pair.split("=", 2);
        var value = parts.length < 2 ? "" : decoded(parts[1]);
        query.merge(decoded(parts[0]), value, (before, next) -> before + "," + next);
      }
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
