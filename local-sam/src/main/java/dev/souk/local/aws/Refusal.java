package dev.souk.local.aws;

import dev.souk.local.wire.Answers;
import dev.souk.local.wire.Json;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// An error as AWS's JSON protocols say it: the SDK makes the exception of that name from it.
record Refusal(int status, String type, String message) {

  static Refusal unsigned() {
    return new Refusal(403, "MissingAuthenticationTokenException", "Missing Authentication Token");
  }

  static Refusal unknownOperation() {
    return new Refusal(
        400, "UnknownOperationException", "this operation is not part of the local cloud");
  }

  void send(Response response, Callback callback) {
    response.getHeaders().put("x-amzn-ErrorType", type);
    var body = Json.object().put("__type", type).put("message", message).put("Message", message);
    Answers.json(response, status, body, callback);
  }
}
