package dev.souk.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.local.wire.JsonNodes;
import java.util.Objects;
import org.eclipse.jetty.server.Request;

/// Systems Manager's `GetParameter` at [#PATH].
public final class ParameterStoreEndpoint extends AwsEndpoint {
  public static final String PATH = "/aws/ssm";

  private final ParameterStore parameters;

  public ParameterStoreEndpoint(ParameterStore parameters) {
    super(PATH);
    this.parameters = parameters;
  }

  @Override
  String operation(Request request, String rest) {
    return Objects.requireNonNullElse(request.getHeaders().get("X-Amz-Target"), "");
  }

  @Override
  Result answer(String operation, JsonNode input) {
    if (!operation.equals("AmazonSSM.GetParameter")) {
      return new Result.Failed(AwsError.unknownOperation());
    }
    var found = parameters.find(input.path("Name").asText());
    if (found.isEmpty()) {
      return refused(400, "ParameterNotFound", "Parameter not found.");
    }
    var parameter = found.get();
    var answer = JsonNodes.object();
    answer
        .putObject("Parameter")
        .put("Name", parameter.name())
        .put("Type", parameter.type().word())
        .put("Value", value(parameter, input.path("WithDecryption").asBoolean()))
        .put("Version", parameter.version())
        .put("LastModifiedDate", parameter.at().getEpochSecond())
        .put("ARN", "arn:aws:ssm:us-east-1:000000000000:parameter/" + parameter.name())
        .put("DataType", "text");
    return new Result.Succeeded(answer);
  }

  /// Nobody can make anything of what is encrypted.
  private static String value(ParameterStore.Parameter parameter, boolean decrypted) {
    return switch (parameter.type()) {
      case STRING -> parameter.value();
      case SECURE_STRING -> decrypted ? parameter.value() : "AQICAHencrypted";
    };
  }
}
