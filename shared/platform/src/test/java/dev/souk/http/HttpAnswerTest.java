package dev.souk.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.fault.Busy;
import dev.souk.fault.Invalid;
import dev.souk.fault.Stale;
import dev.souk.once.Repeated;
import dev.souk.route.Access;
import dev.souk.route.Caching;
import dev.souk.route.Method;
import dev.souk.route.RateLimit;
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
class HttpAnswerTest {
  private final TestKernel test = new TestKernel();

  @Nested
  @DisplayName("to a read")
  class Reads {
    private Request.Answer read(String ifNoneMatch) {
      return Request.get("/api/v1/mugs")
          .header("if-none-match", ifNoneMatch)
          .to(Samples.reading(test, Access.PUBLIC));
    }

    @Test
    void carries_the_version_as_its_tag_and_the_request_id() {
      var answer = Request.get("/api/v1/mugs").to(Samples.reading(test, Access.PUBLIC));

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
      var function = Samples.cached(test, Caching.SHARED);
      var first = Request.get("/api/v1/mugs").to(function);
      var again =
          Request.get("/api/v1/mugs").header("if-none-match", first.header("etag")).to(function);

      assertThat(first.header("cache-control")).startsWith("public");
      assertThat(first.header("vary")).isEqualTo("origin");
      assertThat(again.status()).isEqualTo(304);
      assertThat(Request.get("/api/v1/mugs").to(Samples.cached(test, Caching.NONE)).headers())
          .doesNotContainKey("etag");
    }
  }

  @Nested
  @DisplayName("that refuses")
  class Refusals {
    @Test
    void is_a_problem_as_the_rfc_has_it() {
      var answer = Request.get("/api/v1/mugs").to(Samples.reading(test, Access.ANYONE));

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
    private Request.Answer failed(RuntimeException failure) {
      var route = Samples.route(Method.GET, Access.PUBLIC);
      return Request.get("/api/v1/mugs").to(Samples.failing(test, route, failure));
    }

    @Test
    void says_that_it_is_busy_and_when_to_come_back() {
      for (var failure :
          new RuntimeException[] {
            new Busy(new IllegalStateException()), SdkClientException.create("no route to host")
          }) {
        var answer = failed(failure);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("unavailable");
        assertThat(answer.header("retry-after")).isEqualTo("1");
      }
    }

    @Test
    void says_nothing_of_what_is_inside_when_it_was_unforeseen() {
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
      var answer = failed(new Invalid("/lines/0", "max", "at most 2"));

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.json().get("errors"))
          .isEqualTo(
              java.util.List.of(
                  Map.of("pointer", "/lines/0", "code", "max", "detail", "at most 2")));
    }

    @Test
    void tells_a_stale_version_from_a_race_by_what_the_route_asks_for() {
      var route = Samples.route(Method.DELETE, Access.PUBLIC);
      var asking =
          Request.get("/api/v1/mugs")
              .header("if-match", "\"1\"")
              .to(Samples.failing(test, route.needsIfMatch(), new Stale()));

      assertThat(asking.status()).isEqualTo(412);
      assertThat(failed(new Stale()).status()).isEqualTo(409);
    }

    @Test
    void is_still_running_when_a_repeat_overtakes_its_first_arrival() {
      assertThat(failed(new Repeated()).code()).isEqualTo("still-running");
    }
  }

  @Nested
  @DisplayName("of a route that counts")
  class Counting {
    private Request.Answer from(String address, RateLimit.By by) {
      return Request.postFrom(address, "/api/v1/mugs").to(Samples.limited(test, by));
    }

    @Test
    void says_what_is_left_and_when_it_is_more_again() {
      test.clock.move(Duration.ofSeconds(10));
      var answer = from("192.0.2.7", RateLimit.By.ADDRESS);

      assertThat(answer.headers())
          .containsEntry("ratelimit-policy", "\"mugs\";q=2;w=60")
          .containsEntry("ratelimit", "\"mugs\";r=1;t=50");
    }

    @Test
    void refuses_beyond_the_limit_until_the_window_ends() {
      from("192.0.2.7", RateLimit.By.ADDRESS);
      from("192.0.2.7", RateLimit.By.ADDRESS);
      var beyond = from("192.0.2.7", RateLimit.By.ADDRESS);

      assertThat(beyond.status()).isEqualTo(429);
      assertThat(beyond.code()).isEqualTo("too-many-requests");
      assertThat(beyond.header("retry-after")).isEqualTo("60");
      assertThat(from("192.0.2.8", RateLimit.By.ADDRESS).status()).isEqualTo(204);

      test.clock.move(Duration.ofSeconds(60));
      assertThat(from("192.0.2.7", RateLimit.By.ADDRESS).status()).isEqualTo(204);
    }

    @Test
    void counts_a_subscriber_of_ipv6_as_one_and_who_has_no_token_by_address() {
      from("2001:db8::1", RateLimit.By.PRINCIPAL);
      from("2001:db8:0:0:ffff::2", RateLimit.By.PRINCIPAL);

      assertThat(from("2001:db8::3", RateLimit.By.PRINCIPAL).status()).isEqualTo(429);
    }
  }
}
