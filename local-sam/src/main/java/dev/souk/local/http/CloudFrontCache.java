package dev.souk.local.http;

import dev.souk.http.ClientAddresses;
import dev.souk.http.CloudFrontKey;
import dev.souk.route.Route;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// CloudFront before the HTTP API: tells the API whose request it is, and if it is to, keeps an
/// answer for as long as its `Cache-Control` says, by path and query, as the deployed cache policy
/// does; by token too where the answer is not the same for all. Callers who ask for the same while
/// it is being asked for wait for that one answer (CloudFront developer guide, "Request
/// collapsing"). Safe for use by many threads.
public final class CloudFrontCache {
  private static final int MAX_ENTRIES = 10_000;
  private static final Pattern FRESH = Pattern.compile("\\bmax-age=(\\d{1,9})\\b");
  private static final Pattern STALE = Pattern.compile("\\bstale-while-revalidate=(\\d{1,9})\\b");

  private final boolean enabled;
  private final Supplier<String> key;
  private final InstantSource clock;
  private final ConcurrentMap<CacheKey, CachedResponse> kept = new ConcurrentHashMap<>();
  private final ConcurrentMap<CacheKey, CompletableFuture<GatewayResponse>> forLookup =
      new ConcurrentHashMap<>();

  /// @param keeps whether it keeps anything
  /// @param key what it shows to be known by
  public CloudFrontCache(boolean keeps, Supplier<String> key, InstantSource clock) {
    this.enabled = keeps;
    this.key = key;
    this.clock = clock;
  }

  /// The request as the API gets it: with the visitor's address and the key, whatever the visitor
  /// wrote there.
  GatewayRequest toOrigin(GatewayRequest request) {
    return request
        .with(ClientAddresses.ADDRESS, request.sourceIp())
        .with(CloudFrontKey.HEADER, key.get());
  }

  /// The request as it is looked up and passed on: what everyone may read is asked for in nobody's
  /// name, so that a token of whatever kind finds the one answer that is kept.
  GatewayRequest forLookup(GatewayRequest request, Route route) {
    return route.shared() ? request.without("authorization") : request;
  }

  /// The kept answer, or that of `origin`. Only a GET is ever kept.
  GatewayResponse answer(GatewayRequest request, Supplier<GatewayResponse> origin) {
    if (!enabled || !request.method().equals("GET")) {
      return origin.get();
    }
    var key = CacheKey.of(request);
    var now = clock.instant();
    var known = kept.get(key);
    if (known == null || !known.usable(now)) {
      return miss(coalesced(key, origin));
    }
    if (!known.fresh(now) && known.renewing().compareAndSet(false, true)) {
      Thread.ofVirtual().start(() -> store(key, origin.get()));
    }
    return hit(known.answer(), known.age(now), request.header("if-none-match"));
  }

  private GatewayResponse coalesced(CacheKey key, Supplier<GatewayResponse> origin) {
    var mine = new CompletableFuture<GatewayResponse>();
    var first = forLookup.putIfAbsent(key, mine);
    if (first != null) {
      var response = first.join();
      return CachedResponse.of(response, clock.instant()).isPresent() ? response : origin.get();
    }
    try {
      // someone may have been answered between our look and our claim
      var known = kept.get(key);
      var response = known != null && known.fresh(clock.instant()) ? known.answer() : origin.get();
      store(key, response);
      mine.complete(response);
      return response;
    } finally {
      mine.complete(GatewayResponse.broken());
      forLookup.remove(key, mine);
    }
  }

  private void store(CacheKey key, GatewayResponse response) {
    if (kept.size() >= MAX_ENTRIES) {
      kept.clear();
    }
    CachedResponse.of(response, clock.instant())
        .ifPresentOrElse(it -> kept.put(key, it), () -> kept.remove(key));
  }

  private static GatewayResponse miss(GatewayResponse response) {
    return with(response, Map.of("x-cache", "Miss from cloudfront"));
  }

  private static GatewayResponse hit(
      GatewayResponse response, Duration age, @Nullable String tags) {
    var said =
        with(
            response,
            Map.of("x-cache", "Hit from cloudfront", "age", String.valueOf(age.toSeconds())));
    var tag = response.headers().get("etag");
    return tags != null && tag != null && List.of(tags.split(",\\s*", -1)).contains(tag)
        ? new GatewayResponse(304, said.headers(), List.of(), ByteBuffer.allocate(0))
        : said;
  }

  private static GatewayResponse with(GatewayResponse response, Map<String, String> more) {
    var headers = new TreeMap<>(response.headers());
    headers.putAll(more);
    return new GatewayResponse(
        response.status(), headers, response.cookies(), response.body().asReadOnlyBuffer());
  }

  /// What tells answers apart.
  private record CacheKey(String path, String query, String token) {
    static CacheKey of(GatewayRequest request) {
      return new CacheKey(
          request.path(),
          request.rawQuery(),
          Objects.requireNonNullElse(request.header("authorization"), ""));
    }
  }

  /// @param stale how long after it was fresh it is still given while a new one is asked for
  private record CachedResponse(
      GatewayResponse answer, Instant at, Duration fresh, Duration stale, AtomicBoolean renewing) {

    Duration age(Instant now) {
      return Duration.between(at, now);
    }

    boolean fresh(Instant now) {
      return age(now).compareTo(fresh) < 0;
    }

    boolean usable(Instant now) {
      return age(now).compareTo(fresh.plus(stale)) < 0;
    }

    /// Empty when it may not be kept.
    static Optional<CachedResponse> of(GatewayResponse response, Instant now) {
      var says = response.headers().getOrDefault("cache-control", "");
      var fresh = seconds(FRESH, says);
      return response.status() == 200 && says.startsWith("public") && fresh.isPositive()
          ? Optional.of(
              new CachedResponse(response, now, fresh, seconds(STALE, says), new AtomicBoolean()))
          : Optional.empty();
    }

    private static Duration seconds(Pattern directive, String says) {
      var found = directive.matcher(says);
      return Duration.ofSeconds(found.find() ? Long.parseLong(found.group(1)) : 0);
    }
  }
}
