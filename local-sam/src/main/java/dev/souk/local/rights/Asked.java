package dev.souk.local.rights;

import dev.souk.grants.Resource;
import dev.souk.live.SecretStore;
import dev.souk.live.Setting;
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
record Asked(String action, Resource resource, Set<String> partitions) {

  Asked(String action, Resource resource) {
    this(action, resource, Set.of());
  }

  @Override
  public String toString() {
    return "%s on %s %s".formatted(action, resource, String.join(", ", partitions)).strip();
  }

  /// All a request asks leave for. What functions have no business with is asked of elsewhere.
  static Set<Asked> by(SdkRequest request) {
    return switch (request) {
      case DynamoDbRequest it -> AskedOfTables.by(it);
      case S3Request it -> AskedOfBucket.by(it);
      case PutEventsRequest _ -> Set.of(new Asked("events:PutEvents", new Resource.Bus()));
      case SendEmailRequest _ -> Set.of(new Asked("ses:SendEmail", new Resource.Sender()));
      case ApiGatewayManagementApiRequest _ ->
          Set.of(new Asked("execute-api:ManageConnections", new Resource.Sockets()));
      case GetSecretValueRequest it -> Set.of(secret(it.secretId()));
      case GetParameterRequest it -> Set.of(secret(it.name()));
      default -> Set.of(unknown(request));
    };
  }

  static Asked secret(String name) {
    var known =
        Setting.secrets().stream()
            .filter(each -> each.value().equals(name))
            .<Resource>map(Resource.Secret::new)
            .findFirst();
    return new Asked(
        SecretStore.of(name).action(), known.orElseGet(() -> new Resource.Elsewhere(name)));
  }

  static Asked unknown(SdkRequest request) {
    var name = request.getClass().getSimpleName();
    return new Asked(name.replaceFirst("Request$", ""), new Resource.Elsewhere("*"));
  }
}
