package dev.souk.cdk;

import java.time.Duration;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.CfnEventInvokeConfig;
import software.constructs.Construct;

/// What Lambda does when a call fails that nobody waits for: it tries twice more, and gives the
/// event up to the dead letters.
final class AsyncInvokeConfig {
  private AsyncInvokeConfig() {}

  static void configure(
      Construct scope, Alias function, Duration maxAge, MonitoredDeadLetterQueue dead) {
    var settings =
        CfnEventInvokeConfig.Builder.create(scope, "AsyncInvokeConfig")
            .functionName(function.getLambda().getFunctionName())
            .qualifier(function.getAliasName())
            .maximumRetryAttempts(2)
            .maximumEventAgeInSeconds(maxAge.toSeconds())
            .destinationConfig(
                CfnEventInvokeConfig.DestinationConfigProperty.builder()
                    .onFailure(
                        CfnEventInvokeConfig.OnFailureProperty.builder()
                            .destination(dead.arn())
                            .build())
                    .build())
            .build();
    // it names the alias by a word, which CloudFormation takes for no reason to wait for it
    settings.getNode().addDependency(function);
  }
}
