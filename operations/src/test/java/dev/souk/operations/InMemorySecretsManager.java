package dev.souk.operations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.CreateSecretRequest;
import software.amazon.awssdk.services.secretsmanager.model.CreateSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.PutSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.PutSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/// Secrets Manager as far as an operator asks it (Secrets Manager API reference: CreateSecret,
/// GetSecretValue, PutSecretValue).
final class InMemorySecretsManager implements SecretsManagerClient {
  private final Map<String, List<String>> kept = new HashMap<>();

  private List<String> versions(String name) {
    var versions = kept.get(name);
    if (versions == null) {
      throw ResourceNotFoundException.builder().message(name).build();
    }
    return versions;
  }

  @Override
  public CreateSecretResponse createSecret(CreateSecretRequest request) {
    if (kept.putIfAbsent(request.name(), new ArrayList<>(List.of(request.secretString())))
        != null) {
      throw ResourceExistsException.builder().message(request.name()).build();
    }
    return CreateSecretResponse.builder().name(request.name()).versionId("1").build();
  }

  @Override
  public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
    return GetSecretValueResponse.builder()
        .secretString(versions(request.secretId()).getLast())
        .build();
  }

  @Override
  public PutSecretValueResponse putSecretValue(PutSecretValueRequest request) {
    var versions = versions(request.secretId());
    versions.add(request.secretString());
    return PutSecretValueResponse.builder().versionId(String.valueOf(versions.size())).build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
