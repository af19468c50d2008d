package dev.souk.cdk;

import dev.souk.grants.Grant;
import dev.souk.grants.GrantResource;
import dev.souk.route.Trigger;
import dev.souk.store.ItemType;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.iam.PolicyStatement;

/// What a function's role permits: its [Grant]s and no more, on what this deployment calls things.
final class RolePolicies {
  private final CoreStack core;

  RolePolicies(CoreStack core) {
    this.core = core;
  }

  List<PolicyStatement> of(Trigger trigger) {
    return Grant.of(trigger).stream().map(this::statement).toList();
  }

  private PolicyStatement statement(Grant grant) {
    var arns = grant.resources().stream().flatMap(each -> arns(each).stream()).toList();
    var statement = allow(grant.sid(), actions(grant), arns);
    if (!grant.families().isEmpty()) {
      var patterns = grant.families().stream().map(ItemType::pattern).toList();
      statement.addCondition("ForAllValues:StringLike", Map.of("dynamodb:LeadingKeys", patterns));
    }
    if (grant.resources().contains(new GrantResource.Sender())) {
      statement.addCondition(
          "StringEquals", Map.of("ses:FromAddress", core.deployment().mailAddress()));
    }
    return statement;
  }

  private List<String> actions(Grant grant) {
    return grant.resources().stream().anyMatch(GrantResource.Secret.class::isInstance)
        ? grant.actions().stream().filter(core.secrets()::permits).toList()
        : grant.actions();
  }

  private List<String> arns(GrantResource resource) {
    return switch (resource) {
      case GrantResource.Table(var schema) -> List.of(core.tables().arn(schema));
      case GrantResource.Index(var schema, var name) ->
          List.of(core.tables().arn(schema) + "/index/" + name);
      case GrantResource.Bucket() -> List.of(bucket());
      case GrantResource.Objects(var prefix) -> List.of(bucket() + "/" + prefix + "*");
      case GrantResource.Secret(var setting) -> List.of(core.secrets().arn(setting));
      case GrantResource.Sockets() -> core.sockets().connections();
      case GrantResource.Bus() -> List.of(core.bus().getEventBusArn());
      case GrantResource.Sender() -> List.of(identities());
      case GrantResource.ExternalHost externalHost ->
          throw new IllegalArgumentException("nothing is granted on " + externalHost);
    };
  }

  private String bucket() {
    return core.media().bucket().getBucketArn();
  }

  /// All that SES knows: in its sandbox it asks for a right to the recipient's identity as well.
  /// The sender is named by the condition.
  private static String identities() {
    return "arn:%s:ses:%s:%s:identity/*".formatted(Aws.PARTITION, Aws.REGION, Aws.ACCOUNT_ID);
  }

  /// @param sid what it is for, in the manifest's words
  static PolicyStatement allow(String sid, List<String> actions, List<String> resources) {
    return PolicyStatement.Builder.create()
        .sid(CloudFormationNames.camel(sid))
        .actions(actions)
        .resources(resources)
        .build();
  }
}
