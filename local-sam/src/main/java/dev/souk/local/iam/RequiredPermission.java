package dev.souk.local.iam;

import dev.souk.grants.GrantResource;
import dev.souk.wiring.EnvironmentSetting;
import dev.souk.wiring.SecretStore;
import java.util.Set;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.ApiGatewayManagementApiRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.s3.model.S3Request;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.ssm.model.GetParameterRequest;

/// One thing a call to AWS asks leave for, as IAM names it (Service Authorization Reference).
///
/// @param partitions the partition keys of the items, where it is about items
record RequiredPermission(String action, GrantResource resource, Set<String> partitions) {

  RequiredPermission(String action, GrantResource resource) {
    this(action, resource, Set.of());
  }

  @Override
  public String toString() {
    return "%s on %s %s".formatted(action, resource, String.join(", ", partitions)).strip();
  }

  /// All a request asks leave for. What functions have no business with is asked of elsewhere.
  static Set<RequiredPermission> requiredFor(SdkRequest request) {
    return switch (request) {
      case DynamoDbRequest it -> DynamoDbPermissions.requiredFor(it);
      case S3Request it -> S3Permissions.requiredFor(it);
      case PutEventsRequest _ ->
          Set.of(new RequiredPermission("events:PutEvents", new GrantResource.Bus()));
      case SendEmailRequest _ ->
          Set.of(new RequiredPermission("ses:SendEmail", new GrantResource.Sender()));
      case ApiGatewayManagementApiRequest _ ->
          Set.of(
              new RequiredPermission("execute-api:ManageConnections", new GrantResource.Sockets()));
      case GetSecretValueRequest it -> Set.of(secret(it.secretId()));
      case GetParameterRequest it -> Set.of(secret(it.name()));
      default -> Set.of(unknown(request));
    };
  }

  static RequiredPermission secret(String name) {
    var known =
        EnvironmentSetting.secrets().stream()
            .filter(each -> each.value().equals(name))
            .<GrantResource>map(GrantResource.Secret::new)
            .findFirst();
    return new RequiredPermission(
        SecretStore.of(name).action(), known.orElseGet(() -> new GrantResource.ExternalHost(name)));
  }

  static RequiredPermission unknown(SdkRequest request) {
    var name = request.getClass().getSimpleName();
    return new RequiredPermission(
        name.replaceFirst("Request$", ""), new GrantResource.ExternalHost("*"));
  }
}
