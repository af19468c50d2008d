package dev.souk.contract;

import dev.souk.json.JsonShape;
import dev.souk.json.JsonShapes;
import dev.souk.route.Route;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The fields of a route that name an object: those called so, and those described as an id.
final class IdFields {
  private static final Pattern PARAMETER = Pattern.compile("([^/]+)/\\{(\\w+)\\+?}");

  /// A VAT id is a number of the tax office's.
  private static final Pattern NAME = Pattern.compile("ids?|(?!vatId)\\w+Ids?");

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
    return of(route.requestBody());
  }

  private static List<String> of(Class<?> type) {
    var names = new TreeSet<String>();
    if (type != Void.class) {
      collect(JsonShapes.of(type), names);
    }
    return List.copyOf(names);
  }

  private static boolean named(JsonShape.Property property) {
    var texts =
        property.shape() instanceof JsonShape.StringType
            || (property.shape() instanceof JsonShape.ArrayType arrayType
                && arrayType.of() instanceof JsonShape.StringType);
    return NAME.matcher(property.name()).matches()
        || (texts && !property.name().equals("vatId") && SAID.matcher(property.says()).matches());
  }

  private static void collect(JsonShape shape, Set<String> names) {
    switch (shape) {
      case JsonShape.ObjectType objectType ->
          objectType
              .fields()
              .forEach(property -> {
                if (named(property)) {
                  names.add(property.name());
                }
                collect(property.shape(), names);
              });
      case JsonShape.OneOf oneOf -> oneOf.options().forEach(each -> collect(each, names));
      case JsonShape.ArrayType arrayType -> collect(arrayType.of(), names);
      case JsonShape.MapType mapType -> collect(mapType.of(), names);
      case JsonShape.StringType stringType -> {}
      case JsonShape.IntegerType integerType -> {}
      case JsonShape.BooleanType booleanType -> {}
      case JsonShape.DateTimeType dateTimeType -> {}
      case JsonShape.EnumType enumType -> {}
      case JsonShape.AnyType anyType -> {}
    }
  }
}
