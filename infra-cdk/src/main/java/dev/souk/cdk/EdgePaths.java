package dev.souk.cdk;

import dev.souk.route.Route;
import dev.souk.route.RouteMethod;
import dev.souk.route.Trigger;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The paths of the API that what stands before it treats otherwise than the rest.
///
/// @param publicReads those whose answers are the same for everyone and may be kept, with
///   parameters in braces
/// @param privateReads those of all other reads
/// @param webhooks those that other systems tell us things at, whole
record EdgePaths(List<String> publicReads, List<String> privateReads, List<String> webhooks) {
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

  EdgePaths {
    publicReads = List.copyOf(publicReads);
    privateReads = List.copyOf(privateReads);
    webhooks = List.copyOf(webhooks);
  }

  static EdgePaths of(List<Trigger> manifest) {
    return new EdgePaths(
        reads(manifest, Route::shared),
        reads(manifest, it -> !it.shared()),
        routes(manifest)
            .flatMap(it -> it.paths().stream())
            .filter(it -> it.endsWith(HttpRouteEventSource.WEBHOOK))
            .sorted()
            .toList());
  }

  private static List<String> reads(List<Trigger> manifest, Predicate<Route> which) {
    return routes(manifest)
        .filter(it -> it.method() == RouteMethod.GET && which.test(it))
        .flatMap(it -> it.paths().stream())
        .sorted()
        .toList();
  }

  private static Stream<Route> routes(List<Trigger> manifest) {
    return manifest.stream().flatMap(it -> it instanceof Route route ? Stream.of(route) : null);
  }

  /// A regular expression of JavaScript's over the whole path of what is shared.
  String publicPattern() {
    return pattern(publicReads);
  }

  /// Another over those of the rest that look as if they were shared, such as `/sellers/me` where
  /// `/sellers/{id}` is: to a gateway the word goes before the parameter.
  String privatePattern() {
    var like = Pattern.compile(publicPattern().replaceFirst("^/(.*)/$", "$1"));
    return pattern(privateReads.stream().filter(it -> like.matcher(it).matches()).toList());
  }

  private static String pattern(List<String> paths) {
    return paths.stream()
        .map(it -> PARAMETER.matcher(it.replace(".", "\\.")).replaceAll("[^/]+"))
        .map(it -> it.replace("/", "\\/"))
        .collect(Collectors.joining("|", "/^(?:", ")$/"));
  }
}
