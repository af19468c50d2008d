package dev.souk.local.httpfiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// One request of an `.http` file and what is to become of its answer, in the part of IntelliJ's
/// format that the files use.
///
/// @param before lines of the script that runs first
/// @param after lines of the script that handles the answer
record HttpFileRequest(
    String title,
    List<String> before,
    String method,
    String url,
    Map<String, String> headers,
    String body,
    List<String> after) {
  private static final Pattern LINE = Pattern.compile("(GET|POST|PUT|PATCH|DELETE) (\\S+)");

  /// All of a file, in its order.
  static List<HttpFileRequest> of(String file) {
    var blocks = file.split("(?m)^###", -1);
    var all = new ArrayList<HttpFileRequest>();
    for (var i = 1; i < blocks.length; i++) {
      all.add(one(blocks[i].lines().toList()));
    }
    return all;
  }

  private static HttpFileRequest one(List<String> lines) {
    var before = script(lines, "< {%");
    var after = script(lines, "> {%");
    var start = 0;
    while (!LINE.matcher(lines.get(start)).matches()) {
      start++;
    }
    var line = LINE.matcher(lines.get(start));
    if (!line.matches()) {
      throw new IllegalArgumentException("no request: " + lines);
    }
    var headers = new LinkedHashMap<String, String>();
    var at = start + 1;
    for (; !lines.get(at).isBlank(); at++) {
      var header = lines.get(at).split(": ", 2);
      headers.put(header[0], header[1]);
    }
    var end = lines.indexOf("> {%");
    var body = String.join("\n", lines.subList(at, end)).strip();
    return new HttpFileRequest(
        lines.getFirst().strip(), before, line.group(1), line.group(2), headers, body, after);
  }

  /// Empty when there is none.
  private static List<String> script(List<String> lines, String opening) {
    var start = lines.indexOf(opening);
    if (start < 0) {
      return List.of();
    }
    var rest = lines.subList(start + 1, lines.size());
    return rest.subList(0, rest.indexOf("%}")).stream().map(String::strip).toList();
  }
}
