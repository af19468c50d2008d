package dev.souk.sample;

import dev.souk.accounts.GetAccount;
import dev.souk.manifest.JsonTree;
import dev.souk.route.AuthorizerTrigger;
import java.util.List;

/// The event an HTTP API asks its authorizer with, in payload format 2.0 (API Gateway Developer
/// Guide, "Control access to HTTP APIs with AWS Lambda authorizers").
final class AuthorizerSampleEvent {
  private AuthorizerSampleEvent() {}

  /// Every authorizer is asked in the same words.
  static JsonTree of(AuthorizerTrigger authorizer) {
    var route = GetAccount.ROUTE;
    var request = SampleHttpRequest.of(route);
    var resource =
        "%s/%s/%s%s"
            .formatted(HttpSampleEvent.API, HttpSampleEvent.STAGE, route.method(), request.path());
    var event =
        JsonTree.of("version", "2.0")
            .with("type", "REQUEST")
            .with("routeArn", SampleConstants.arn("execute-api", resource))
            .with("identitySource", List.of(SampleHttpRequest.TOKEN));
    HttpSampleEvent.common(event, route, request);
    return event.with("requestContext", HttpSampleEvent.context(route, request));
  }
}
