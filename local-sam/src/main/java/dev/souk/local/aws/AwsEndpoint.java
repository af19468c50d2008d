package dev.souk.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.local.wire.HttpResponses;
import dev.souk.local.wire.JsonNodes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// One AWS service at a path of its own, for the SDK's client of it with that endpoint override.
/// Its requests have passed the [SigV4Check].
abstract sealed class AwsEndpoint extends Handler.Abstract
    permits SecretsManagerEndpoint,
        ParameterStoreEndpoint,
        SesEndpoint,
        EventBridgeEndpoint,
        SqsEndpoint,
        LambdaEndpoint {
  private static final int MAX_REQUEST = 10 * 1024 * 1024;

  private final String path;

  /// @param path such as `/aws/ssm`
  AwsEndpoint(String path) {
    this.path = path;
  }

  /// What a request got.
  sealed interface Result {
    record Succeeded(ObjectNode answer) implements Result {}

    /// JSON as a function wrote it.
    record RawJson(String json, Map<String, String> headers) implements Result {}

    record Failed(AwsError why) implements Result {}
  }

  /// @param operation as the service's protocol names it: the target, or method and path
  abstract Result answer(String operation, JsonNode input);

  /// Where the protocol of this service names its operation.
  abstract String operation(Request request, String rest);

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    var at = request.getHttpURI().getPath();
    if (!at.equals(path) && !at.startsWith(path + "/")) {
      return false;
    }
    var input = Content.Source.asInputStream(request).readNBytes(MAX_REQUEST);
    switch (answer(operation(request, at.substring(path.length())), JsonNodes.read(input))) {
      case Result.Succeeded(var answer) -> HttpResponses.json(response, 200, answer, callback);
      case Result.RawJson(var json, var headers) -> {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        headers.forEach((name, value) -> response.getHeaders().put(name, value));
        HttpResponses.bytes(response, 200, json.getBytes(StandardCharsets.UTF_8), callback);
      }
      case Result.Failed(var why) -> why.send(response, callback);
    }
    return true;
  }

  static Result refused(int status, String type, String message) {
    return new Result.Failed(new AwsError(status, type, message));
  }
}
