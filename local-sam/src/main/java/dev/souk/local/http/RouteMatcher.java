package dev.souk.local.http;

import dev.souk.local.wire.PercentDecoding;
import dev.souk.route.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which route a request is for. A static segment beats a parameter, the leftmost difference
/// decides; no path stands for another with a slash more.
final class RouteMatcher {
  private final List<Template> templates;

  RouteMatcher(List<Route> routes) {
    templates =
        routes.stream()
            .flatMap(Template::all)
            .sorted(Comparator.comparing(Template::order))
            .toList();
  }

  /// What a path leads to.
  sealed interface Result {
    /// @param key the route key, such as `GET /pets/{id}`
    record Match(Route route, String key, Map<String, String> parameters) implements Result {}

    record NoMatch() implements Result {}

    /// The path is not well encoded.
    record InvalidEncoding() implements Result {}
  }

  Result find(String method, String rawPath) {
    var segments = new ArrayList<String>();
    for (String raw : rawPath.split("/", -1)) {
      var segment = PercentDecoding.decode(raw);
      if (segment.isEmpty()) {
        return new Result.InvalidEncoding();
      }
      segments.add(segment.get());
    }
    for (var template : templates) {
      if (template.method().equals(method)) {
        var parameters = template.match(segments);
        if (parameters.isPresent()) {
          return new Result.Match(template.route(), template.key(), parameters.get());
        }
      }
    }
    return new Result.NoMatch();
  }

  /// Every route key it leads to.
  Set<String> keys() {
    return templates.stream().map(Template::key).collect(Collectors.toSet());
  }

  private record Template(Route route, String method, String path, List<String> segments) {

    static Stream<Template> all(Route route) {
      return route.paths().stream()
          .flatMap(path -> {
            var segments = List.of(path.split("/", -1));
            return route.methods().stream()
                .map(method -> new Template(route, method, path, segments));
          });
    }

    String key() {
      return method + " " + path;
    }

    /// Sorts templates so that the first that matches is the most specific.
    String order() {
      var order = new StringBuilder();
      segments.forEach(segment -> order.append(isParameter(segment) ? '1' : '0'));
      return order.toString();
    }

    Optional<Map<String, String>> match(List<String> path) {
      if (path.size() != segments.size()) {
        return Optional.empty();
      }
      var parameters = new LinkedHashMap<String, String>();
      for (int i = 0; i < path.size(); i++) {
        var segment = segments.get(i);
        if (isParameter(segment) && !path.get(i).isEmpty()) {
          parameters.put(segment.substring(1, segment.length() - 1), path.get(i));
        } else if (!segment.equals(path.get(i))) {
          return Optional.empty();
        }
      }
      return Optional.of(parameters);
    }

    private static boolean isParameter(String segment) {
      return segment.startsWith("{") && segment.endsWith("}");
    }
  }
}
