package dev.souk.email;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an e-mail says, before it is text and HTML. Whatever people typed is escaped in the HTML.
///
/// @param link where to go, null for nowhere
public record EmailContent(String subject, List<String> paragraphs, @Nullable String link) {
  public EmailContent {
    paragraphs = List.copyOf(paragraphs);
  }

  public EmailMessage to(String address) {
    return new EmailMessage(address, subject, text(), html());
  }

  private String text() {
    var body = String.join("\n\n", paragraphs);
    return link == null ? body + "\n" : body + "\n\n" + link + "\n";
  }

  private String html() {
    var body =
        paragraphs.stream()
            .map(each -> "<p>" + escaped(each) + "</p>")
            .collect(Collectors.joining("\n"));
    var end =
        link == null
            ? ""
            : "\n<p><a href=\"%s\">%s</a></p>".formatted(escaped(link), escaped(link));
    return """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>%s</title></head>
    <body>
    %s%s
    </body></html>
    """
        .formatted(escaped(subject), body, end);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
