package dev.souk.local.stripe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The parameters an operation takes. Anything else is refused, as Stripe refuses it, so that a
/// parameter the simulator would silently forget cannot be sent.
record AllowedParameters(List<List<String>> patterns) {
  private static final Pattern INDEX = Pattern.compile("\\d*");

  /// Names with `[]` for an array's index and `[*]` for any key.
  static AllowedParameters of(String... names) {
    return new AllowedParameters(Arrays.stream(names).map(AllowedParameters::segments).toList());
  }

  /// A list's own parameters, and `names`.
  static AllowedParameters list(String... names) {
    var all = new ArrayList<>(List.of(names));
    all.addAll(List.of("limit", "starting_after", "ending_before", "created", "created[gt]"));
    all.addAll(List.of("created[gte]", "created[lt]", "created[lte]"));
    return of(all.toArray(String[]::new));
  }

  private static List<String> segments(String name) {
    return List.of(name.replace("]", "").split("\\[", -1));
  }

  void check(StripeParams params) {
    for (var entry : params.entries()) {
      var expand = entry.path().getFirst().equals("expand") && entry.path().size() == 2;
      if (!expand && patterns.stream().noneMatch(each -> matches(each, entry.path()))) {
        var name = entry.name();
        throw StripeApiError.param(
            "parameter_unknown", name, "Received unknown parameter: " + name);
      }
    }
  }

  private static boolean matches(List<String> pattern, List<String> path) {
    if (pattern.size() != path.size()) {
      return false;
    }
    for (var i = 0; i < path.size(); i++) {
      var wanted = pattern.get(i);
      var fits =
          switch (wanted) {
            case "*" -> true;
            case "" -> INDEX.matcher(path.get(i)).matches();
            default -> wanted.equals(path.get(i));
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
