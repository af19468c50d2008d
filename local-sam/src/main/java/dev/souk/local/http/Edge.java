package dev.souk.local.http;

import dev.souk.http.FrontKey;
import dev.souk.http.Visitors;
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
public final class Edge {
  private static final int MAX_KEPT = 10_000;
  private static final Pattern FRESH = Pattern.compile("\\bmax-age=(\\d{1,9})\\b");
  private static final Pattern STALE = Pattern.compile("\\bstale-while-revalidate=(\\d{1,9})\\b");

  private final boolean keeps;
  private final Supplier<String> key;
  private final InstantSource clock;
  private final ConcurrentMap<Key, Kept> kept = new ConcurrentHashMap<>();
  private final ConcurrentMap<Key, CompletableFuture<Answer>> asked = new ConcurrentHashMap<>();

  /// @param keeps whether it keeps anything
  /// @param key what it shows to be known by
  public Edge(boolean keeps, Supplier<String> key, InstantSource clock) {
    this.keeps = keeps;
    this.key = key;
    this.clock = clock;
  }

  /// The request as the API gets it: with the visitor's address and the key, whatever the visitor
  /// wrote there.
  Received passed(Received request) {
    return request.with(Visitors.ADDRESS, request.sourceIp()).with(FrontKey.HEADER, key.get());
  }

  /// The request as it is looked up and passed on: what everyone may read is asked for in nobody's
  /// name, so that a token of whatever kind finds the one answer that is kept.
  Received asked(Received request, Route route) {
    return route.shared() ? request.without("authorization") : request;
  }

  /// The kept answer, or that of `origin`. Only a GET is ever kept.
  Answer answer(Received request, Supplier<Answer> origin) {
    if (!keeps || !request.method().equals("GET")) {
      return origin.get();
    }
    var key = Key.of(request);
    var now = clock.instant();
    var known = kept.get(key);
    if (known == null || !known.usable(now)) {
      return missed(collapsed(key, origin));
    }
    if (!known.fresh(now) && known.renewing().compareAndSet(false, true)) {
      Thread.ofVirtual().start(() -> keep(key, origin.get()));
    }
    return hit(known.answer(), known.age(now), request.header("if-none-match"));
  }

  private Answer collapsed(Key key, Supplier<Answer> origin) {
    var mine = new CompletableFuture<Answer>();
    var first = asked.putIfAbsent(key, mine);
    if (first != null) {
      var answer = first.join();
      return Kept.of(answer, clock.instant()).isPresent() ? answer : origin.get();
    }
    try {
      // someone may have been answered between our look and our claim
      var known = kept.get(key);
      var answer = known != null && known.fresh(clock.instant()) ? known.answer() : origin.get();
      keep(key, answer);
      mine.complete(answer);
      return answer;
    } finally {
      mine.complete(Answer.broken());
      asked.remove(key, mine);
    }
  }

  private void keep(Key key, Answer answer) {
    if (kept.size() >= MAX_KEPT) {
      kept.clear();
    }
    Kept.of(answer, clock.instant())
        .ifPresentOrElse(it -> kept.put(key, it), () -> kept.remove(key));
  }

  private static Answer missed(Answer answer) {
    return with(answer, Map.of("x-cache", "Miss from cloudfront"));
  }

  private static Answer hit(Answer answer, Duration age, @Nullable String tags) {
    var said =
        with(
            answer,
            Map.of("x-cache", "Hit from cloudfront", "age", String.valueOf(age.toSeconds())));
    var tag = answer.headers().get("etag");
    return tags != null && tag != null && List.of(tags.split(",\\s*", -1)).contains(tag)
        ? new Answer(304, said.headers(), List.of(), ByteBuffer.allocate(0))
        : said;
  }

  private static Answer with(Answer answer, Map<String, String> more) {
    var headers = new TreeMap<>(answer.headers());
    headers.putAll(more);
    return new Answer(answer.status(), headers, answer.cookies(), answer.body().asReadOnlyBuffer());
  }

  /// What tells answers apart.
  private record Key(String path, String query, String token) {
    static Key of(Received request) {
      return new Key(
          request.path(),
          request.rawQuery(),
          Objects.requireNonNullElse(request.header("authorization"), ""));
    }
  }

  /// @param stale how long after it was fresh it is still given while a new one is asked for
  private record Kept(
      Answer answer, Instant at, Duration fresh, Duration stale, AtomicBoolean renewing) {

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
    static Optional<Kept> of(Answer answer, Instant now) {
      var says = answer.headers().getOrDefault("cache-control", "");
      var fresh = seconds(FRESH, says);
      return answer.status() == 200 && says.startsWith("public") && fresh.isPositive()
          ? Optional.of(new Kept(answer, now, fresh, seconds(STALE, says), new AtomicBoolean()))
          : Optional.empty();
    }

    private static Duration seconds(Pattern directive, String says) {
      var found = directive.matcher(says);
      return Duration.ofSeconds(found.find() ? Long.parseLong(found.group(1)) : 0);
    }
  }
}
