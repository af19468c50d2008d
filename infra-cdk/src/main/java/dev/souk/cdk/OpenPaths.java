package dev.souk.cdk;

import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.route.Trigger;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The paths of the API that what stands before it treats otherwise than the rest.
///
/// @param shared those whose answers are the same for everyone and may be kept, with parameters in
///   braces
/// @param own those of all other reads
/// @param webhooks those that other systems tell us things at, whole
record OpenPaths(List<String> shared, List<String> own, List<String> webhooks) {
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

  OpenPaths {
    shared = List.copyOf(shared);
    own = List.copyOf(own);
    webhooks = List.copyOf(webhooks);
  }

  static OpenPaths of(List<Trigger> manifest) {
    return new OpenPaths(
        reads(manifest, Route::shared),
        reads(manifest, it -> !it.shared()),
        routes(manifest)
            .flatMap(it -> it.paths().stream())
            .filter(it -> it.endsWith(RouteSource.WEBHOOK))
            .sorted()
            .toList());
  }

  private static List<String> reads(List<Trigger> manifest, Predicate<Route> which) {
    return routes(manifest)
        .filter(it -> it.method() == Method.GET && which.test(it))
        .flatMap(it -> it.paths().stream())
        .sorted()
        .toList();
  }

  private static Stream<Route> routes(List<Trigger> manifest) {
    return manifest.stream().flatMap(it -> it instanceof Route route ? Stream.of(route) : null);
  }

  /// A regular expression of JavaScript's over the whole path of what is shared.
  String sharedPattern() {
    return pattern(shared);
  }

  /// Another over those of the rest that look as if they were shared, such as `/sellers/me` where
  /// `/sellers/{id}` is: to a gateway the word goes before the parameter.
  String ownPattern() {
    var like = Pattern.compile(sharedPattern().replaceFirst("^/(.*)/$", "$1"));
    return pattern(own.stream().filter(it -> like.matcher(it).matches()).toList());
  }

  private static String pattern(List<String> paths) {
    return paths.stream()
        .map(it -> PARAMETER.matcher(it.replace(".", "\\.")).replaceAll("[^/]+"))
        .map(it -> it.replace("/", "\\/"))
        .collect(Collectors.joining("|", "/^(?:", ")$/"));
  }
}
