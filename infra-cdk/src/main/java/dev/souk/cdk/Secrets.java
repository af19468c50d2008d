package dev.souk.cdk;

import dev.souk.live.Setting;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/// A secret for every [Setting] that names one. Secrets Manager makes its first value, 64 letters
/// and digits, which is also 48 bytes of base64 and so a sealing key; what must be something else,
/// as the signing keys and what Stripe gives out, an operator puts there.
final class Secrets {
  private final Map<Setting, Secret> secrets = new EnumMap<>(Setting.class);

  Secrets(Construct scope, Deployment deployment) {
    for (var setting : Setting.secrets()) {
      var secret =
          Secret.Builder.create(scope, Names.camel(setting.name()))
              .description("Souk %s: %s".formatted(deployment.level().word(), setting.name()))
              .generateSecretString(
                  SecretStringGenerator.builder()
                      .passwordLength(64)
                      .excludePunctuation(true)
                      .build())
              .removalPolicy(deployment.level().removal())
              .build();
      Findings.accept(
          secret,
          "AwsSolutions-SMG4",
          "Rotated by an operator: old and new have to be valid side by side for a while.");
      secrets.put(setting, secret);
    }
  }

  Secret of(Setting setting) {
    return Objects.requireNonNull(secrets.get(setting));
  }
}
