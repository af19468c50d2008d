package dev.souk.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.local.lambda.Functions;
import dev.souk.local.lambda.Outcome;
import dev.souk.local.wire.Json;
import dev.souk.operations.Aws;
import dev.souk.route.Trigger;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/// Lambda's `Invoke` at [#PATH], for whoever waits for the answer.
public final class FunctionsDoor extends AwsDoor {
  public static final String PATH = Aws.FUNCTIONS;

  private static final Pattern INVOKE =
      Pattern.compile("POST /2015-03-31/functions/([\\w-]+)(?::live)?/invocations");

  private final List<? extends Trigger> triggers;
  private final Functions functions;

  public FunctionsDoor(List<? extends Trigger> triggers, Functions functions) {
    super(PATH);
    this.triggers = List.copyOf(triggers);
    this.functions = functions;
  }

  @Override
  String operation(Request request, String rest) {
    return request.getMethod() + " " + rest;
  }

  @Override
  Result answer(String operation, JsonNode input) {
    var invoke = INVOKE.matcher(operation);
    if (!invoke.matches()) {
      return new Result.Refused(Refusal.unknownOperation());
    }
    if (input.isMissingNode()) {
      return refused(
          400, "InvalidRequestContentException", "Could not parse request body into json");
    }
    return triggers.stream()
        .filter(it -> Operated.named(it.name()).equals(invoke.group(1)))
        .findFirst()
        .map(it -> told(functions.invoke(it, Json.bytes(input))))
        .orElseGet(() ->
            refused(404, "ResourceNotFoundException", "Function not found: " + invoke.group(1)));
  }

  private static Result told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered(var json) -> new Result.Text(json, Map.of());
      case Outcome.Failed(var type, var message) ->
          failed(Json.object().put("errorMessage", message).put("errorType", type));
      case Outcome.TimedOut(var message) -> failed(Json.object().put("errorMessage", message));
    };
  }

  private static Result failed(JsonNode why) {
    return new Result.Text(why.toString(), Map.of("X-Amz-Function-Error", "Unhandled"));
  }
}
