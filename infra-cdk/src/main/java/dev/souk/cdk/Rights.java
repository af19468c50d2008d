package dev.souk.cdk;

import dev.souk.grants.Grant;
import dev.souk.grants.Resource;
import dev.souk.route.Trigger;
import dev.souk.store.Family;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.iam.PolicyStatement;

/// What a function's role permits: its [Grant]s and no more, on what this deployment calls things.
final class Rights {
  private final CoreStack core;

  Rights(CoreStack core) {
    this.core = core;
  }

  List<PolicyStatement> of(Trigger trigger) {
    return Grant.of(trigger).stream().map(this::statement).toList();
  }

  private PolicyStatement statement(Grant grant) {
    var arns = grant.resources().stream().flatMap(each -> arns(each).stream()).toList();
    var statement = allow(grant.sid(), actions(grant), arns);
    if (!grant.families().isEmpty()) {
      var patterns = grant.families().stream().map(Family::pattern).toList();
      statement.addCondition("ForAllValues:StringLike", Map.of("dynamodb:LeadingKeys", patterns));
    }
    if (grant.resources().contains(new Resource.Sender())) {
      statement.addCondition(
          "StringEquals", Map.of("ses:FromAddress", core.deployment().mailAddress()));
    }
    return statement;
  }

  private List<String> actions(Grant grant) {
    return grant.resources().stream().anyMatch(Resource.Secret.class::isInstance)
        ? grant.actions().stream().filter(core.secrets()::permits).toList()
        : grant.actions();
  }

  private List<String> arns(Resource resource) {
    return switch (resource) {
      case Resource.Table(var schema) -> List.of(core.tables().arn(schema));
      case Resource.Index(var schema, var name) ->
          List.of(core.tables().arn(schema) + "/index/" + name);
      case Resource.Bucket() -> List.of(bucket());
      case Resource.Objects(var prefix) -> List.of(bucket() + "/" + prefix + "*");
      case Resource.Secret(var setting) -> List.of(core.secrets().arn(setting));
      case Resource.Sockets() -> core.sockets().connections();
      case Resource.Bus() -> List.of(core.bus().getEventBusArn());
      case Resource.Sender() -> List.of(identities());
      case Resource.Elsewhere elsewhere ->
          throw new IllegalArgumentException("nothing is granted on " + elsewhere);
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
        .sid(Names.camel(sid))
        .actions(actions)
        .resources(resources)
        .build();
  }
}
