package dev.souk.http;

import dev.souk.json.Json;
import dev.souk.json.JsonShapes;
import dev.souk.page.Page;
import dev.souk.route.CacheControl;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.store.ItemKeys;
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
final class HttpResponseBuilder {
  private final Route route;
  private final HttpEvent event;
  private final Map<String, String> headers = new TreeMap<>();
  private List<String> cookies = List.of();
  private int status = 500;
  private String body = "";

  HttpResponseBuilder(Route route, HttpEvent event) {
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
  Optional<HandlerResponse> counted(RateLimit limit, HttpDependencies dependencies, Instant now) {
    var clientAddresses = dependencies.clientAddresses();
    var subject =
        switch (limit.by()) {
          case ADDRESS -> clientAddresses.network(event);
          case PRINCIPAL ->
              event.caller().map(Caller::id).orElseGet(() -> clientAddresses.network(event));
        };
    policy(limit);
    return switch (dependencies.rateLimiter().acquire(limit, subject, now)) {
      case RateLimiter.Decision.Allowed(var remaining, var reset) -> {
        headers.put("ratelimit", "\"%s\";r=%d;t=%d".formatted(limit.name(), remaining, reset));
        yield Optional.empty();
      }
      case RateLimiter.Decision.Exceeded(var reset) ->
          switch (limit.beyond()) {
            case RateLimit.OnExceeded.Reject() -> Optional.of(beyond(limit, reset));
            case RateLimit.OnExceeded.RequireProofOfWork(var bits) ->
                worked(new ProofOfWork(route, event, dependencies, limit, bits), reset, now);
          };
    };
  }

  private Optional<HandlerResponse> worked(ProofOfWork work, long reset, Instant now) {
    if (work.done(now)) {
      return Optional.empty();
    }
    var failure = beyond(work.limit(), reset);
    headers.putAll(work.challenge(now));
    return Optional.of(failure);
  }

  private HandlerResponse.Failure beyond(RateLimit limit, long reset) {
    policy(limit);
    headers.put("ratelimit", "\"%s\";r=0;t=%d".formatted(limit.name(), reset));
    headers.put("retry-after", Long.toString(reset));
    return HandlerResponse.refused(ProblemCode.TOO_MANY_REQUESTS, "try again in %d seconds", reset);
  }

  private void policy(RateLimit limit) {
    headers.put(
        "ratelimit-policy",
        "\"%s\";q=%d;w=%d".formatted(limit.name(), limit.calls(), limit.window().toSeconds()));
  }

  HttpResponseBuilder of(HandlerResponse response, BoundRequest<?> boundRequest) {
    return switch (response) {
      case HandlerResponse.PageResult(var page) -> listed(page, boundRequest);
      case HandlerResponse.Tabled(var csv, var next) -> tabled(csv, next, boundRequest);
      case HandlerResponse.Success _, HandlerResponse.Failure _, HandlerResponse.RateLimited _ ->
          of(response);
    };
  }

  HttpResponseBuilder of(HandlerResponse response) {
    return switch (response) {
      case HandlerResponse.Success success -> done(success);
      case HandlerResponse.Failure failure -> refused(failure);
      case HandlerResponse.RateLimited(var limit, var reset) -> refused(beyond(limit, reset));
      case HandlerResponse.PageResult _, HandlerResponse.Tabled _ ->
          throw new IllegalStateException("a page needs its call");
    };
  }

  private HttpResponseBuilder done(HandlerResponse.Success success) {
    status = success.status();
    headers.putAll(success.headers());
    cookies = success.cookies();
    return success.body() == null ? this : json(Json.text(success.body()), version(success.body()));
  }

  private HttpResponseBuilder listed(Page<? extends Record> page, BoundRequest<?> boundRequest) {
    status = 200;
    var whole = new LinkedHashMap<String, @Nullable Object>();
    whole.put("items", page.items());
    whole.put("nextCursor", next(page.next(), boundRequest));
    return json(Json.text(whole), null);
  }

  private HttpResponseBuilder tabled(Csv csv, @Nullable String next, BoundRequest<?> boundRequest) {
    status = 200;
    var _ = next(next, boundRequest);
    body = csv.text();
    headers.put("content-type", "text/csv; charset=utf-8; header=present");
    headers.put("vary", "accept");
    return this;
  }

  /// The cursor of the page that follows, which is said in `Link` too; null when there is none.
  private @Nullable String next(@Nullable String position, BoundRequest<?> boundRequest) {
    if (position == null) {
      return null;
    }
    var cursor = boundRequest.cursor(position);
    headers.put(
        "link",
        "<" + PathEncoding.encoded(event.rawPath()) + "?" + queryWith(cursor) + ">; rel=\"next\"");
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
    return JsonShapes.component(body, "version") instanceof Long version
        ? "\"" + version + "\""
        : null;
  }

  /// What may be cached is tagged by its content: it may show more than the object whose version it
  /// bears, such as a product's stock.
  private HttpResponseBuilder json(String text, @Nullable String tag) {
    body = text;
    headers.put("content-type", "application/json");
    if (status == 200 && route.caching() != CacheControl.NO_STORE) {
      headers.put("cache-control", route.caching().header());
      // Which origin is allowed is said in the same answer, so a cache keeps one for each.
      headers.put("vary", "origin");
    }
    var etag = route.caching() == CacheControl.NO_STORE ? tag : "W/\"" + ItemKeys.hash(text) + "\"";
    if (etag != null) {
      headers.put("etag", etag);
      revalidated(etag);
    }
    return this;
  }

  private void revalidated(String etag) {
    var asked = event.header("if-none-match");
    if (status == 200
        && route.method() == dev.souk.route.RouteMethod.GET
        && asked.isPresent()
        && EntityTags.names(asked.get(), etag)) {
      status = 304;
      body = "";
      headers.remove("content-type");
    }
  }

  HttpResponseBuilder refused(HandlerResponse.Failure failure) {
    status = failure.code().status();
    body =
        Json.text(
            Problem.of(failure.code(), failure.detail(), event.requestId(), failure.errors()));
    headers.put("content-type", "application/problem+json");
    headers.put("cache-control", "no-store");
    if (failure.code() == ProblemCode.SERVICE_UNAVAILABLE) {
      headers.put("retry-after", "1");
    }
    if (status == 401) {
      headers.put("www-authenticate", "Bearer");
    }
    return this;
  }

  /// The answer the first arrival of this request got.
  HttpResponseBuilder again(IdempotentRequests.Result result) {
    if (!result.same()) {
      return refused(
          HandlerResponse.refused(
              ProblemCode.IDEMPOTENCY_KEY_REUSED, "use a new key for a new request"));
    }
    status = result.answer().status();
    body = result.answer().body();
    headers.put("idempotency-replayed", "true");
    if (!body.isEmpty()) {
      headers.put("content-type", "application/json");
    }
    if (!result.answer().location().isEmpty()) {
      headers.put("location", result.answer().location());
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
