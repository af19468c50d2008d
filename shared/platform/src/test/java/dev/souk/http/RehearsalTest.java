package dev.souk.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.fault.Invalid;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Need;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.snapshot.Wake;
import dev.souk.store.Family;
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

@DisplayName("A function's rehearsal")
class RehearsalTest {
  private final TestKernel test = new TestKernel();
  private int looked;
  private final List<String> seen = new ArrayList<>();

  /// A kernel that has no secret to give.
  private Kernel kernel() {
    return new Kernel(
        test.clock,
        new NoLimits(),
        new Visitors(
            new FrontKey(
                () -> {
                  throw new AssertionError("a secret was asked for");
                },
                FrontKey.Entrance.FRONT_ONLY)),
        (scope, key, now) -> {
          throw new AssertionError("a mark was looked for");
        },
        new Seal(() -> {
          throw new AssertionError("a secret was asked for");
        }),
        () -> looked++);
  }

  private Samples.Told<?> function(Route route) {
    return new Samples.Told<>(
        route,
        kernel(),
        call -> {
          seen.add(call.path("mug"));
          throw new Invalid("/mug", Invalid.UNKNOWN, "there is no such mug");
        });
  }

  private static Route reading(Access access) {
    return Route.of(Method.GET, "/api/v1/mugs/{mug}", access, Samples.Told.class)
        .returns(Samples.Mug.class)
        .limit(RateLimit.perAddress("mugs", 2, Duration.ofMinutes(1)))
        .reads(Family.PRODUCT);
  }

  @Test
  void is_not_what_a_call_is_that_only_wakes_it() throws IOException {
    var out = new ByteArrayOutputStream();
    var wake = new ByteArrayInputStream(Wake.EVENT.getBytes(StandardCharsets.UTF_8));
    function(reading(Access.PUBLIC)).handleRequest(wake, out, new TestContext());

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(Wake.EVENT);
    assertThat(seen).isEmpty();
    assertThat(looked).isZero();
  }

  @ParameterizedTest
  @EnumSource(Access.class)
  void reads_what_is_not_there_whoever_may_and_counts_no_call(Access access) throws IOException {
    function(reading(access)).rehearse();

    assertThat(seen).containsExactly("rehearsal");
    assertThat(looked).isEqualTo(1);
  }

  @Test
  void stops_at_the_body_where_more_than_the_table_may_be_touched() throws IOException {
    function(
            Route.of(Method.POST, "/api/v1/mugs", Access.SELLER, Samples.Told.class)
                .takes(Samples.NewMug.class)
                .writes(Family.PRODUCT))
        .rehearse();
    function(reading(Access.PUBLIC).needs(Need.SEALING_KEY)).rehearse();

    assertThat(seen).isEmpty();
    assertThat(looked).isEqualTo(2);
  }

  @Test
  void leaves_the_table_alone_where_the_route_does() throws IOException {
    function(
            Route.of(Method.GET, "/api/v1/mugs/{mug}", Access.PUBLIC, Samples.Told.class)
                .returns(Samples.Mug.class))
        .rehearse();

    assertThat(seen).isEmpty();
    assertThat(looked).isZero();
  }
}
