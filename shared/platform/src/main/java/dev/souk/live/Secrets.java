package dev.souk.live;

import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.lambda.powertools.parameters.BaseProvider;
import software.amazon.lambda.powertools.parameters.secrets.SecretsProvider;
import software.amazon.lambda.powertools.parameters.ssm.SSMProvider;

/// Secrets of either [SecretStore], kept for as long as [Setting#SOUK_SECRETS_KEPT] says, so that a
/// rotated one is taken up by itself.
final class Secrets {
  private static volatile Consumer<String> hearer = name -> {};

  private Secrets() {}

  static void hear(Consumer<String> other) {
    hearer = other;
  }

  private static final class Manager {
    static final SecretsProvider PROVIDER =
        SecretsProvider.builder()
            .withClient(
                SecretsManagerClient.builder()
                    .httpClientBuilder(SteadyHttp.builder())
                    .credentialsProvider(Clients.credentials())
                    .overrideConfiguration(Clients.patient())
                    .build())
            .build();
  }

  private static final class Parameters {
    static final SSMProvider PROVIDER =
        SSMProvider.builder()
            .withClient(
                SsmClient.builder()
                    .httpClientBuilder(SteadyHttp.builder())
                    .credentialsProvider(Clients.credentials())
                    .overrideConfiguration(Clients.patient())
                    .build())
            .build();
  }

  /// Makes the client that a secret of this name will be asked of.
  static void prepare(String name) {
    var _ = provider(name);
  }

  /// @throws IllegalStateException when it is empty: nothing may be signed with an empty key
  static String named(String name) {
    hearer.accept(name);
    var secret = read(name);
    if (secret == null || secret.isBlank()) {
      throw new IllegalStateException("the secret " + name + " is empty");
    }
    return secret;
  }

  private static @Nullable String read(String name) {
    var kept = Integer.parseInt(Setting.SOUK_SECRETS_KEPT.value());
    return provider(name).withMaxAge(kept, ChronoUnit.SECONDS).get(name);
  }

  private static BaseProvider provider(String name) {
    return switch (SecretStore.of(name)) {
      case SECRETS_MANAGER -> Manager.PROVIDER;
      case PARAMETER_STORE -> Parameters.PROVIDER.withDecryption();
    };
  }
}
