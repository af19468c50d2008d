package dev.souk.local.iam;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// What AWS throws at who may not.
final class AccessDeniedErrors {
  private AccessDeniedErrors() {}

  static AwsServiceException of(RequiredPermission requiredPermission) {
    var service = requiredPermission.action().replaceFirst(":.*", "");
    var message = "not authorized to perform: " + requiredPermission;
    return switch (service) {
      case "s3" -> filled(S3Exception.builder(), "AccessDenied", 403, message);
      case "dynamodb" -> filled(DynamoDbException.builder(), "AccessDeniedException", 400, message);
      default -> filled(AwsServiceException.builder(), "AccessDeniedException", 403, message);
    };
  }

  private static AwsServiceException filled(
      AwsServiceException.Builder exception, String code, int status, String message) {
    var details = AwsErrorDetails.builder().errorCode(code).errorMessage(message).build();
    return exception.awsErrorDetails(details).statusCode(status).message(message).build();
  }
}
