package dev.souk.local.http;

import dev.souk.route.AuthorizerTrigger;
import dev.souk.route.Route;
import dev.souk.wiring.ServiceTimeouts;
import java.time.Duration;
import java.util.List;

/// An HTTP API as it would be deployed.
///
/// @param authorizer asked for routes whose access needs a token
/// @param integrationTimeout how long the gateway waits for a function; the function runs on
public record HttpApi(
    List<Route> routes,
    AuthorizerTrigger authorizer,
    CorsPolicy cors,
    Duration integrationTimeout) {

  public HttpApi {
    routes = List.copyOf(routes);
  }

  /// With the gateway's own time-out of 29 seconds, as [ServiceTimeouts] has it here.
  public static HttpApi of(List<Route> routes, AuthorizerTrigger authorizer, CorsPolicy cors) {
    return new HttpApi(routes, authorizer, cors, ServiceTimeouts.of(Duration.ofSeconds(29)));
  }
}
