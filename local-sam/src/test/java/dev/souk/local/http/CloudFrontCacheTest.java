package dev.souk.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.Eventually;
import dev.souk.local.LocalCloudClock;
import dev.souk.local.wire.QueryString;
import dev.souk.route.CacheControl;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
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
final class CloudFrontCacheTest {
  private static final String PUBLIC = "public, max-age=5, stale-while-revalidate=30";

  private final LocalCloudClock clock =
      new LocalCloudClock(InstantSource.fixed(Instant.parse("2026-03-12T19:03:58Z")));
  private final CloudFrontCache cloudFrontCache = new CloudFrontCache(true, () -> "the key", clock);
  private final AtomicInteger asked = new AtomicInteger();

  private Supplier<GatewayResponse> saying(int status, String caching) {
    return () -> answer(status, caching, "answer " + asked.incrementAndGet());
  }

  private static GatewayResponse answer(int status, String caching, String body) {
    return new GatewayResponse(
        status,
        Map.of("cache-control", caching, "etag", "\"t\""),
        List.of(),
        ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static GatewayRequest get(String path, String query, Map<String, String> headers) {
    return request("GET", path, query, headers);
  }

  private static GatewayRequest request(
      String method, String path, String query, Map<String, String> headers) {
    return new GatewayRequest(
        "id",
        Instant.EPOCH,
        method,
        path,
        query,
        QueryString.parse(query).orElseThrow(),
        "HTTP/1.1",
        new TreeMap<>(headers),
        List.of(),
        "127.0.0.1",
        new GatewayRequestBody("", false));
  }

  private static final GatewayRequest PAGE = get("/api/v1/products/prd_1", "", Map.of());

  private static String text(GatewayResponse response) {
    return StandardCharsets.UTF_8.decode(response.body().duplicate()).toString();
  }

  @Test
  void tellsTheApiWhoseRequestItIsWhateverTheVisitorWrote() {
    var toOrigin =
        cloudFrontCache.toOrigin(
            get(
                "/",
                "",
                Map.of("x-souk-client-address", "192.0.2.1", "x-souk-cloudfront-key", "guessed")));
    assertThat(toOrigin.headers())
        .containsEntry("x-souk-client-address", "127.0.0.1")
        .containsEntry("x-souk-cloudfront-key", "the key");
  }

  @Test
  void keepsWhatMayBeKeptForAsLongAsItSays() {
    var first = cloudFrontCache.answer(PAGE, saying(200, PUBLIC));
    clock.advance(Duration.ofSeconds(4));
    var second = cloudFrontCache.answer(PAGE, saying(200, PUBLIC));
    assertThat(first.headers()).containsEntry("x-cache", "Miss from cloudfront");
    assertThat(second.headers())
        .containsEntry("x-cache", "Hit from cloudfront")
        .containsEntry("age", "4");
    assertThat(text(second)).isEqualTo("answer 1");
  }

  @Test
  void givesAStaleAnswerOnceMoreWhileItAsksForANewOne() throws InterruptedException {
    cloudFrontCache.answer(PAGE, saying(200, PUBLIC));
    clock.advance(Duration.ofSeconds(6));
    var renewed = new CountDownLatch(1);
    Supplier<GatewayResponse> origin =
        () -> {
          renewed.countDown();
          return answer(200, PUBLIC, "new");
        };
    assertThat(text(cloudFrontCache.answer(PAGE, origin))).isEqualTo("answer 1");
    renewed.await();
    Eventually.is(() -> text(cloudFrontCache.answer(PAGE, origin)).equals("new"));
  }

  @Test
  void asksAnewWhenEvenTheStaleAnswerIsTooOld() {
    cloudFrontCache.answer(PAGE, saying(200, PUBLIC));
    clock.advance(Duration.ofSeconds(35));
    assertThat(text(cloudFrontCache.answer(PAGE, saying(200, PUBLIC)))).isEqualTo("answer 2");
  }

  @Test
  void keepsNoAnswerThatIsOneCallersOrAFailure() {
    for (var origin :
        List.of(saying(200, "no-store"), saying(404, PUBLIC), saying(200, "private, max-age=5"))) {
      var before = asked.get();
      cloudFrontCache.answer(PAGE, origin);
      cloudFrontCache.answer(PAGE, origin);
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
    cloudFrontCache.answer(PAGE, saying(200, PUBLIC));
    others.forEach(it -> cloudFrontCache.answer(it, saying(200, PUBLIC)));
    assertThat(asked).hasValue(4);
    for (var header : List.of("user-agent", "origin", "referer", "cookie", "x-other")) {
      cloudFrontCache.answer(
          get("/api/v1/products/prd_1", "", Map.of(header, "https://any.example")),
          saying(200, PUBLIC));
    }
    assertThat(asked).hasValue(4);
  }

  @Test
  void asksInNobodysNameForWhatEveryoneMayReadSoThatNoTokenMisses() {
    var all =
        Route.of(
            RouteMethod.GET,
            "/api/v1/products/{id}",
            RouteAccess.PUBLIC,
            GatewayStubFunctions.Echo.class);
    var own =
        Route.of(
            RouteMethod.GET, "/api/v1/me", RouteAccess.ACCOUNT, GatewayStubFunctions.Echo.class);
    for (var token : List.of("Bearer a", "Bearer b", "nonsense")) {
      var bearing = get("/api/v1/products/prd_1", "", Map.of("authorization", token));
      cloudFrontCache.answer(
          cloudFrontCache.forLookup(bearing, all.caching(CacheControl.SHORT_LIVED)),
          saying(200, PUBLIC));
      assertThat(cloudFrontCache.forLookup(bearing, all)).isEqualTo(bearing);
      assertThat(cloudFrontCache.forLookup(bearing, own.caching(CacheControl.SHORT_LIVED)))
          .isEqualTo(bearing);
    }
    assertThat(asked).hasValue(1);
  }

  @Test
  void keepsOnlyWhatAGetWasAnswered() {
    var post = request("POST", "/api/v1/products/prd_1", "", Map.of());
    cloudFrontCache.answer(post, saying(200, PUBLIC));
    cloudFrontCache.answer(post, saying(200, PUBLIC));
    cloudFrontCache.answer(PAGE, saying(200, PUBLIC));
    assertThat(asked).hasValue(3);
  }

  @Test
  void answersNotModifiedToWhoHasItAlready() {
    cloudFrontCache.answer(PAGE, saying(200, PUBLIC));
    var again =
        cloudFrontCache.answer(
            get("/api/v1/products/prd_1", "", Map.of("if-none-match", "\"s\", \"t\"")),
            saying(200, PUBLIC));
    assertThat(again.status()).isEqualTo(304);
    assertThat(text(again)).isEmpty();
  }

  @Test
  void asksOnceForAllWhoAskAtOnce() throws Exception {
    var all = new CountDownLatch(1);
    Supplier<GatewayResponse> slow =
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
              .mapToObj(_ ->
                  threads.submit(
                      (Callable<GatewayResponse>) () -> cloudFrontCache.answer(PAGE, slow)))
              .toList();
      all.countDown();
      for (var answer : answers) {
        assertThat(text(answer.get())).isEqualTo("answer 1");
      }
    }
    assertThat(asked).hasValue(1);
  }
}
