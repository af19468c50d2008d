package dev.souk.cdk;

import dev.souk.http.CloudFrontKey;
import dev.souk.route.AuthorizerTrigger;
import java.util.List;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.apigatewayv2.CfnAuthorizer;
import software.amazon.awscdk.services.lambda.Alias;
import software.constructs.Construct;

/// The HTTP API's authorizer, whose answer the gateway keeps for each token.
final class AuthorizerEventSource implements EventSource {
  private final Construct scope;
  private final CoreStack core;
  private final AuthorizerTrigger authorizer;

  AuthorizerEventSource(Construct scope, CoreStack core, AuthorizerTrigger authorizer) {
    this.scope = scope;
    this.core = core;
    this.authorizer = authorizer;
  }

  @Override
  public Latency latency() {
    return Latency.INTERACTIVE;
  }

  @Override
  public void connect(Alias function) {
    var made =
        CfnAuthorizer.Builder.create(scope, "Authorizer")
            .apiId(core.http().id())
            .name(authorizer.name())
            .authorizerType("REQUEST")
            .authorizerPayloadFormatVersion("2.0")
            .enableSimpleResponses(true)
            // Without one of them API Gateway answers 401 itself, and no function is called.
            .identitySource(
                List.of("$request.header.Authorization", "$request.header." + CloudFrontKey.HEADER))
            .authorizerResultTtlInSeconds(authorizer.cache().toSeconds())
            .authorizerUri(InvokePermission.uri(function))
            .build();
    InvokePermission.grant(
        scope,
        "Permission",
        function,
        "apigateway.amazonaws.com",
        "arn:%s:execute-api:%s:%s:%s/authorizers/%s"
            .formatted(Aws.PARTITION, Aws.REGION, Aws.ACCOUNT_ID, core.http().id(), made.getRef()));
    core.http().authorizedBy(made.getRef());
  }
}
