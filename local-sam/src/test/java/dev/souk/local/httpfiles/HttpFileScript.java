package dev.souk.local.httpfiles;

import dev.souk.json.Json;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the scripts of the `.http` files say: they set variables and assert, by expressions of four
/// kinds. Anything else is refused, so that no line is passed over.
final class HttpFileScript {
  private static final Pattern SET =
      Pattern.compile("client\\.global\\.set\\(\"(\\w+)\", (.+)\\);");
  private static final Pattern ASSERT =
      Pattern.compile(
          "client\\.test\\(\".*\", \\(\\) => client\\.assert\\((.+)\\)\\);|client\\.assert\\((.+)\\);");
  private static final Pattern GET = Pattern.compile("client\\.global\\.get\\(\"(\\w+)\"\\)");
  private static final Pattern NOW =
      Pattern.compile("\"([^\"]*)\" \\+ Date\\.now\\(\\) \\+ \"([^\"]*)\"");
  private static final Pattern HEADER =
      Pattern.compile("response\\.headers\\.valueOf\\(\"([\\w-]+)\"\\)");
  private static final Pattern MATCH =
      Pattern.compile(
          "(?:JSON\\.stringify\\(response\\.body\\)|response\\.body)\\.match\\(/(.+)/\\)\\[1]");
  private static final Pattern MEMBER = Pattern.compile("\\.(\\w+)|\\[(\\d+)]");

  private final Map<String, String> variables;

  HttpFileScript(Map<String, String> variables) {
    this.variables = variables;
  }

  /// Runs what comes before a request.
  void run(List<String> lines) {
    for (var line : lines) {
      var set = SET.matcher(line);
      var now = set.matches() ? NOW.matcher(set.group(2)) : NOW.matcher("");
      if (!now.matches()) {
        throw new IllegalArgumentException("not understood: " + line);
      }
      variables.put(set.group(1), now.group(1) + System.nanoTime() + now.group(2));
    }
  }

  /// Runs what handles an answer, and says which line asserts what is not so; empty when all is.
  String run(List<String> lines, HttpResponse<String> response) {
    for (var line : lines) {
      var asserted = ASSERT.matcher(line);
      var set = SET.matcher(line);
      if (asserted.matches()) {
        var said = asserted.group(1) == null ? asserted.group(2) : asserted.group(1);
        var sides = said.split(" === ", 2);
        if (!value(sides[0], response).equals(value(sides[1], response))) {
          return "%s, but it is %s".formatted(line, value(sides[0], response));
        }
      } else if (set.matches()) {
        variables.put(set.group(1), value(set.group(2), response));
      } else {
        throw new IllegalArgumentException("not understood: " + line);
      }
    }
    return "";
  }

  private String value(String expression, HttpResponse<String> response) {
    if (expression.matches("\"[^\"]*\"")) {
      return expression.substring(1, expression.length() - 1);
    }
    if (expression.matches("\\d+")) {
      return expression;
    }
    if (expression.equals("response.status")) {
      return String.valueOf(response.statusCode());
    }
    var get = GET.matcher(expression);
    if (get.matches()) {
      return variables.getOrDefault(get.group(1), "");
    }
    var header = HEADER.matcher(expression);
    if (header.matches()) {
      return response.headers().firstValue(header.group(1)).orElse("");
    }
    var match = MATCH.matcher(expression);
    return match.matches() ? found(match.group(1), response) : member(expression, response);
  }

  private static String found(String pattern, HttpResponse<String> response) {
    var found = Pattern.compile(pattern).matcher(response.body());
    return found.find() ? found.group(1) : "";
  }

  private static String member(String expression, HttpResponse<String> response) {
    if (!expression.matches("response\\.body(\\.\\w+|\\[\\d+])+")) {
      throw new IllegalArgumentException("not understood: " + expression);
    }
    @Nullable Object at = read(response.body());
    var names = MEMBER.matcher(expression.substring("response.body".length()));
    while (names.find()) {
      at =
          switch (at) {
            case Map<?, ?> map -> map.get(names.group(1));
            case List<?> list when list.size() > Integer.parseInt(names.group(2)) ->
                list.get(Integer.parseInt(names.group(2)));
            case null, default -> null;
          };
    }
    return String.valueOf(at);
  }

  private static @Nullable Object read(String body) {
    try {
      return body.isEmpty() ? null : Json.read(body);
    } catch (Json.Malformed e) {
      return null;
    }
  }
}
