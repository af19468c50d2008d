package dev.souk.sample;

import dev.souk.accounts.ReadMe;
import dev.souk.manifest.Tree;
import dev.souk.route.Authorizer;
import java.util.List;

/// The event an HTTP API asks its authorizer with, in payload format 2.0 (API Gateway Developer
/// Guide, "Control access to HTTP APIs with AWS Lambda authorizers").
final class AuthorizerSample {
  private AuthorizerSample() {}

  /// Every authorizer is asked in the same words.
  static Tree of(Authorizer authorizer) {
    var route = ReadMe.ROUTE;
    var request = HttpRequest.of(route);
    var resource =
        "%s/%s/%s%s".formatted(HttpSample.API, HttpSample.STAGE, route.method(), request.path());
    var event =
        Tree.of("version", "2.0")
            .with("type", "REQUEST")
            .with("routeArn", Scene.arn("execute-api", resource))
            .with("identitySource", List.of(HttpRequest.TOKEN));
    HttpSample.common(event, route, request);
    return event.with("requestContext", HttpSample.context(route, request));
  }
}
