package dev.souk.local.story;

import dev.souk.json.Json;
import dev.souk.json.Shape;
import dev.souk.json.Shapes;
import dev.souk.local.http.TakenRequests;
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
public final class Branches implements TakenRequests.Listener {
  static final Branches SEEN = new Branches();

  /// A text that is one of some words, written as a pattern.
  private static final Pattern WORDS = Pattern.compile("-?\\w+(\\|-?\\w+)+");

  private final Set<String> taken = new ConcurrentSkipListSet<>();

  private Branches() {}

  Set<String> taken() {
    return Set.copyOf(taken);
  }

  /// All that these routes declare.
  public static Set<String> declared(Collection<? extends Trigger> triggers) {
    var all = new TreeSet<String>();
    for (var trigger : triggers) {
      if (trigger instanceof Route route) {
        all.add(route + "");
        if (route.query() != Void.class) {
          declared(Shapes.of(route.query()), route + " ?", all);
        }
        if (route.takes() != Void.class) {
          declared(Shapes.of(route.takes()), route + " ", all);
        }
      }
    }
    return all;
  }

  private static void declared(Shape shape, String at, Set<String> all) {
    switch (shape) {
      case Shape.Fields(_, var fields) ->
          fields.forEach(field -> {
            var here = at + "/" + field.name();
            if (!field.required()) {
              all.add(here);
            }
            if (field.change() && field.nullable()) {
              all.add(here + "=null");
            }
            declared(field.shape(), here, all);
          });
      case Shape.OneOf(_, var options) ->
          options.forEach(option -> {
            var here = at + "(" + Shapes.tag(option.type()).orElseThrow() + ")";
            all.add(here);
            declared(option, here, all);
          });
      case Shape.Choice(_, var words) -> words.forEach(word -> all.add(at + "=" + word));
      case Shape.Words words -> words(words).forEach(word -> all.add(at + "=" + word));
      case Shape.Many many -> declared(many.of(), at, all);
      case Shape.Named named -> declared(named.of(), at, all);
      case Shape.Digits _, Shape.Flag _, Shape.Moment _, Shape.Anything _ -> {}
    }
  }

  private static List<String> words(Shape.Words words) {
    var pattern = words.pattern();
    return pattern != null && WORDS.matcher(pattern.pattern()).matches()
        ? List.of(pattern.pattern().split("\\|", -1))
        : List.of();
  }

  @Override
  public void taken(Route route, String query, String body, ByteBuffer answer) {
    taken.add(route + "");
    if (route.query() != Void.class) {
      var parameters = parameters(query);
      words(parameters, Shapes.of(route.query()), route + " ?");
      if (!(route.paged() && empty(answer))) {
        gone(parameters, Shapes.of(route.query()), route + " ?");
      }
    }
    if (route.takes() != Void.class) {
      gone(Json.readOwn(body), Shapes.of(route.takes()), route + " ");
    }
  }

  private void words(Map<String, @Nullable Object> parameters, Shape query, String at) {
    for (var field : ((Shape.Fields) query).fields()) {
      if (field.shape() instanceof Shape.Choice && parameters.containsKey(field.name())) {
        gone(parameters.get(field.name()), field.shape(), at + "/" + field.name());
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

  private void gone(@Nullable Object value, Shape shape, String at) {
    switch (shape) {
      case Shape.Fields(_, var fields) -> {
        var object = Json.object(value);
        for (var field : fields) {
          var here = at + "/" + field.name();
          var member = object.get(field.name());
          if (member != null) {
            taken.add(here);
            gone(member, field.shape(), here);
          } else if (object.containsKey(field.name())) {
            taken.add(here + "=null");
          }
        }
      }
      case Shape.OneOf(_, var options) -> {
        var type = String.valueOf(Json.object(value).get("type"));
        for (var option : options) {
          if (type.equals(Shapes.tag(option.type()).orElseThrow())) {
            taken.add(at + "(" + type + ")");
            gone(value, option, at + "(" + type + ")");
          }
        }
      }
      case Shape.Choice _, Shape.Words _ -> {
        if (declares(shape, value)) {
          taken.add(at + "=" + value);
        }
      }
      case Shape.Many(var of, _, _) ->
          ((List<?>) Objects.requireNonNull(value)).forEach(each -> gone(each, of, at));
      case Shape.Named(var of, _, _) ->
          Json.object(value).values().forEach(each -> gone(each, of, at));
      case Shape.Digits _, Shape.Flag _, Shape.Moment _, Shape.Anything _ -> {}
    }
  }

  /// A text that is none of a few words is no branch.
  private static boolean declares(Shape shape, @Nullable Object value) {
    return switch (shape) {
      case Shape.Words words -> words(words).contains(String.valueOf(value));
      case Shape.Choice _ -> true;
      case Shape.Fields _,
          Shape.OneOf _,
          Shape.Many _,
          Shape.Named _,
          Shape.Digits _,
          Shape.Flag _,
          Shape.Moment _,
          Shape.Anything _ ->
          false;
    };
  }
}
