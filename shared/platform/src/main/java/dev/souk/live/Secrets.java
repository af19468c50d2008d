package dev.souk.live;

import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.lambda.powertools.parameters.secrets.SecretsProvider;

/// Secrets of AWS Secrets Manager, kept for as long as [Setting#SOUK_SECRETS_KEPT] says, so that a
/// rotated one is taken up by itself.
final class Secrets {
  private static volatile Consumer<String> hearer = name -> {};

  private Secrets() {}

  static void hear(Consumer<String> other) {
    hearer = other;
  }

  private static final class Holder {
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

  /// @throws IllegalStateException when it is empty: nothing may be signed with an empty key
  static String named(String name) {
    hearer.accept(name);
    var kept = Integer.parseInt(Setting.SOUK_SECRETS_KEPT.value());
    var secret = Holder.PROVIDER.withMaxAge(kept, ChronoUnit.SECONDS).get(name);
    if (secret == null || secret.isBlank()) {
      throw new IllegalStateException("the secret " + name + " is empty");
    }
    return secret;
  }
}
