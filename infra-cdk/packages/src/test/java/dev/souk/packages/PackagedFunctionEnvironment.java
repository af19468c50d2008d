package dev.souk.packages;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.local.bucket.S3Local;
import dev.souk.local.table.DynamoDbLocal;
import dev.souk.wiring.EnvironmentSetting;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What a function is told by its environment: what its template says, with the local cloud in the
/// place of AWS and of Stripe, and what Lambda adds.
final class PackagedFunctionEnvironment {
  /// Literal in the template, and elsewhere in the local cloud.
  private static final Set<String> PLACES =
      Set.of(
          EnvironmentSetting.SOUK_STRIPE_API.name(), EnvironmentSetting.SOUK_MEDIA_IN_PATH.name());

  private static final Map<String, String> ENDPOINTS =
      Map.of(
          "AWS_ENDPOINT_URL_DYNAMODB", "aws.endpointUrlDynamoDb",
          "AWS_ENDPOINT_URL_S3", "aws.endpointUrlS3",
          "AWS_ENDPOINT_URL_SESV2", "aws.endpointUrlSesV2",
          "AWS_ENDPOINT_URL_EVENTBRIDGE", "aws.endpointUrlEventBridge");

  private final PackagedFunction function;

  PackagedFunctionEnvironment(PackagedFunction function) {
    this.function = function;
  }

  Map<String, String> all(
      LambdaRuntimeApi api,
      CountingSecretsManager countingSecretsManager,
      CodeLocation codeLocation) {
    var all = new TreeMap<String, String>();
    function.environment().forEach((name, value) -> all.put(name, known(name, value)));
    ENDPOINTS.forEach((name, property) -> all.put(name, System.getProperty(property)));
    all.put("AWS_ENDPOINT_URL_SSM", countingSecretsManager.url());
    // no CloudFront stands before them here, whose key the samples would show
    all.put(EnvironmentSetting.SOUK_CLOUDFRONT_ONLY.name(), "false");
    all.put("AWS_REGION", DynamoDbLocal.REGION.id());
    all.put("AWS_LAMBDA_RUNTIME_API", api.address());
    all.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
    all.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    all.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memory()));
    all.put("AWS_LAMBDA_LOG_GROUP_NAME", "/souk/dev/" + function.name());
    all.put("AWS_LAMBDA_LOG_STREAM_NAME", "proof");
    all.put("LAMBDA_TASK_ROOT", codeLocation.directory().toString());
    all.put("_HANDLER", function.handler());
    if (function.snapStart()) {
      all.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
      all.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://" + api.address() + "/credentials");
      all.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", "proof");
    } else {
      all.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
      all.put("AWS_ACCESS_KEY_ID", S3Local.ACCESS_KEY);
      all.put("AWS_SECRET_ACCESS_KEY", S3Local.SECRET_KEY);
    }
    return all;
  }

  /// What is known only when it is deployed is what it is in the local cloud.
  private static String known(String name, JsonNode value) {
    return value.isTextual() && !PLACES.contains(name)
        ? value.asText()
        : EnvironmentSetting.valueOf(name).value();
  }
}
