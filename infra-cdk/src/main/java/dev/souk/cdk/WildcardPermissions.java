package dev.souk.cdk;

import software.amazon.awscdk.services.iam.Role;

/// The resources of functions' roles that end in `*`, all of them, and why nothing finer will do.
final class WildcardPermissions {
  private static final String RULE = "AwsSolutions-IAM5";

  private WildcardPermissions() {}

  static void accept(Role role) {
    NagFindings.accept(
        role,
        RULE,
        "Resource::\\*",
        "Writing traces and listing streams (xray:Put*, dynamodb:ListStreams) take no resource.");
    NagFindings.accept(
        role,
        RULE,
        "Resource::<Media[A-F0-9]+\\.Arn>\\/(incoming|private|public)\\/\\*",
        "Objects under one prefix of the media bucket, whose keys are made as they come.");
    NagFindings.accept(
        role,
        RULE,
        "Resource::arn:.*:execute-api:.*\\/realtime\\/(POST|DELETE)\\/@connections\\/\\*",
        "Sockets of the one WebSocket API, whose ids API Gateway makes as they are opened.");
    NagFindings.accept(
        role,
        RULE,
        "Resource::arn:.*:ses:.*:identity\\/\\*",
        "In its sandbox SES asks for a right to the recipient's identity too; ses:FromAddress names the"
            + " one sender.");
    NagFindings.accept(
        role,
        "Serverless-LambdaStarPermissions",
        "Writing traces and listing streams take no resource; all else names its own.");
  }
}
