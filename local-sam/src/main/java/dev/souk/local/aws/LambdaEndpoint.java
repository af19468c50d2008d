package dev.souk.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.local.lambda.InvocationOutcome;
import dev.souk.local.lambda.LambdaService;
import dev.souk.local.wire.JsonNodes;
import dev.souk.operations.OperatorAwsClients;
import dev.souk.route.Trigger;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/// Lambda's `Invoke` at [#PATH], for whoever waits for the answer.
public final class LambdaEndpoint extends AwsEndpoint {
  public static final String PATH = OperatorAwsClients.FUNCTIONS;

  private static final Pattern INVOKE =
      Pattern.compile("POST /2015-03-31/functions/([\\w-]+)(?::live)?/invocations");

  private final List<? extends Trigger> triggers;
  private final LambdaService lambdaService;

  public LambdaEndpoint(List<? extends Trigger> triggers, LambdaService lambdaService) {
    super(PATH);
    this.triggers = List.copyOf(triggers);
    this.lambdaService = lambdaService;
  }

  @Override
  String operation(Request request, String rest) {
    return request.getMethod() + " " + rest;
  }

  @Override
  Result answer(String operation, JsonNode input) {
    var invoke = INVOKE.matcher(operation);
    if (!invoke.matches()) {
      return new Result.Failed(AwsError.unknownOperation());
    }
    if (input.isMissingNode()) {
      return refused(
          400, "InvalidRequestContentException", "Could not parse request body into json");
    }
    return triggers.stream()
        .filter(it -> LocalResourceNames.resourceName(it.name()).equals(invoke.group(1)))
        .findFirst()
        .map(it -> answered(lambdaService.invoke(it, JsonNodes.bytes(input))))
        .orElseGet(() ->
            refused(404, "ResourceNotFoundException", "Function not found: " + invoke.group(1)));
  }

  private static Result answered(InvocationOutcome outcome) {
    return switch (outcome) {
      case InvocationOutcome.Answered(var json) -> new Result.RawJson(json, Map.of());
      case InvocationOutcome.Failed(var type, var message) ->
          failed(JsonNodes.object().put("errorMessage", message).put("errorType", type));
      case InvocationOutcome.TimedOut(var message) ->
          failed(JsonNodes.object().put("errorMessage", message));
    };
  }

  private static Result failed(JsonNode why) {
    return new Result.RawJson(why.toString(), Map.of("X-Amz-Function-Error", "Unhandled"));
  }
}
