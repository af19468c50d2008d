package dev.souk.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Need;
import dev.souk.route.Route;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Whose request it is, behind CloudFront and round it.
final class VisitorsTest {
  private static final String EDGE = "198.51.100.20";

  private final AtomicInteger asked = new AtomicInteger();
  private final Visitors visitors =
      new Visitors(
          new FrontKey(
              () -> {
                asked.incrementAndGet();
                return TestKernel.FRONT_KEY;
              },
              FrontKey.Entrance.ANY));

  @Test
  void theVisitorsAddressIsBelievedBesideCloudFrontsKey() {
    var request =
        Request.postFrom(EDGE, "/api/v1/things")
            .header(Visitors.ADDRESS, "203.0.113.9")
            .header(FrontKey.HEADER, TestKernel.FRONT_KEY);
    assertThat(visitors.network(request.event())).isEqualTo("203.0.113.9");
  }

  @Test
  void aVisitorsOwnWordIsNot() {
    var guessed =
        Request.postFrom(EDGE, "/api/v1/things")
            .header(Visitors.ADDRESS, "203.0.113.9")
            .header(FrontKey.HEADER, "guessed");
    assertThat(visitors.network(guessed.event())).isEqualTo(EDGE);
  }

  @Test
  void theKeyIsNotAskedForWhereNobodyClaimsIt() {
    var direct = Request.postFrom(EDGE, "/api/v1/things").header(Visitors.ADDRESS, "203.0.113.9");
    assertThat(visitors.network(direct.event())).isEqualTo(EDGE);
    assertThat(asked).hasValue(0);
  }

  @Test
  void anIpv6VisitorIsTheirSubscribersNetwork() {
    var request =
        Request.postFrom(EDGE, "/api/v1/things")
            .header(Visitors.ADDRESS, "2001:db8:1:2:3:4:5:6")
            .header(FrontKey.HEADER, TestKernel.FRONT_KEY);
    assertThat(visitors.network(request.event())).isEqualTo("20010db800010002/64");
  }

  @Test
  void everyRouteNeedsTheKey() {
    var route = Route.of(Method.POST, "/api/v1/things", Access.PUBLIC, Samples.class);
    assertThat(route.needs()).containsExactly(Need.FRONT_KEY);
    assertThat(route.needs(Need.MAIL).needs()).containsExactlyInAnyOrder(Need.FRONT_KEY, Need.MAIL);
  }
}
