package dev.souk.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.route.FunctionPermission;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Whose request it is, behind CloudFront and round it.
final class ClientAddressesTest {
  private static final String EDGE = "198.51.100.20";

  private final AtomicInteger asked = new AtomicInteger();
  private final ClientAddresses clientAddresses =
      new ClientAddresses(
          new CloudFrontKey(
              () -> {
                asked.incrementAndGet();
                return TestHttpDependencies.FRONT_KEY;
              },
              CloudFrontKey.Policy.ANY));

  @Test
  void theVisitorsAddressIsBelievedBesideCloudFrontsKey() {
    var request =
        TestRequest.postFrom(EDGE, "/api/v1/things")
            .header(ClientAddresses.ADDRESS, "203.0.113.9")
            .header(CloudFrontKey.HEADER, TestHttpDependencies.FRONT_KEY);
    assertThat(clientAddresses.network(request.event())).isEqualTo("203.0.113.9");
  }

  @Test
  void aVisitorsOwnWordIsNot() {
    var guessed =
        TestRequest.postFrom(EDGE, "/api/v1/things")
            .header(ClientAddresses.ADDRESS, "203.0.113.9")
            .header(CloudFrontKey.HEADER, "guessed");
    assertThat(clientAddresses.network(guessed.event())).isEqualTo(EDGE);
  }

  @Test
  void theKeyIsNotAskedForWhereNobodyClaimsIt() {
    var direct =
        TestRequest.postFrom(EDGE, "/api/v1/things").header(ClientAddresses.ADDRESS, "203.0.113.9");
    assertThat(clientAddresses.network(direct.event())).isEqualTo(EDGE);
    assertThat(asked).hasValue(0);
  }

  @Test
  void anIpv6VisitorIsTheirSubscribersNetwork() {
    var request =
        TestRequest.postFrom(EDGE, "/api/v1/things")
            .header(ClientAddresses.ADDRESS, "2001:db8:1:2:3:4:5:6")
            .header(CloudFrontKey.HEADER, TestHttpDependencies.FRONT_KEY);
    assertThat(clientAddresses.network(request.event())).isEqualTo("20010db800010002/64");
  }

  @Test
  void everyRouteNeedsTheKey() {
    var route =
        Route.of(RouteMethod.POST, "/api/v1/things", RouteAccess.PUBLIC, SampleFunctions.class);
    assertThat(route.permissions()).containsExactly(FunctionPermission.CLOUDFRONT_KEY);
    assertThat(route.permissions(FunctionPermission.SEND_EMAIL).permissions())
        .containsExactlyInAnyOrder(
            FunctionPermission.CLOUDFRONT_KEY, FunctionPermission.SEND_EMAIL);
  }
}
