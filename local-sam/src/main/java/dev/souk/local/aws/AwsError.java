package dev.souk.local.aws;

import dev.souk.local.wire.HttpResponses;
import dev.souk.local.wire.JsonNodes;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// An error as AWS's JSON protocols say it: the SDK makes the exception of that name from it.
record AwsError(int status, String type, String message) {

  static AwsError unsigned() {
    return new AwsError(403, "MissingAuthenticationTokenException", "Missing Authentication Token");
  }

  static AwsError unknownOperation() {
    return new AwsError(
        400, "UnknownOperationException", "this operation is not supported by the local cloud");
  }

  void send(Response response, Callback callback) {
    response.getHeaders().put("x-amzn-ErrorType", type);
    var body =
        JsonNodes.object().put("__type", type).put("message", message).put("Message", message);
    HttpResponses.json(response, status, body, callback);
  }
}
