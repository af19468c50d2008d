package dev.souk.http;

import dev.souk.json.Json;
import dev.souk.json.Shapes;
import dev.souk.page.Page;
import dev.souk.route.Caching;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.store.Keys;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An answer in the making, in API Gateway's payload format 2.0.
final class HttpAnswer {
  private final Route route;
  private final HttpEvent event;
  private final Map<String, String> headers = new TreeMap<>();
  private List<String> cookies = List.of();
  private int status = 500;
  private String body = "";

  HttpAnswer(Route route, HttpEvent event) {
    this.route = route;
    this.event = event;
    headers.put("x-request-id", event.requestId());
    headers.put("x-content-type-options", "nosniff");
    headers.put("strict-transport-security", "max-age=63072000; includeSubDomains");
    headers.put("cache-control", "no-store");
  }

  int status() {
    return status;
  }

  /// Counts the call and says so in the headers of the IETF draft `ratelimit-headers`.
  Optional<Reply> counted(RateLimit limit, Kernel kernel, Instant now) {
    var visitors = kernel.visitors();
    var subject =
        switch (limit.by()) {
          case ADDRESS -> visitors.network(event);
          case PRINCIPAL -> event.caller().map(Caller::id).orElseGet(() -> visitors.network(event));
        };
    policy(limit);
    return switch (kernel.limits().count(limit, subject, now)) {
      case Limits.Counted.Within(var remaining, var reset) -> {
        headers.put("ratelimit", "\"%s\";r=%d;t=%d".formatted(limit.name(), remaining, reset));
        yield Optional.empty();
      }
      case Limits.Counted.Beyond(var reset) ->
          switch (limit.beyond()) {
            case RateLimit.Beyond.Refused() -> Optional.of(beyond(limit, reset));
            case RateLimit.Beyond.ProofOfWork(var bits) ->
                worked(new ProofOfWork(route, event, kernel, limit, bits), reset, now);
          };
    };
  }

  private Optional<Reply> worked(ProofOfWork work, long reset, Instant now) {
    if (work.done(now)) {
      return Optional.empty();
    }
    var refused = beyond(work.limit(), reset);
    headers.putAll(work.challenge(now));
    return Optional.of(refused);
  }

  private Reply.Refused beyond(RateLimit limit, long reset) {
    policy(limit);
    headers.put("ratelimit", "\"%s\";r=0;t=%d".formatted(limit.name(), reset));
    headers.put("retry-after", Long.toString(reset));
    return Reply.refused(Code.TOO_MANY_REQUESTS, "try again in %d seconds", reset);
  }

  private void policy(RateLimit limit) {
    headers.put(
        "ratelimit-policy",
        "\"%s\";q=%d;w=%d".formatted(limit.name(), limit.calls(), limit.window().toSeconds()));
  }

  HttpAnswer of(Reply reply, Call<?> call) {
    return switch (reply) {
      case Reply.Listed(var page) -> listed(page, call);
      case Reply.Tabled(var csv, var next) -> tabled(csv, next, call);
      case Reply.Done _, Reply.Refused _, Reply.Limited _ -> of(reply);
    };
  }

  HttpAnswer of(Reply reply) {
    return switch (reply) {
      case Reply.Done done -> done(done);
      case Reply.Refused refused -> refused(refused);
      case Reply.Limited(var limit, var reset) -> refused(beyond(limit, reset));
      case Reply.Listed _, Reply.Tabled _ ->
          throw new IllegalStateException("a page needs its call");
    };
  }

  private HttpAnswer done(Reply.Done done) {
    status = done.status();
    headers.putAll(done.headers());
    cookies = done.cookies();
    return done.body() == null ? this : json(Json.text(done.body()), version(done.body()));
  }

  private HttpAnswer listed(Page<? extends Record> page, Call<?> call) {
    status = 200;
    var whole = new LinkedHashMap<String, @Nullable Object>();
    whole.put("items", page.items());
    whole.put("nextCursor", next(page.next(), call));
    return json(Json.text(whole), null);
  }

  private HttpAnswer tabled(Csv csv, @Nullable String next, Call<?> call) {
    status = 200;
    var _ = next(next, call);
    body = csv.text();
    headers.put("content-type", "text/csv; charset=utf-8; header=present");
    headers.put("vary", "accept");
    return this;
  }

  /// The cursor of the page that follows, which is said in `Link` too; null when there is none.
  private @Nullable String next(@Nullable String position, Call<?> call) {
    if (position == null) {
      return null;
    }
    var cursor = call.cursor(position);
    headers.put(
        "link", "<" + Paths.encoded(event.rawPath()) + "?" + queryWith(cursor) + ">; rel=\"next\"");
    return cursor;
  }

  private String queryWith(String cursor) {
    var query = new TreeMap<>(event.query());
    query.put("cursor", cursor);
    return String.join(
        "&",
        query.entrySet().stream()
            .map(each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
            .toList());
  }

  private static @Nullable String version(Record body) {
    return Shapes.component(body, "version") instanceof Long version ? "\"" + version + "\"" : null;
  }

  /// What may be cached is tagged by its content: it may show more than the object whose version it
  /// bears, such as a product's stock.
  private HttpAnswer json(String text, @Nullable String tag) {
    body = text;
    headers.put("content-type", "application/json");
    if (status == 200 && route.caching() != Caching.NONE) {
      headers.put("cache-control", route.caching().header());
      // Which origin is allowed is said in the same answer, so a cache keeps one for each.
      headers.put("vary", "origin");
    }
    var etag = route.caching() == Caching.NONE ? tag : "W/\"" + Keys.hash(text) + "\"";
    if (etag != null) {
      headers.put("etag", etag);
      revalidated(etag);
    }
    return this;
  }

  private void revalidated(String etag) {
    var asked = event.header("if-none-match");
    if (status == 200
        && route.method() == dev.souk.route.Method.GET
        && asked.isPresent()
        && Preconditions.names(asked.get(), etag)) {
      status = 304;
      body = "";
      headers.remove("content-type");
    }
  }

  HttpAnswer refused(Reply.Refused refused) {
    status = refused.code().status();
    body =
        Json.text(
            Problem.of(refused.code(), refused.detail(), event.requestId(), refused.errors()));
    headers.put("content-type", "application/problem+json");
    headers.put("cache-control", "no-store");
    if (refused.code() == Code.UNAVAILABLE) {
      headers.put("retry-after", "1");
    }
    if (status == 401) {
      headers.put("www-authenticate", "Bearer");
    }
    return this;
  }

  /// The answer the first arrival of this request got.
  HttpAnswer again(Repeats.Answered answered) {
    if (!answered.same()) {
      return refused(
          Reply.refused(Code.IDEMPOTENCY_KEY_REUSED, "choose a new key for a new request"));
    }
    status = answered.answer().status();
    body = answered.answer().body();
    headers.put("idempotency-replayed", "true");
    if (!body.isEmpty()) {
      headers.put("content-type", "application/json");
    }
    if (!answered.answer().location().isEmpty()) {
      headers.put("location", answered.answer().location());
    }
    return this;
  }

  byte[] bytes() {
    var answer = new LinkedHashMap<String, @Nullable Object>();
    answer.put("statusCode", status);
    answer.put("headers", headers);
    if (!cookies.isEmpty()) {
      answer.put("cookies", cookies);
    }
    answer.put("body", body);
    answer.put("isBase64Encoded", false);
    return Json.bytes(answer);
  }
}
