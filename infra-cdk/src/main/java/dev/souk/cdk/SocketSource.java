package dev.souk.cdk;

import dev.souk.route.SocketRoute;
import software.amazon.awscdk.services.apigatewayv2.CfnIntegration;
import software.amazon.awscdk.services.apigatewayv2.CfnRoute;
import software.amazon.awscdk.services.lambda.Alias;
import software.constructs.Construct;

/// A route of the WebSocket API. Functions answer messages by posting to the socket, so the gateway
/// sends no answer of its own.
final class SocketSource implements Source {
  private final Construct scope;
  private final CoreStack core;
  private final SocketRoute route;

  SocketSource(Construct scope, CoreStack core, SocketRoute route) {
    this.scope = scope;
    this.core = core;
    this.route = route;
  }

  @Override
  public Waiting waiting() {
    return Waiting.SOMEONE;
  }

  @Override
  public void call(Alias function) {
    var sockets = core.sockets();
    var integration =
        CfnIntegration.Builder.create(scope, "Integration")
            .apiId(sockets.id())
            .integrationType("AWS_PROXY")
            .integrationUri(Permission.uri(function))
            .build();
    Permission.give(
        scope, "Permission", function, "apigateway.amazonaws.com", sockets.arn(route.key()));
    var made =
        CfnRoute.Builder.create(scope, "Route")
            .apiId(sockets.id())
            .routeKey(route.key())
            .authorizationType("NONE")
            .target("integrations/" + integration.getRef())
            .build();
    Findings.accept(
        made,
        "AwsSolutions-APIG4",
        "Who opens a socket may show a ticket, which its function redeems; messages belong to a socket.");
  }
}
