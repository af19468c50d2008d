package dev.souk.contract;

import dev.souk.json.Shape;
import dev.souk.json.Shapes;
import dev.souk.route.Route;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The fields of a route that name an object: those called so, and those described as an id.
final class IdFields {
  private static final Pattern PARAMETER = Pattern.compile("([^/]+)/\\{(\\w+)\\+?}");
  private static final Pattern NAME = Pattern.compile("ids?|\\w+Ids?");
  private static final Pattern SAID =
      Pattern.compile("(?:.*\\b)?ids?\\b.*", Pattern.CASE_INSENSITIVE);

  private IdFields() {}

  /// Those of the path as `products/{id}`.
  static List<String> ofPath(Route route) {
    return PARAMETER
        .matcher(route.path())
        .results()
        .filter(found -> NAME.matcher(found.group(2)).matches())
        .map(java.util.regex.MatchResult::group)
        .toList();
  }

  /// Those of the query by name.
  static List<String> ofQuery(Route route) {
    return of(route.query());
  }

  /// Those of the body by name, at any depth.
  static List<String> ofBody(Route route) {
    return of(route.takes());
  }

  private static List<String> of(Class<?> type) {
    var names = new TreeSet<String>();
    if (type != Void.class) {
      collect(Shapes.of(type), names);
    }
    return List.copyOf(names);
  }

  private static boolean named(Shape.Field field) {
    var texts =
        field.shape() instanceof Shape.Words
            || (field.shape() instanceof Shape.Many many && many.of() instanceof Shape.Words);
    return NAME.matcher(field.name()).matches() || (texts && SAID.matcher(field.says()).matches());
  }

  private static void collect(Shape shape, Set<String> names) {
    switch (shape) {
      case Shape.Fields fields ->
          fields
              .fields()
              .forEach(field -> {
                if (named(field)) {
                  names.add(field.name());
                }
                collect(field.shape(), names);
              });
      case Shape.OneOf oneOf -> oneOf.options().forEach(each -> collect(each, names));
      case Shape.Many many -> collect(many.of(), names);
      case Shape.Named named -> collect(named.of(), names);
      case Shape.Words words -> {}
      case Shape.Digits digits -> {}
      case Shape.Flag flag -> {}
      case Shape.Moment moment -> {}
      case Shape.Choice choice -> {}
      case Shape.Anything anything -> {}
    }
  }
}
