package dev.souk.realtime;

import dev.souk.http.Code;
import dev.souk.json.Fault;
import java.util.List;

/// Why a message is refused.
record Refusal(Code code, String detail, List<Fault> errors) {
  Refusal {
    errors = List.copyOf(errors);
  }

  static Refusal of(Code code, String detail) {
    return new Refusal(code, detail, List.of());
  }

  static Refusal of(Heard.Not not) {
    return switch (not) {
      case Heard.HelloFirst() -> of(Code.CONFLICT, "say hello first");
      case Heard.TooFast(var limit, var seconds) ->
          of(
              Code.TOO_MANY_REQUESTS,
              "at most " + limit + " messages a minute; the next in " + seconds + " s");
      case Heard.TooManyTopics(var limit) ->
          new Refusal(
              Code.INVALID,
              "see errors",
              List.of(new Fault("/topics", "max", "at most " + limit + " topics a connection")));
    };
  }

  static Refusal unknown() {
    return of(Code.CONFLICT, "the socket is not known any more; open another");
  }
}
