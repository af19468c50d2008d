package dev.souk.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.error.InvalidValueException;
import dev.souk.route.FunctionPermission;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.snapshot.KeepWarmCall;
import dev.souk.store.ItemType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A function's priming run")
class PrimingRequestTest {
  private final TestHttpDependencies test = new TestHttpDependencies();
  private int looked;
  private final List<String> seen = new ArrayList<>();

  /// A kernel that has no secret to give.
  private HttpDependencies kernel() {
    return new HttpDependencies(
        test.clock,
        new NoRateLimiter(),
        new ClientAddresses(
            new CloudFrontKey(
                () -> {
                  throw new AssertionError("a secret was asked for");
                },
                CloudFrontKey.Policy.CLOUDFRONT_ONLY)),
        (scope, key, now) -> {
          throw new AssertionError("a mark was looked for");
        },
        new HmacSigner(() -> {
          throw new AssertionError("a secret was asked for");
        }),
        () -> looked++);
  }

  private SampleFunctions.Told<?> function(Route route) {
    return new SampleFunctions.Told<>(
        route,
        kernel(),
        request -> {
          seen.add(request.path("mug"));
          throw new InvalidValueException(
              "/mug", InvalidValueException.UNKNOWN, "there is no such mug");
        });
  }

  private static Route reading(RouteAccess access) {
    return Route.of(RouteMethod.GET, "/api/v1/mugs/{mug}", access, SampleFunctions.Told.class)
        .returns(SampleFunctions.Mug.class)
        .limit(RateLimit.perAddress("mugs", 2, Duration.ofMinutes(1)))
        .reads(ItemType.PRODUCT);
  }

  @Test
  void is_not_what_a_call_is_that_only_wakes_it() throws IOException {
    var out = new ByteArrayOutputStream();
    var wake = new ByteArrayInputStream(KeepWarmCall.EVENT.getBytes(StandardCharsets.UTF_8));
    function(reading(RouteAccess.PUBLIC)).handleRequest(wake, out, new TestLambdaContext());

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(KeepWarmCall.EVENT);
    assertThat(seen).isEmpty();
    assertThat(looked).isZero();
  }

  @ParameterizedTest
  @EnumSource(RouteAccess.class)
  void reads_what_is_not_there_whoever_may_and_counts_no_call(RouteAccess access)
      throws IOException {
    function(reading(access)).prime();

    assertThat(seen).containsExactly("rehearsal");
    assertThat(looked).isEqualTo(1);
  }

  @Test
  void stops_at_the_body_where_more_than_the_table_may_be_touched() throws IOException {
    function(
            Route.of(
                    RouteMethod.POST,
                    "/api/v1/mugs",
                    RouteAccess.SELLER,
                    SampleFunctions.Told.class)
                .requestBody(SampleFunctions.NewMug.class)
                .writes(ItemType.PRODUCT))
        .prime();
    function(reading(RouteAccess.PUBLIC).permissions(FunctionPermission.HMAC_KEY)).prime();

    assertThat(seen).isEmpty();
    assertThat(looked).isEqualTo(2);
  }

  @Test
  void leaves_the_table_alone_where_the_route_does() throws IOException {
    function(
            Route.of(
                    RouteMethod.GET,
                    "/api/v1/mugs/{mug}",
                    RouteAccess.PUBLIC,
                    SampleFunctions.Told.class)
                .returns(SampleFunctions.Mug.class))
        .prime();

    assertThat(seen).isEmpty();
    assertThat(looked).isZero();
  }
}
