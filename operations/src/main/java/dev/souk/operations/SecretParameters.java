package dev.souk.operations;

import dev.souk.live.SecretStore;
import dev.souk.live.Setting;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterAlreadyExistsException;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterTier;
import software.amazon.awssdk.services.ssm.model.ParameterType;
import software.amazon.awssdk.services.ssm.model.PutParameterRequest;

/// Secrets in Systems Manager's Parameter Store, encrypted by AWS's own key for it.
record SecretParameters(String stage, SsmClient client) implements StoredSecrets {

  @Override
  public String name(Setting setting) {
    return SecretStore.PARAMETER_STORE.name(stage, setting);
  }

  @Override
  public String read(Setting setting) {
    try {
      return client
          .getParameter(it -> it.name(name(setting)).withDecryption(true))
          .parameter()
          .value();
    } catch (ParameterNotFoundException e) {
      throw StoredSecrets.missing(name(setting), stage, e);
    }
  }

  @Override
  public boolean make(Setting setting, String value) {
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
  public String put(Setting setting, String value) {
    return client
        .putParameter(request(setting, value).overwrite(true).build())
        .version()
        .toString();
  }

  private PutParameterRequest.Builder request(Setting setting, String value) {
    return PutParameterRequest.builder()
        .name(name(setting))
        .type(type(setting))
        .tier(ParameterTier.STANDARD)
        .value(value);
  }

  /// CloudFormation puts no encrypted parameter into a distribution's headers (CloudFormation User
  /// Guide, "Get a secure string value from Systems Manager Parameter Store"), where whoever may
  /// look at the distribution sees this one anyway.
  private static ParameterType type(Setting setting) {
    return setting == Setting.SOUK_FRONT_SECRET
        ? ParameterType.STRING
        : ParameterType.SECURE_STRING;
  }

  @Override
  public void close() {
    client.close();
  }
}
