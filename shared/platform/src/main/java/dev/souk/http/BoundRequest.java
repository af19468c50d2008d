package dev.souk.http;

import dev.souk.idempotency.Idempotency;
import dev.souk.json.Json;
import dev.souk.page.PageRequest;
import dev.souk.route.IdempotencyKeyPolicy;
import dev.souk.route.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One request that may be handled: its caller is allowed, its body and query are bound, its limits
/// are kept.
public final class BoundRequest<B> {
  private final Route route;
  private final HttpEvent event;
  private final HttpDependencies dependencies;
  private final Instant now;
  private final @Nullable B body;
  private final @Nullable Object query;

  BoundRequest(
      Route route,
      HttpEvent event,
      HttpDependencies dependencies,
      Instant now,
      @Nullable B body,
      @Nullable Object query) {
    this.route = route;
    this.event = event;
    this.dependencies = dependencies;
    this.now = now;
    this.body = body;
    this.query = query;
  }

  public Instant now() {
    return now;
  }

  public B body() {
    if (body == null) {
      throw new IllegalStateException(route + " takes no body");
    }
    return body;
  }

  public <Q> Q query(Class<Q> type) {
    return type.cast(Objects.requireNonNull(query));
  }

  /// Who calls; only for routes that need a token.
  public Caller caller() {
    return event.caller().orElseThrow(() -> new IllegalStateException(route + " is public"));
  }

  /// A path parameter as the client wrote it.
  public String path(String name) {
    return event.path().getOrDefault(name, "");
  }

  /// The network the request comes from, as wide as one customer of a provider may have it: an IPv4
  /// /24 or an IPv6 /48. Only for routes that count by address.
  public String site() {
    return dependencies.clientAddresses().site(event);
  }

  public Optional<String> header(String name) {
    return event.header(name);
  }

  public Optional<String> cookie(String name) {
    return event.cookie(name);
  }

  public String requestId() {
    return event.requestId();
  }

  /// Whether the client means to change this version, by its `If-Match`.
  public boolean expectsVersion(long version) {
    var tags = event.header("if-match");
    return EntityTags.match(
        tags.orElseThrow(() -> new IllegalStateException(route + " does not need If-Match")),
        version);
  }

  /// Whether the client would have a table instead of JSON, where the route offers one: it names
  /// `text/csv` in `Accept` and no JSON.
  public boolean prefersCsv() {
    var accept = event.header("accept").orElse("").toLowerCase(Locale.ROOT);
    return route.csv() && accept.contains("text/csv") && !accept.contains("application/json");
  }

  /// Which page the client asked for.
  ///
  /// @throws BadCursor when the cursor was not given out for this route, caller and filter
  public PageRequest pageRequest() {
    var limit =
        event.query().containsKey("limit") ? Integer.parseInt(event.query().get("limit")) : 20;
    var cursor = event.query().get("cursor");
    if (cursor == null) {
      return PageRequest.first(limit);
    }
    return new PageRequest(
        limit, dependencies.signer().verify(cursorContext(), cursor).orElseThrow(BadCursor::new));
  }

  String cursor(String position) {
    return dependencies.signer().sign(cursorContext(), position);
  }

  /// Each part behind its length, so that no value can pass for two.
  private String cursorContext() {
    var parts = new ArrayList<String>();
    parts.add("cursor");
    parts.add(route.toString());
    parts.add(event.caller().map(Caller::id).orElse(""));
    new TreeMap<>(event.path()).forEach((name, value) -> Collections.addAll(parts, name, value));
    parts.add("?");
    var filter = new TreeMap<>(event.query());
    filter.keySet().removeAll(List.of("cursor", "limit"));
    filter.forEach((name, value) -> Collections.addAll(parts, name, value));
    return parts.stream().map(each -> each.length() + ":" + each).collect(Collectors.joining());
  }

  /// How often this request counts: with an `Idempotency-Key`, once; `reply` is what its repeats
  /// will get.
  public Idempotency idempotency(HandlerResponse.Success reply) {
    var key = event.header("idempotency-key");
    if (key.isEmpty() || route.idempotencyKeyPolicy() == IdempotencyKeyPolicy.KEY_IGNORED) {
      return Idempotency.none();
    }
    var text = reply.body() == null ? "" : Json.text(reply.body());
    var location = reply.headers().getOrDefault("location", "");
    return new Idempotency.Keyed(
        IdempotentRequests.scope(route, event),
        key.get(),
        IdempotentRequests.fingerprint(event),
        new Idempotency.StoredResponse(reply.status(), text, location),
        now);
  }

  /// Thrown for a cursor that was edited or belongs elsewhere; the kernel answers 400.
  static final class BadCursor extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadCursor() {
      super("not a cursor of this list", null, false, false);
    }
  }
}
