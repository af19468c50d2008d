package dev.souk.manifest;

import java.util.List;

/// The headers of requests and answers, each described once.
final class Headers {
  /// What `If-Match` names one version by (RFC 9110, section 8.8.3).
  private static final String TAG = "(?:W/)?\"\\d{1,18}\"";

  private Headers() {}

  /// References to the headers of an answer.
  static Tree named(List<String> names) {
    var headers = new Tree();
    names.forEach(name -> headers.with(name, Tree.of("$ref", "#/components/headers/" + name)));
    return headers;
  }

  /// The headers of answers.
  static Tree components() {
    var headers = new Tree();
    for (var each :
        List.of(
            List.of("ETag", "The version, in quotes; a weak tag where there is no version."),
            List.of("Location", "The path of what was made."),
            List.of(
                "RateLimit",
                "Calls left and seconds until there are more (IETF draft); in what succeeds as well."),
            List.of("RateLimit-Policy", "The limit that is counted against (IETF draft)."),
            List.of("Retry-After", "Seconds to wait."),
            List.of(
                "X-Proof-Of-Work-Challenge",
                "What to work on to be let through all the same: find a text of up to 20 letters"
                    + " and digits such that SHA-256 of this, a dot and the text begins with as many"
                    + " zero bits as `X-Proof-Of-Work-Difficulty` says, and send the call again with"
                    + " this, dot and text in `X-Proof-Of-Work`, within five minutes, once."),
            List.of("X-Proof-Of-Work-Difficulty", "With how many zero bits the digest begins."),
            List.of("X-Request-Id", "Names the request, for support and logs."))) {
      headers.with(
          each.get(0),
          Tree.of("description", each.get(1)).with("schema", Tree.of("type", "string")));
    }
    return headers;
  }

  /// The headers of requests, by the name of the component.
  static Tree parameters() {
    var tags = TAG + "(?:[ \\t]*,[ \\t]*" + TAG + "){0,19}";
    return Tree.of(
            "IfMatch",
            header("If-Match", Examples.TAG)
                .with("description", "The `ETag` of what is to change, some of them, or `*`.")
                .with("required", true)
                .with("schema", text("^\\s*(?:\\*|" + tags + ")\\s*$")))
        .with(
            "IfNoneMatch",
            header("If-None-Match", Examples.TAG)
                .with("description", "Answers 304 when it names what stands.")
                .with("required", false)
                .with("schema", Tree.of("type", "string")))
        .with("IdempotencyKey", idempotencyKey().with("required", false))
        .with("IdempotencyKeyRequired", idempotencyKey().with("required", true));
  }

  private static Tree idempotencyKey() {
    return header("Idempotency-Key", Examples.IDEMPOTENCY_KEY)
        .with("description", "Repeats under it within 24 hours get the first answer.")
        .with("schema", text("^[!-~]{1,255}$"));
  }

  private static Tree header(String name, String example) {
    return Tree.of("name", name).with("in", "header").with("examples", Examples.filled(example));
  }

  private static Tree text(String pattern) {
    return Tree.of("type", "string").with("pattern", pattern);
  }
}
