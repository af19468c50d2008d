package dev.souk.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.http.CloudFrontKey.Policy;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Where only CloudFront may let visitors in")
class CloudFrontKeyTest {

  private static CloudFrontKey known(String keys) {
    return new CloudFrontKey(() -> keys, Policy.CLOUDFRONT_ONLY);
  }

  @ParameterizedTest
  @CsvSource({
    "one, one",
    "one two, one",
    "one two, two",
    "two, one two",
    "'  one\n', one",
  })
  void a_key_that_both_hold_opens_so_that_old_and_new_do_side_by_side(String known, String shown) {
    assertThat(known(known).admits(Optional.of(shown))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "on", "onee", "one,two", "a b c d one"})
  void nothing_else_does(String shown) {
    assertThat(known("one two").admits(Optional.of(shown))).isFalse();
  }

  @Test
  void who_shows_none_is_refused_without_the_secret_being_asked_for() {
    var key =
        new CloudFrontKey(
            () -> {
              throw new AssertionError("a secret was asked for");
            },
            Policy.CLOUDFRONT_ONLY);

    assertThat(key.admits(Optional.empty())).isFalse();
  }

  @Test
  void elsewhere_everyone_is_let_in() {
    var key =
        new CloudFrontKey(
            () -> {
              throw new AssertionError("a secret was asked for");
            },
            Policy.ANY);

    assertThat(key.admits(Optional.empty())).isTrue();
    assertThat(key.admits(Optional.of("guessed"))).isTrue();
  }

  @Test
  void a_request_that_goes_round_it_is_refused_before_it_is_counted_or_looked_at() {
    var test = new TestHttpDependencies();
    var dependencies =
        new HttpDependencies(
            test.clock,
            new NoRateLimiter(),
            new ClientAddresses(known("the key")),
            test.idempotencyRecords,
            test.hmacSigner,
            () -> {});
    var route =
        Route.of(RouteMethod.GET, "/api/v1/mugs", RouteAccess.PUBLIC, SampleFunctions.class)
            .limit(RateLimit.perAddress("mugs", 5, Duration.ofMinutes(1)));
    var function =
        new SampleFunctions.Told<>(
            route,
            dependencies,
            boundRequest -> {
              throw new AssertionError("a request was handled");
            });

    for (var request :
        new TestRequest[] {
          TestRequest.get("/api/v1/mugs"),
          TestRequest.get("/api/v1/mugs").header(CloudFrontKey.HEADER, "guessed"),
          TestRequest.get("/api/v1/mugs").header(ClientAddresses.ADDRESS, "203.0.113.9")
        }) {
      var answer = request.to(function);
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.code()).isEqualTo("forbidden");
    }
  }
}
