package dev.souk.cdk;

import java.util.List;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.apigatewayv2.CfnApi;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.constructs.Construct;

/// The WebSocket API, without its routes: each comes with its function. Its stage is named as the
/// path it has at the distribution and in the local cloud.
final class WebSocketApiConstruct {
  static final String STAGE = "realtime";

  private final CfnApi api;

  WebSocketApiConstruct(Construct scope, DeploymentContext deployment) {
    var deploymentStage = deployment.stage();
    api =
        CfnApi.Builder.create(scope, "SocketApi")
            .name(deployment.resourceName("sockets"))
            .protocolType("WEBSOCKET")
            .routeSelectionExpression("$request.body.type")
            .build();
    var stage =
        CfnStage.Builder.create(scope, "SocketStage")
            .apiId(api.getRef())
            .stageName(STAGE)
            .autoDeploy(true)
            .defaultRouteSettings(
                CfnStage.RouteSettingsProperty.builder()
                    .throttlingRateLimit(deploymentStage.rate())
                    .throttlingBurstLimit(deploymentStage.burst())
                    .build())
            .build();
    for (var rule : List.of("AwsSolutions-APIG1", "Serverless-APIGWAccessLogging")) {
      NagFindings.accept(
          stage,
          rule,
          "A WebSocket API logs through one role that all APIs of an account and region share, which"
              + " is not for one of its stages to set. Its functions log each message's request id.");
    }
  }

  String id() {
    return api.getRef();
  }

  String host() {
    return "%s.execute-api.%s.%s".formatted(id(), Aws.REGION, Aws.URL_SUFFIX);
  }

  /// Where functions post to sockets.
  String management() {
    return "https://%s/%s".formatted(host(), STAGE);
  }

  /// What a message of this route calls a function as.
  String arn(String route) {
    return arn() + "/*/" + route;
  }

  /// What posting to sockets, and closing them, is a right to.
  List<String> connections() {
    var stage = arn() + "/" + STAGE;
    return List.of(stage + "/DELETE/@connections/*", stage + "/POST/@connections/*");
  }

  private String arn() {
    return "arn:%s:execute-api:%s:%s:%s".formatted(Aws.PARTITION, Aws.REGION, Aws.ACCOUNT_ID, id());
  }
}
