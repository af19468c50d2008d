package dev.souk.cdk;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.constructs.Construct;

/// The shop's own key for what it keeps in `prod`. In `dev` a key that AWS owns does, which costs
/// nothing.
final class KmsKeyConstruct {
  private KmsKeyConstruct() {}

  static Optional<Key> of(Construct scope, DeploymentContext deployment) {
    if (!deployment.stage().prod()) {
      return Optional.empty();
    }
    var key =
        Key.Builder.create(scope, "Key")
            .description("Encrypts the tables and the alarm topic")
            .enableKeyRotation(true)
            .removalPolicy(deployment.stage().removal())
            .build();
    key.addToResourcePolicy(throughDynamoDb());
    key.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .sid("Alarms")
            .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
            .actions(List.of("kms:Decrypt", "kms:GenerateDataKey"))
            .resources(List.of("*"))
            .build());
    return Optional.of(key);
  }

  /// Whoever may use a table may use its key through DynamoDB and not otherwise, so that no
  /// function holds a right to the key itself (DynamoDB Developer Guide, "Using IAM policies for
  /// customer managed keys"). The resource of a key's own policy is the key.
  private static PolicyStatement throughDynamoDb() {
    var only = new TreeMap<String, Object>();
    only.put("kms:CallerAccount", Aws.ACCOUNT_ID);
    only.put("kms:ViaService", "dynamodb.%s.amazonaws.com".formatted(Aws.REGION));
    return PolicyStatement.Builder.create()
        .sid("ThroughDynamoDb")
        .principals(List.of(new AnyPrincipal()))
        .actions(
            List.of(
                "kms:CreateGrant",
                "kms:Decrypt",
                "kms:DescribeKey",
                "kms:Encrypt",
                "kms:GenerateDataKey",
                "kms:GenerateDataKeyWithoutPlaintext",
                "kms:ReEncryptFrom",
                "kms:ReEncryptTo"))
        .resources(List.of("*"))
        .conditions(java.util.Map.of("StringEquals", only))
        .build();
  }
}
