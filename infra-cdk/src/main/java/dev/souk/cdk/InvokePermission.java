package dev.souk.cdk;

import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.constructs.Construct;

/// Lets a service call a function for one source and no other.
final class InvokePermission {
  private InvokePermission() {}

  static void grant(Construct scope, String id, Alias function, String service, String source) {
    CfnPermission.Builder.create(scope, id)
        .action("lambda:InvokeFunction")
        .functionName(function.getFunctionArn())
        .principal(service)
        .sourceArn(source)
        .build();
  }

  /// How a gateway is told which function to call.
  static String uri(Alias function) {
    return "arn:%s:apigateway:%s:lambda:path/2015-03-31/functions/%s/invocations"
        .formatted(Aws.PARTITION, Aws.REGION, function.getFunctionArn());
  }
}
