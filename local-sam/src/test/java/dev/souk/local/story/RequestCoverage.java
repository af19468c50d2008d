package dev.souk.local.story;

import dev.souk.json.Json;
import dev.souk.json.JsonShape;
import dev.souk.json.JsonShapes;
import dev.souk.local.http.AcceptedRequests;
import dev.souk.route.Route;
import dev.souk.route.Trigger;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The branches of routes, a line each: a parameter or a member that may be left out and is named,
/// each word of a closed set, each kind of a member of several kinds, `null` where that clears
/// something. A branch counts as gone when its function has not refused the request; in a query of
/// a list, only when the list was not empty, since what reads nothing needs no right. The words of
/// an enum, by which a list is narrowed and not read elsewhere, may find nothing.
public final class RequestCoverage implements AcceptedRequests.Listener {
  static final RequestCoverage SEEN = new RequestCoverage();

  /// A text that is one of some words, written as a pattern.
  private static final Pattern WORDS = Pattern.compile("-?\\w+(\\|-?\\w+)+");

  private final Set<String> covered = new ConcurrentSkipListSet<>();

  private RequestCoverage() {}

  Set<String> covered() {
    return Set.copyOf(covered);
  }

  /// All that these routes declare.
  public static Set<String> declared(Collection<? extends Trigger> triggers) {
    var all = new TreeSet<String>();
    for (var trigger : triggers) {
      if (trigger instanceof Route route) {
        all.add(route + "");
        if (route.query() != Void.class) {
          declared(JsonShapes.of(route.query()), route + " ?", all);
        }
        if (route.requestBody() != Void.class) {
          declared(JsonShapes.of(route.requestBody()), route + " ", all);
        }
      }
    }
    return all;
  }

  private static void declared(JsonShape shape, String at, Set<String> all) {
    switch (shape) {
      case JsonShape.ObjectType(_, var fields) ->
          fields.forEach(property -> {
            var here = at + "/" + property.name();
            if (!property.required()) {
              all.add(here);
            }
            if (property.change() && property.nullable()) {
              all.add(here + "=null");
            }
            declared(property.shape(), here, all);
          });
      case JsonShape.OneOf(_, var options) ->
          options.forEach(option -> {
            var here = at + "(" + JsonShapes.tag(option.type()).orElseThrow() + ")";
            all.add(here);
            declared(option, here, all);
          });
      case JsonShape.EnumType(_, var words) -> words.forEach(word -> all.add(at + "=" + word));
      case JsonShape.StringType stringType ->
          words(stringType).forEach(word -> all.add(at + "=" + word));
      case JsonShape.ArrayType arrayType -> declared(arrayType.of(), at, all);
      case JsonShape.MapType mapType -> declared(mapType.of(), at, all);
      case JsonShape.IntegerType _,
          JsonShape.BooleanType _,
          JsonShape.DateTimeType _,
          JsonShape.AnyType _ -> {}
    }
  }

  private static List<String> words(JsonShape.StringType stringType) {
    var pattern = stringType.pattern();
    return pattern != null && WORDS.matcher(pattern.pattern()).matches()
        ? List.of(pattern.pattern().split("\\|", -1))
        : List.of();
  }

  @Override
  public void onAccepted(Route route, String query, String body, ByteBuffer answer) {
    covered.add(route + "");
    if (route.query() != Void.class) {
      var parameters = parameters(query);
      words(parameters, JsonShapes.of(route.query()), route + " ?");
      if (!(route.paged() && empty(answer))) {
        covered(parameters, JsonShapes.of(route.query()), route + " ?");
      }
    }
    if (route.requestBody() != Void.class) {
      covered(Json.readOwn(body), JsonShapes.of(route.requestBody()), route + " ");
    }
  }

  private void words(Map<String, @Nullable Object> parameters, JsonShape query, String at) {
    for (var property : ((JsonShape.ObjectType) query).fields()) {
      if (property.shape() instanceof JsonShape.EnumType
          && parameters.containsKey(property.name())) {
        covered(parameters.get(property.name()), property.shape(), at + "/" + property.name());
      }
    }
  }

  /// A table has a header at least.
  private static boolean empty(ByteBuffer answer) {
    var text = StandardCharsets.UTF_8.decode(answer).toString();
    if (!text.startsWith("{")) {
      return text.lines().count() < 2;
    }
    return Json.readOwn(text).get("items") instanceof List<?> items && items.isEmpty();
  }

  private static Map<String, @Nullable Object> parameters(String query) {
    var all = new LinkedHashMap<String, @Nullable Object>();
    for (var each : query.split("&", -1)) {
      var pair = each.split("=", 2);
      var value = pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8);
      all.put(pair[0], value);
    }
    return all;
  }

  private void covered(@Nullable Object value, JsonShape shape, String at) {
    switch (shape) {
      case JsonShape.ObjectType(_, var fields) -> {
        var object = Json.object(value);
        for (var property : fields) {
          var here = at + "/" + property.name();
          var member = object.get(property.name());
          if (member != null) {
            covered.add(here);
            covered(member, property.shape(), here);
          } else if (object.containsKey(property.name())) {
            covered.add(here + "=null");
          }
        }
      }
      case JsonShape.OneOf(_, var options) -> {
        var type = String.valueOf(Json.object(value).get("type"));
        for (var option : options) {
          if (type.equals(JsonShapes.tag(option.type()).orElseThrow())) {
            covered.add(at + "(" + type + ")");
            covered(value, option, at + "(" + type + ")");
          }
        }
      }
      case JsonShape.EnumType _, JsonShape.StringType _ -> {
        if (declares(shape, value)) {
          covered.add(at + "=" + value);
        }
      }
      case JsonShape.ArrayType(var of, _, _) ->
          ((List<?>) Objects.requireNonNull(value)).forEach(each -> covered(each, of, at));
      case JsonShape.MapType(var of, _, _) ->
          Json.object(value).values().forEach(each -> covered(each, of, at));
      case JsonShape.IntegerType _,
          JsonShape.BooleanType _,
          JsonShape.DateTimeType _,
          JsonShape.AnyType _ -> {}
    }
  }

  /// A text that is none of a few words is no branch.
  private static boolean declares(JsonShape shape, @Nullable Object value) {
    return switch (shape) {
      case JsonShape.StringType stringType -> words(stringType).contains(String.valueOf(value));
      case JsonShape.EnumType _ -> true;
      case JsonShape.ObjectType _,
          JsonShape.OneOf _,
          JsonShape.ArrayType _,
          JsonShape.MapType _,
          JsonShape.IntegerType _,
          JsonShape.BooleanType _,
          JsonShape.DateTimeType _,
          JsonShape.AnyType _ ->
          false;
    };
  }
}
