package dev.souk.cdk;

import dev.souk.route.SocketRoute;
import software.amazon.awscdk.services.apigatewayv2.CfnIntegration;
import software.amazon.awscdk.services.apigatewayv2.CfnRoute;
import software.amazon.awscdk.services.lambda.Alias;
import software.constructs.Construct;

/// A route of the WebSocket API. Functions answer messages by posting to the socket, so the gateway
/// sends no answer of its own.
final class WebSocketEventSource implements EventSource {
  private final Construct scope;
  private final CoreStack core;
  private final SocketRoute route;

  WebSocketEventSource(Construct scope, CoreStack core, SocketRoute route) {
    this.scope = scope;
    this.core = core;
    this.route = route;
  }

  @Override
  public Latency latency() {
    return Latency.INTERACTIVE;
  }

  @Override
  public void connect(Alias function) {
    var sockets = core.sockets();
    var integration =
        CfnIntegration.Builder.create(scope, "Integration")
            .apiId(sockets.id())
            .integrationType("AWS_PROXY")
            .integrationUri(InvokePermission.uri(function))
            .build();
    InvokePermission.grant(
        scope, "Permission", function, "apigateway.amazonaws.com", sockets.arn(route.key()));
    var made =
        CfnRoute.Builder.create(scope, "Route")
            .apiId(sockets.id())
            .routeKey(route.key())
            .authorizationType("NONE")
            .target("integrations/" + integration.getRef())
            .build();
    NagFindings.accept(
        made,
        "AwsSolutions-APIG4",
        "Who opens a socket may show a ticket, which its function redeems; messages belong to a socket.");
  }
}
