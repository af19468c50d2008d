package dev.souk.operations;

import dev.souk.wiring.EnvironmentSetting;
import dev.souk.wiring.SecretStore;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterAlreadyExistsException;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterTier;
import software.amazon.awssdk.services.ssm.model.ParameterType;
import software.amazon.awssdk.services.ssm.model.PutParameterRequest;

/// Secrets in Systems Manager's Parameter Store, encrypted by AWS's own key for it.
record ParameterStoreSecrets(String stage, SsmClient client) implements SecretsStore {

  @Override
  public String name(EnvironmentSetting setting) {
    return SecretStore.PARAMETER_STORE.name(stage, setting);
  }

  @Override
  public String read(EnvironmentSetting setting) {
    try {
      return client
          .getParameter(it -> it.name(name(setting)).withDecryption(true))
          .parameter()
          .value();
    } catch (ParameterNotFoundException e) {
      throw SecretsStore.missing(name(setting), stage, e);
    }
  }

  @Override
  public boolean make(EnvironmentSetting setting, String value) {
    try {
      client.putParameter(
          request(setting, value)
              .description("Souk %s: %s".formatted(stage, setting.name()))
              .overwrite(false)
              .build());
      return true;
    } catch (ParameterAlreadyExistsException e) {
      return false;
    }
  }

  @Override
  public String put(EnvironmentSetting setting, String value) {
    return client
        .putParameter(request(setting, value).overwrite(true).build())
        .version()
        .toString();
  }

  private PutParameterRequest.Builder request(EnvironmentSetting setting, String value) {
    return PutParameterRequest.builder()
        .name(name(setting))
        .type(type(setting))
        .tier(ParameterTier.STANDARD)
        .value(value);
  }

  /// CloudFormation puts no encrypted parameter into a distribution's headers (CloudFormation User
  /// Guide, "Get a secure string value from Systems Manager Parameter Store"), where whoever may
  /// look at the distribution sees this one anyway.
  private static ParameterType type(EnvironmentSetting setting) {
    return setting == EnvironmentSetting.SOUK_CLOUDFRONT_SECRET
        ? ParameterType.STRING
        : ParameterType.SECURE_STRING;
  }

  @Override
  public void close() {
    client.close();
  }
}
