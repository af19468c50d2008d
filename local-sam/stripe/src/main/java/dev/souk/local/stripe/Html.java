package dev.souk.local.stripe;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Markup that is safe to send: whatever is put into it is escaped, unless it is markup already.
record Html(String markup) {
  static final Html NONE = new Html("");

  /// Puts each part where `template` has `{}`, in order.
  static Html of(String template, Object... parts) {
    var left = Arrays.asList(parts).iterator();
    var out = new StringBuilder();
    var from = 0;
    for (var hole = template.indexOf("{}"); hole >= 0; hole = template.indexOf("{}", from)) {
      out.append(template, from, hole);
      var part = left.next();
      out.append(part instanceof Html(var safe) ? safe : escaped(part.toString()));
      from = hole + 2;
    }
    return new Html(out.append(template.substring(from)).toString());
  }

  static Html all(List<Html> parts) {
    return new Html(parts.stream().map(Html::markup).collect(Collectors.joining()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
