package dev.souk.operations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// A function as Lambda has it, with what its API says of it.
final class FakeLambdaFunction {
  static final int SIZE = 1_000_000;
  private static final int PAGE = 2;

  final TreeMap<Integer, Integer> versions = new TreeMap<>();
  final TreeMap<String, Integer> weights = new TreeMap<>();
  final TreeSet<Integer> asleep = new TreeSet<>();
  int live;
  int revision;

  Map<String, Object> alias() {
    var shares = new TreeMap<String, Object>();
    weights.keySet().forEach(each -> shares.put(each, 0.1));
    return Map.of(
        "Name",
        "live",
        "FunctionVersion",
        String.valueOf(live),
        "RevisionId",
        "r" + revision,
        "RoutingConfig",
        Map.of("AdditionalVersionWeights", shares));
  }

  /// Two of its versions, oldest first, from where the query says.
  Map<String, Object> page(String query) {
    var from = query.contains("Marker=") ? Integer.parseInt(query.replaceAll("\\D", "")) : 0;
    var all = new ArrayList<Map<String, Object>>();
    all.add(Map.of("Version", "$LATEST", "CodeSize", SIZE));
    versions.forEach(
        (version, size) -> all.add(Map.of("Version", String.valueOf(version), "CodeSize", size)));
    var page = new HashMap<String, Object>();
    page.put("Versions", List.copyOf(all.subList(from, Math.min(from + PAGE, all.size()))));
    if (from + PAGE < all.size()) {
      page.put("NextMarker", String.valueOf(from + PAGE));
    }
    return page;
  }
}
