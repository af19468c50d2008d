package dev.souk.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.Eventually;
import dev.souk.local.MovableClock;
import dev.souk.local.wire.Query;
import dev.souk.route.Access;
import dev.souk.route.Caching;
import dev.souk.route.Method;
import dev.souk.route.Route;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What CloudFront would keep is kept, and nothing else.
final class EdgeTest {
  private static final String PUBLIC = "public, max-age=5, stale-while-revalidate=30";

  private final MovableClock clock =
      new MovableClock(InstantSource.fixed(Instant.parse("2026-03-12T19:03:58Z")));
  private final Edge edge = new Edge(true, () -> "the key", clock);
  private final AtomicInteger asked = new AtomicInteger();

  private Supplier<Answer> saying(int status, String caching) {
    return () -> answer(status, caching, "answer " + asked.incrementAndGet());
  }

  private static Answer answer(int status, String caching, String body) {
    return new Answer(
        status,
        Map.of("cache-control", caching, "etag", "\"t\""),
        List.of(),
        ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static Received get(String path, String query, Map<String, String> headers) {
    return request("GET", path, query, headers);
  }

  private static Received request(
      String method, String path, String query, Map<String, String> headers) {
    return new Received(
        "id",
        Instant.EPOCH,
        method,
        path,
        query,
        Query.parse(query).orElseThrow(),
        "HTTP/1.1",
        new TreeMap<>(headers),
        List.of(),
        "127.0.0.1",
        new Body("", false));
  }

  private static final Received PAGE = get("/api/v1/products/prd_1", "", Map.of());

  private static String text(Answer answer) {
    return StandardCharsets.UTF_8.decode(answer.body().duplicate()).toString();
  }

  @Test
  void tellsTheApiWhoseRequestItIsWhateverTheVisitorWrote() {
    var passed =
        edge.passed(
            get("/", "", Map.of("x-souk-visitor", "192.0.2.1", "x-souk-front-key", "guessed")));
    assertThat(passed.headers())
        .containsEntry("x-souk-visitor", "127.0.0.1")
        .containsEntry("x-souk-front-key", "the key");
  }

  @Test
  void keepsWhatMayBeKeptForAsLongAsItSays() {
    var first = edge.answer(PAGE, saying(200, PUBLIC));
    clock.forward(Duration.ofSeconds(4));
    var second = edge.answer(PAGE, saying(200, PUBLIC));
    assertThat(first.headers()).containsEntry("x-cache", "Miss from cloudfront");
    assertThat(second.headers())
        .containsEntry("x-cache", "Hit from cloudfront")
        .containsEntry("age", "4");
    assertThat(text(second)).isEqualTo("answer 1");
  }

  @Test
  void givesAStaleAnswerOnceMoreWhileItAsksForANewOne() throws InterruptedException {
    edge.answer(PAGE, saying(200, PUBLIC));
    clock.forward(Duration.ofSeconds(6));
    var renewed = new CountDownLatch(1);
    Supplier<Answer> origin =
        () -> {
          renewed.countDown();
          return answer(200, PUBLIC, "new");
        };
    assertThat(text(edge.answer(PAGE, origin))).isEqualTo("answer 1");
    renewed.await();
    Eventually.is(() -> text(edge.answer(PAGE, origin)).equals("new"));
  }

  @Test
  void asksAnewWhenEvenTheStaleAnswerIsTooOld() {
    edge.answer(PAGE, saying(200, PUBLIC));
    clock.forward(Duration.ofSeconds(35));
    assertThat(text(edge.answer(PAGE, saying(200, PUBLIC)))).isEqualTo("answer 2");
  }

  @Test
  void keepsNoAnswerThatIsOneCallersOrAFailure() {
    for (var origin :
        List.of(saying(200, "no-store"), saying(404, PUBLIC), saying(200, "private, max-age=5"))) {
      var before = asked.get();
      edge.answer(PAGE, origin);
      edge.answer(PAGE, origin);
      assertThat(asked.get()).isEqualTo(before + 2);
    }
  }

  @Test
  void tellsRequestsApartByPathQueryAndTokenButNotByOtherHeaders() {
    var others =
        List.of(
            get("/api/v1/products/prd_2", "", Map.of()),
            get("/api/v1/products/prd_1", "limit=2", Map.of()),
            get("/api/v1/products/prd_1", "", Map.of("authorization", "Bearer a")));
    edge.answer(PAGE, saying(200, PUBLIC));
    others.forEach(it -> edge.answer(it, saying(200, PUBLIC)));
    assertThat(asked).hasValue(4);
    for (var header : List.of("user-agent", "origin", "referer", "cookie", "x-other")) {
      edge.answer(
          get("/api/v1/products/prd_1", "", Map.of(header, "https://any.example")),
          saying(200, PUBLIC));
    }
    assertThat(asked).hasValue(4);
  }

  @Test
  void asksInNobodysNameForWhatEveryoneMayReadSoThatNoTokenMisses() {
    var all = Route.of(Method.GET, "/api/v1/products/{id}", Access.PUBLIC, Samples.Echo.class);
    var own = Route.of(Method.GET, "/api/v1/me", Access.MEMBER, Samples.Echo.class);
    for (var token : List.of("Bearer a", "Bearer b", "nonsense")) {
      var bearing = get("/api/v1/products/prd_1", "", Map.of("authorization", token));
      edge.answer(edge.asked(bearing, all.caching(Caching.SHARED)), saying(200, PUBLIC));
      assertThat(edge.asked(bearing, all)).isEqualTo(bearing);
      assertThat(edge.asked(bearing, own.caching(Caching.SHARED))).isEqualTo(bearing);
    }
    assertThat(asked).hasValue(1);
  }

  @Test
  void keepsOnlyWhatAGetWasAnswered() {
    var post = request("POST", "/api/v1/products/prd_1", "", Map.of());
    edge.answer(post, saying(200, PUBLIC));
    edge.answer(post, saying(200, PUBLIC));
    edge.answer(PAGE, saying(200, PUBLIC));
    assertThat(asked).hasValue(3);
  }

  @Test
  void answersNotModifiedToWhoHasItAlready() {
    edge.answer(PAGE, saying(200, PUBLIC));
    var again =
        edge.answer(
            get("/api/v1/products/prd_1", "", Map.of("if-none-match", "\"s\", \"t\"")),
            saying(200, PUBLIC));
    assertThat(again.status()).isEqualTo(304);
    assertThat(text(again)).isEmpty();
  }

  @Test
  void asksOnceForAllWhoAskAtOnce() throws Exception {
    var all = new CountDownLatch(1);
    Supplier<Answer> slow =
        () -> {
          try {
            all.await();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          return saying(200, PUBLIC).get();
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, 50)
              .mapToObj(_ -> threads.submit((Callable<Answer>) () -> edge.answer(PAGE, slow)))
              .toList();
      all.countDown();
      for (var answer : answers) {
        assertThat(text(answer.get())).isEqualTo("answer 1");
      }
    }
    assertThat(asked).hasValue(1);
  }
}
