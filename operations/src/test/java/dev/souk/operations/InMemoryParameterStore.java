package dev.souk.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParameterRequest;
import software.amazon.awssdk.services.ssm.model.GetParameterResponse;
import software.amazon.awssdk.services.ssm.model.ParameterAlreadyExistsException;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterTier;
import software.amazon.awssdk.services.ssm.model.ParameterType;
import software.amazon.awssdk.services.ssm.model.PutParameterRequest;
import software.amazon.awssdk.services.ssm.model.PutParameterResponse;

/// Parameter Store as far as secrets go (Systems Manager API reference: GetParameter,
/// PutParameter).
final class InMemoryParameterStore implements SsmClient {
  private final Map<String, List<PutParameterRequest>> kept = new HashMap<>();

  @Override
  public GetParameterResponse getParameter(GetParameterRequest request) {
    var versions = kept.get(request.name());
    if (versions == null) {
      throw ParameterNotFoundException.builder().message(request.name()).build();
    }
    var newest = versions.getLast();
    var readable = newest.type() == ParameterType.STRING || request.withDecryption();
    return GetParameterResponse.builder()
        .parameter(it -> it.value(readable ? newest.value() : "encrypted"))
        .build();
  }

  @Override
  public PutParameterResponse putParameter(PutParameterRequest request) {
    assertThat(request.tier()).as("what is free").isEqualTo(ParameterTier.STANDARD);
    assertThat(request.type())
        .as("%s, of which CloudFormation reads CloudFront's key", request.name())
        .isEqualTo(
            request.name().equals("/souk/dev/front-key")
                ? ParameterType.STRING
                : ParameterType.SECURE_STRING);
    if (kept.containsKey(request.name()) && !request.overwrite()) {
      throw ParameterAlreadyExistsException.builder().message(request.name()).build();
    }
    var versions = kept.computeIfAbsent(request.name(), _ -> new ArrayList<>());
    versions.add(request);
    return PutParameterResponse.builder().version((long) versions.size()).build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
