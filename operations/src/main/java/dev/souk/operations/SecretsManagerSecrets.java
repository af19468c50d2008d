package dev.souk.operations;

import dev.souk.wiring.EnvironmentSetting;
import dev.souk.wiring.SecretStore;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/// Secrets in AWS Secrets Manager.
record SecretsManagerSecrets(String stage, SecretsManagerClient client) implements SecretsStore {

  @Override
  public String name(EnvironmentSetting setting) {
    return SecretStore.SECRETS_MANAGER.name(stage, setting);
  }

  @Override
  public String read(EnvironmentSetting setting) {
    try {
      return client.getSecretValue(it -> it.secretId(name(setting))).secretString();
    } catch (ResourceNotFoundException e) {
      throw SecretsStore.missing(name(setting), stage, e);
    }
  }

  @Override
  public boolean make(EnvironmentSetting setting, String value) {
    try {
      client.createSecret(it ->
          it.name(name(setting))
              .description("Souk %s: %s".formatted(stage, setting.name()))
              .secretString(value));
      return true;
    } catch (ResourceExistsException e) {
      return false;
    }
  }

  @Override
  public String put(EnvironmentSetting setting, String value) {
    try {
      return client
          .putSecretValue(it -> it.secretId(name(setting)).secretString(value))
          .versionId();
    } catch (ResourceNotFoundException e) {
      throw SecretsStore.missing(name(setting), stage, e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
