package dev.souk.operations;

import dev.souk.wiring.EnvironmentSetting;
import dev.souk.wiring.SecretStore;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/// The secrets of one stage, where its operator keeps them for its functions. A secret is replaced
/// whole; of two who replace one at the same time, the later wins.
interface SecretsStore extends AutoCloseable {
  /// How long a value may be in either store: that of a standard parameter.
  int MAX_BYTES = 4096;

  /// The present value.
  ///
  /// @throws IllegalStateException when there is no such secret
  String read(EnvironmentSetting setting);

  /// Makes a secret that is not there; one that is stays as it is.
  ///
  /// @return whether it was made
  boolean make(EnvironmentSetting setting, String value);

  /// Gives a secret a new value.
  ///
  /// @return the value's version, by which CloudFormation can be told to read it
  /// @throws IllegalStateException when there is none to give it to, in Secrets Manager; a
  ///   parameter is made
  String put(EnvironmentSetting setting, String value);

  /// What the stage calls it.
  String name(EnvironmentSetting setting);

  @Override
  void close();

  /// Those of the account and region that the shell is set to.
  static SecretsStore of(String stage) {
    return switch (SecretStore.ofStage(stage)) {
      case SECRETS_MANAGER ->
          new SecretsManagerSecrets(
              stage,
              SecretsManagerClient.builder()
                  .httpClientBuilder(UrlConnectionHttpClient.builder())
                  .build());
      case PARAMETER_STORE ->
          new ParameterStoreSecrets(
              stage,
              SsmClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build());
    };
  }

  /// What an operator hears of a secret that nobody has made.
  static IllegalStateException missing(String name, String stage, Throwable cause) {
    return new IllegalStateException(
        "there is no secret %s yet: operate secrets %s makes it".formatted(name, stage), cause);
  }
}
