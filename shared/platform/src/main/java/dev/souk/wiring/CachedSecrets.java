package dev.souk.wiring;

import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.lambda.powertools.parameters.BaseProvider;
import software.amazon.lambda.powertools.parameters.secrets.SecretsProvider;
import software.amazon.lambda.powertools.parameters.ssm.SSMProvider;

/// Secrets of either [SecretStore], kept for as long as
/// [EnvironmentSetting#SOUK_SECRETS_CACHE_SECONDS] says, so that a rotated one is taken up by
/// itself.
final class CachedSecrets {
  private static volatile Consumer<String> observer = name -> {};

  private CachedSecrets() {}

  static void observe(Consumer<String> other) {
    observer = other;
  }

  private static final class Manager {
    static final SecretsProvider PROVIDER =
        SecretsProvider.builder()
            .withClient(
                SecretsManagerClient.builder()
                    .httpClientBuilder(ResilientHttpClient.builder())
                    .credentialsProvider(AwsClients.credentials())
                    .overrideConfiguration(AwsClients.withLongTimeout())
                    .build())
            .build();
  }

  private static final class Parameters {
    static final SSMProvider PROVIDER =
        SSMProvider.builder()
            .withClient(
                SsmClient.builder()
                    .httpClientBuilder(ResilientHttpClient.builder())
                    .credentialsProvider(AwsClients.credentials())
                    .overrideConfiguration(AwsClients.withLongTimeout())
                    .build())
            .build();
  }

  /// Makes the client that a secret of this name will be asked of.
  static void prepare(String name) {
    var _ = provider(name);
  }

  /// @throws IllegalStateException when it is empty: nothing may be signed with an empty key
  static String named(String name) {
    observer.accept(name);
    var secret = read(name);
    if (secret == null || secret.isBlank()) {
      throw new IllegalStateException("the secret " + name + " is empty");
    }
    return secret;
  }

  private static @Nullable String read(String name) {
    var kept = Integer.parseInt(EnvironmentSetting.SOUK_SECRETS_CACHE_SECONDS.value());
    return provider(name).withMaxAge(kept, ChronoUnit.SECONDS).get(name);
  }

  private static BaseProvider provider(String name) {
    return switch (SecretStore.of(name)) {
      case SECRETS_MANAGER -> Manager.PROVIDER;
      case PARAMETER_STORE -> Parameters.PROVIDER.withDecryption();
    };
  }
}
