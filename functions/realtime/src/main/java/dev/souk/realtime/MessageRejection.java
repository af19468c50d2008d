package dev.souk.realtime;

import dev.souk.http.ProblemCode;
import dev.souk.json.FieldError;
import java.util.List;

/// Why a message is refused.
record MessageRejection(ProblemCode code, String detail, List<FieldError> errors) {
  MessageRejection {
    errors = List.copyOf(errors);
  }

  static MessageRejection of(ProblemCode code, String detail) {
    return new MessageRejection(code, detail, List.of());
  }

  static MessageRejection of(SocketMessageResult.Failure failure) {
    return switch (failure) {
      case SocketMessageResult.HelloRequired() -> of(ProblemCode.CONFLICT, "send hello first");
      case SocketMessageResult.RateLimited(var limit, var seconds) ->
          of(
              ProblemCode.TOO_MANY_REQUESTS,
              "at most " + limit + " messages a minute; retry in " + seconds + " s");
      case SocketMessageResult.TopicLimitExceeded(var limit) ->
          new MessageRejection(
              ProblemCode.VALIDATION_FAILED,
              "see errors",
              List.of(
                  new FieldError("/topics", "max", "at most " + limit + " topics a connection")));
    };
  }

  static MessageRejection unknown() {
    return of(ProblemCode.CONFLICT, "the connection is no longer known; open another");
  }
}
