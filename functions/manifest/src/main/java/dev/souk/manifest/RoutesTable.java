package dev.souk.manifest;

import dev.souk.route.Route;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Every route on one page.
public final class RoutesTable {
  private RoutesTable() {}

  public static String of(List<Route> routes) {
    return routes.stream()
        .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
        .map(RoutesTable::row)
        .collect(
            Collectors.joining(
                "\n",
                """
                # Routes

                Made from the manifest; `openapi.yaml` says the rest of each, `rights.md` what its function may touch.

                | method | path | for | function | it does |
                |---|---|---|---|---|
                """,
                "\n"));
  }

  private static String row(Route route) {
    var paths = route.paths().stream().collect(Collectors.joining("` `", "`", "`"));
    return "| %s | %s | %s | %s | %s |"
        .formatted(route.method(), paths, route.access(), route.name(), route.summary());
  }
}
