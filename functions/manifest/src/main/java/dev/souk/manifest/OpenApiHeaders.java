package dev.souk.manifest;

import java.util.List;

/// The headers of requests and answers, each described once.
final class OpenApiHeaders {
  /// What `If-Match` names one version by (RFC 9110, section 8.8.3).
  private static final String TAG = "(?:W/)?\"\\d{1,18}\"";

  private OpenApiHeaders() {}

  /// References to the headers of an answer.
  static JsonTree named(List<String> names) {
    var headers = new JsonTree();
    names.forEach(name -> headers.with(name, JsonTree.of("$ref", "#/components/headers/" + name)));
    return headers;
  }

  /// The headers of answers.
  static JsonTree components() {
    var headers = new JsonTree();
    for (var each :
        List.of(
            List.of(
                "ETag",
                "The resource's version in quotes; a weak entity tag if it has no version."),
            List.of("Location", "Path of the created resource."),
            List.of(
                "RateLimit",
                "Calls left and seconds until there are more (IETF draft); in what succeeds as well."),
            List.of("RateLimit-Policy", "The rate limit policy that applies (IETF draft)."),
            List.of("Retry-After", "Seconds to wait before the next request."),
            List.of(
                "X-Proof-Of-Work-Challenge",
                "What to work on to be let through all the same: find a text of up to 20 letters"
                    + " and digits such that SHA-256 of this, a dot and the text begins with as many"
                    + " zero bits as `X-Proof-Of-Work-Difficulty` says, and send the call again with"
                    + " this, dot and text in `X-Proof-Of-Work`, within five minutes, once."),
            List.of(
                "X-Proof-Of-Work-Difficulty", "Leading zero bits the proof's digest must have."),
            List.of("X-Request-Id", "Id of the request, for support and logs."))) {
      headers.with(
          each.get(0),
          JsonTree.of("description", each.get(1)).with("schema", JsonTree.of("type", "string")));
    }
    return headers;
  }

  /// The headers of requests, by the name of the component.
  static JsonTree parameters() {
    var tags = TAG + "(?:[ \\t]*,[ \\t]*" + TAG + "){0,19}";
    return JsonTree.of(
            "IfMatch",
            header("If-Match", SchemaExamples.TAG)
                .with("description", "The `ETag` of what is to change, some of them, or `*`.")
                .with("required", true)
                .with("schema", text("^\\s*(?:\\*|" + tags + ")\\s*$")))
        .with(
            "IfNoneMatch",
            header("If-None-Match", SchemaExamples.TAG)
                .with("description", "Returns 304 if the current `ETag` matches.")
                .with("required", false)
                .with("schema", JsonTree.of("type", "string")))
        .with("IdempotencyKey", idempotencyKey().with("required", false))
        .with("IdempotencyKeyRequired", idempotencyKey().with("required", true));
  }

  private static JsonTree idempotencyKey() {
    return header("Idempotency-Key", SchemaExamples.IDEMPOTENCY_KEY)
        .with("description", "Repeats under it within 24 hours get the first answer.")
        .with("schema", text("^[!-~]{1,255}$"));
  }

  private static JsonTree header(String name, String example) {
    return JsonTree.of("name", name)
        .with("in", "header")
        .with("examples", SchemaExamples.filled(example));
  }

  private static JsonTree text(String pattern) {
    return JsonTree.of("type", "string").with("pattern", pattern);
  }
}
