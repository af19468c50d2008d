package dev.souk.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.error.ContentionException;
import dev.souk.error.InvalidValueException;
import dev.souk.error.StaleVersionException;
import dev.souk.idempotency.DuplicateRequestException;
import dev.souk.route.CacheControl;
import dev.souk.route.RateLimit;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

@DisplayName("An answer")
class HttpResponseBuilderTest {
  private final TestHttpDependencies test = new TestHttpDependencies();

  @Nested
  @DisplayName("to a read")
  class Reads {
    private TestRequest.Answer read(String ifNoneMatch) {
      return TestRequest.get("/api/v1/mugs")
          .header("if-none-match", ifNoneMatch)
          .to(SampleFunctions.reading(test, RouteAccess.PUBLIC));
    }

    @Test
    void carries_the_version_as_its_tag_and_the_request_id() {
      var answer =
          TestRequest.get("/api/v1/mugs").to(SampleFunctions.reading(test, RouteAccess.PUBLIC));

      assertThat(answer.headers())
          .containsEntry("etag", "\"7\"")
          .containsEntry("x-request-id", "JKJaXmPLvHcESHA=")
          .containsEntry("content-type", "application/json")
          .containsEntry("cache-control", "no-store")
          .containsEntry("x-content-type-options", "nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "W/\"7\"", "\"1\", \"7\"", "*"})
    void is_not_modified_for_whoever_has_that_version(String ifNoneMatch) {
      var answer = read(ifNoneMatch);

      assertThat(answer.status()).isEqualTo(304);
      assertThat(answer.body()).isEmpty();
      assertThat(answer.headers()).containsKey("etag").doesNotContainKey("content-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "7", "", "\"77\""})
    void is_whole_for_whoever_has_another(String ifNoneMatch) {
      assertThat(read(ifNoneMatch).status()).isEqualTo(200);
    }

    @Test
    void has_a_tag_of_its_text_when_it_may_be_cached_and_has_no_version() {
      var function = SampleFunctions.cached(test, CacheControl.SHORT_LIVED);
      var first = TestRequest.get("/api/v1/mugs").to(function);
      var again =
          TestRequest.get("/api/v1/mugs")
              .header("if-none-match", first.header("etag"))
              .to(function);

      assertThat(first.header("cache-control")).startsWith("public");
      assertThat(first.header("vary")).isEqualTo("origin");
      assertThat(again.status()).isEqualTo(304);
      assertThat(
              TestRequest.get("/api/v1/mugs")
                  .to(SampleFunctions.cached(test, CacheControl.NO_STORE))
                  .headers())
          .doesNotContainKey("etag");
    }
  }

  @Nested
  @DisplayName("that refuses")
  class Refusals {
    @Test
    void is_a_problem_as_the_rfc_has_it() {
      var answer =
          TestRequest.get("/api/v1/mugs")
              .to(SampleFunctions.reading(test, RouteAccess.AUTHENTICATED));

      assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
      assertThat(answer.json())
          .containsEntry("type", "/api/v1/problems/unauthenticated")
          .containsEntry("status", 401L)
          .containsEntry("code", "unauthenticated")
          .containsEntry("requestId", "JKJaXmPLvHcESHA=")
          .containsKeys("title", "detail", "errors");
    }
  }

  @Nested
  @DisplayName("when something is thrown")
  class Failures {
    private TestRequest.Answer failed(RuntimeException failure) {
      var route = SampleFunctions.route(RouteMethod.GET, RouteAccess.PUBLIC);
      return TestRequest.get("/api/v1/mugs").to(SampleFunctions.failing(test, route, failure));
    }

    @Test
    void says_that_it_is_busy_and_when_to_come_back() {
      for (var failure :
          new RuntimeException[] {
            new ContentionException(new IllegalStateException()),
            SdkClientException.create("no route to host")
          }) {
        var answer = failed(failure);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("service-unavailable");
        assertThat(answer.header("retry-after")).isEqualTo("1");
      }
    }

    @Test
    void says_nothing_of_what_is_inside_when_it_was_unexpected() {
      for (var failure :
          new RuntimeException[] {
            new IllegalStateException("table souk-prod, key USER#secret"),
            DynamoDbException.builder().message("souk-prod secret").build(),
            new NullPointerException("secret")
          }) {
        var answer = failed(failure);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).doesNotContain("secret", "souk-prod", "Exception", "java");
      }
    }

    @Test
    void names_the_place_of_a_value_that_cannot_be() {
      var answer = failed(new InvalidValueException("/lines/0", "max", "at most 2"));

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.json().get("errors"))
          .isEqualTo(
              java.util.List.of(
                  Map.of("pointer", "/lines/0", "code", "max", "detail", "at most 2")));
    }

    @Test
    void tells_a_stale_version_from_a_race_by_what_the_route_asks_for() {
      var route = SampleFunctions.route(RouteMethod.DELETE, RouteAccess.PUBLIC);
      var asking =
          TestRequest.get("/api/v1/mugs")
              .header("if-match", "\"1\"")
              .to(SampleFunctions.failing(test, route.needsIfMatch(), new StaleVersionException()));

      assertThat(asking.status()).isEqualTo(412);
      assertThat(failed(new StaleVersionException()).status()).isEqualTo(409);
    }

    @Test
    void is_still_running_when_a_repeat_overtakes_its_first_arrival() {
      assertThat(failed(new DuplicateRequestException()).code()).isEqualTo("request-in-progress");
    }
  }

  @Nested
  @DisplayName("of a route that counts")
  class Counting {
    private TestRequest.Answer from(String address, RateLimit.CountedBy by) {
      return TestRequest.postFrom(address, "/api/v1/mugs").to(SampleFunctions.limited(test, by));
    }

    @Test
    void says_what_is_left_and_when_it_is_more_again() {
      test.clock.move(Duration.ofSeconds(10));
      var answer = from("192.0.2.7", RateLimit.CountedBy.ADDRESS);

      assertThat(answer.headers())
          .containsEntry("ratelimit-policy", "\"mugs\";q=2;w=60")
          .containsEntry("ratelimit", "\"mugs\";r=1;t=50");
    }

    @Test
    void refuses_beyond_the_limit_until_the_window_ends() {
      from("192.0.2.7", RateLimit.CountedBy.ADDRESS);
      from("192.0.2.7", RateLimit.CountedBy.ADDRESS);
      var beyond = from("192.0.2.7", RateLimit.CountedBy.ADDRESS);

      assertThat(beyond.status()).isEqualTo(429);
      assertThat(beyond.code()).isEqualTo("too-many-requests");
      assertThat(beyond.header("retry-after")).isEqualTo("60");
      assertThat(from("192.0.2.8", RateLimit.CountedBy.ADDRESS).status()).isEqualTo(204);

      test.clock.move(Duration.ofSeconds(60));
      assertThat(from("192.0.2.7", RateLimit.CountedBy.ADDRESS).status()).isEqualTo(204);
    }

    @Test
    void counts_a_subscriber_of_ipv6_as_one_and_who_has_no_token_by_address() {
      from("2001:db8::1", RateLimit.CountedBy.PRINCIPAL);
      from("2001:db8:0:0:ffff::2", RateLimit.CountedBy.PRINCIPAL);

      assertThat(from("2001:db8::3", RateLimit.CountedBy.PRINCIPAL).status()).isEqualTo(429);
    }
  }
}
