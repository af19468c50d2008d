package dev.souk.local.sam;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.http.ProblemCode;
import dev.souk.json.Json;
import dev.souk.local.story.CloudFrontEvents;
import dev.souk.local.story.SharedLocalCloud;
import dev.souk.manifest.FunctionManifest;
import dev.souk.route.Route;
import dev.souk.route.Trigger;
import dev.souk.sample.SampleEvents;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sample")
class SamplesTest {
  /// What says that the request itself was not good, or that something broke.
  private static final List<ProblemCode> NOT_TAKEN =
      List.of(
          ProblemCode.MALFORMED_REQUEST,
          ProblemCode.VALIDATION_FAILED,
          ProblemCode.UNAUTHENTICATED,
          ProblemCode.FORBIDDEN,
          ProblemCode.IDEMPOTENCY_KEY_MISSING,
          ProblemCode.IF_MATCH_MISSING,
          ProblemCode.SERVICE_UNAVAILABLE,
          ProblemCode.INTERNAL_ERROR);

  private static String answer(Trigger trigger) throws Exception {
    var sample = SampleEvents.of(List.of(trigger)).getOrDefault(trigger.name() + ".json", "");
    // what visitors send comes by CloudFront
    var sent = trigger instanceof Route ? CloudFrontEvents.by(sample) : sample;
    return new String(
        SharedLocalCloud.cloud().call(trigger.function(), sent.getBytes(UTF_8)), UTF_8);
  }

  @Test
  void is_taken_by_its_function_whatever_is_answered() throws Exception {
    var refused = new ArrayList<String>();
    for (var trigger : FunctionManifest.all()) {
      var answer = answer(trigger);
      if (!taken(trigger, answer)) {
        refused.add(trigger.name() + ": " + answer);
      }
    }

    assertThat(refused).isEmpty();
  }

  private static boolean taken(Trigger trigger, String answer) {
    // the signature of a webhook is good for minutes only
    if (trigger instanceof Route route && route.signature().isEmpty()) {
      var body = String.valueOf(Json.readOwn(answer).get("body"));
      return NOT_TAKEN.stream()
          .noneMatch(code -> body.contains("\"code\":\"" + code.wire() + "\""));
    }
    return true;
  }
}
