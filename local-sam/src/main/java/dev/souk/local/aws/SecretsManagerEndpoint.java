package dev.souk.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.local.wire.JsonNodes;
import java.util.Objects;
import org.eclipse.jetty.server.Request;

/// Secrets Manager's `GetSecretValue` at [#PATH].
public final class SecretsManagerEndpoint extends AwsEndpoint {
  public static final String PATH = "/aws/secretsmanager";

  private static final String CURRENT = "AWSCURRENT";

  private final SecretStore secrets;

  public SecretsManagerEndpoint(SecretStore secrets) {
    super(PATH);
    this.secrets = secrets;
  }

  @Override
  String operation(Request request, String rest) {
    return Objects.requireNonNullElse(request.getHeaders().get("X-Amz-Target"), "");
  }

  @Override
  Result answer(String operation, JsonNode input) {
    if (!operation.equals("secretsmanager.GetSecretValue")) {
      return new Result.Failed(AwsError.unknownOperation());
    }
    var found = secrets.find(input.path("SecretId").asText());
    if (found.isEmpty() || !input.path("VersionStage").asText(CURRENT).equals(CURRENT)) {
      return refused(
          400, "ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
    }
    var secret = found.get();
    var answer =
        JsonNodes.object()
            .put("ARN", secret.arn())
            .put("Name", secret.name())
            .put("VersionId", secret.version())
            .put("SecretString", secret.value())
            .put("CreatedDate", secret.at().getEpochSecond());
    answer.putArray("VersionStages").add(CURRENT);
    return new Result.Succeeded(answer);
  }
}
