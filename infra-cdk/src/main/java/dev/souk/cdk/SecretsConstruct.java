package dev.souk.cdk;

import dev.souk.wiring.EnvironmentSetting;
import dev.souk.wiring.SecretStore;
import java.util.Optional;
import software.amazon.awscdk.Aws;

/// What a deployment calls its secrets, one for every [EnvironmentSetting] that names one. No stack
/// makes them: an operator does before the first deployment (`operate secrets`), since neither
/// CloudFormation nor Secrets Manager can make signing keys, and CloudFormation no parameter whose
/// value is encrypted.
final class SecretsConstruct {
  private final SecretStore store;
  private final String stage;

  SecretsConstruct(DeploymentContext deployment) {
    stage = deployment.stage().value();
    store = SecretStore.ofStage(stage);
  }

  String name(EnvironmentSetting setting) {
    return store.name(stage, setting);
  }

  /// Secrets Manager ends the ARN of each secret by six letters of its own.
  String arn(EnvironmentSetting setting) {
    var of = "arn:%s:%s:%s:%s:".formatted(Aws.PARTITION, service(), Aws.REGION, Aws.ACCOUNT_ID);
    return switch (store) {
      case SECRETS_MANAGER -> of + "secret:" + name(setting) + "-??????";
      case PARAMETER_STORE -> of + "parameter" + name(setting);
    };
  }

  /// What CloudFormation puts the value in the place of. It reads it again only when what stands
  /// here has changed, so a new value is named by its version.
  ///
  /// @param version the newest when empty
  String reference(EnvironmentSetting setting, Optional<String> version) {
    return switch (store) {
      case SECRETS_MANAGER ->
          "{{resolve:secretsmanager:%s:SecretString:::%s}}"
              .formatted(name(setting), version.orElse(""));
      case PARAMETER_STORE ->
          "{{resolve:ssm:%s%s}}".formatted(name(setting), version.map(it -> ":" + it).orElse(""));
    };
  }

  /// The store's action alone.
  boolean permits(String action) {
    return action.equals(store.action());
  }

  private String service() {
    return store.action().replaceFirst(":.*", "");
  }
}
