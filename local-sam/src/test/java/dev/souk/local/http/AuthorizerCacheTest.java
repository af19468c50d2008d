package dev.souk.local.http;

import static dev.souk.local.http.HttpGatewayFixture.CLOCK;
import static dev.souk.local.http.HttpGatewayFixture.assertRefused;
import static dev.souk.local.http.HttpGatewayFixture.event;
import static dev.souk.local.http.HttpGatewayFixture.send;
import static dev.souk.local.http.HttpGatewayFixture.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The HTTP gateway asks the authorizer")
class AuthorizerCacheTest {
  @Test
  void never_without_an_identity() {
    int before = GatewayStubFunctions.StubAuthorizer.CALLS.get();

    assertRefused(send(to("/api/v1/me/1")), 401, "Unauthorized");
    assertRefused(send(as("")), 401, "Unauthorized");
    assertThat(GatewayStubFunctions.StubAuthorizer.CALLS).hasValue(before);
  }

  @Test
  void and_gives_the_function_its_context() {
    var event = event(as("good"));
    var lambda = event.path("requestContext").path("authorizer").path("lambda");

    assertThat(lambda.path("sub").asText()).isEqualTo("usr_1");
    var asked = lambda.path("was");
    assertThat(asked.path("type").asText()).isEqualTo("REQUEST");
    assertThat(asked.path("routeArn").asText())
        .isEqualTo("arn:aws:execute-api:us-east-1:000000000000:local/$default/GET/api/v1/me/1");
    assertThat(asked.path("routeKey").asText()).isEqualTo("GET /api/v1/me/{id}");
    assertThat(asked.has("body")).isFalse();
  }

  @Test
  void once_in_its_cache_time_by_the_clock_that_can_be_moved() {
    CLOCK.advance(Duration.ofMinutes(5));
    int before = GatewayStubFunctions.StubAuthorizer.CALLS.get();

    send(as("good"));
    send(as("good"));
    assertThat(GatewayStubFunctions.StubAuthorizer.CALLS).hasValue(before + 1);

    CLOCK.advance(Duration.ofSeconds(60));
    send(as("good"));
    assertThat(GatewayStubFunctions.StubAuthorizer.CALLS).hasValue(before + 2);
  }

  @Test
  void and_refuses_with_403_or_when_it_is_broken_with_500() {
    assertRefused(send(as("bad")), 403, "Forbidden");
    assertRefused(send(as("broken")), 500, "Internal Server Error");
    assertRefused(send(as("odd")), 500, "Internal Server Error");
  }

  private HttpRequest.Builder as(String token) {
    return to("/api/v1/me/1").header("Authorization", token);
  }
}
