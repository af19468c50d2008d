package dev.souk.local.sam;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.http.Code;
import dev.souk.json.Json;
import dev.souk.local.story.Fronted;
import dev.souk.local.story.Town;
import dev.souk.manifest.Manifest;
import dev.souk.route.Route;
import dev.souk.route.Trigger;
import dev.souk.sample.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sample")
class SamplesTest {
  /// What says that the request itself was not good, or that something broke.
  private static final List<Code> NOT_TAKEN =
      List.of(
          Code.MALFORMED_REQUEST,
          Code.INVALID,
          Code.UNAUTHENTICATED,
          Code.FORBIDDEN,
          Code.IDEMPOTENCY_KEY_MISSING,
          Code.IF_MATCH_MISSING,
          Code.UNAVAILABLE,
          Code.INTERNAL);

  private static String answer(Trigger trigger) throws Exception {
    var sample = Samples.of(List.of(trigger)).getOrDefault(trigger.name() + ".json", "");
    // what visitors send comes by CloudFront
    var sent = trigger instanceof Route ? Fronted.by(sample) : sample;
    return new String(Town.cloud().call(trigger.function(), sent.getBytes(UTF_8)), UTF_8);
  }

  @Test
  void is_taken_by_its_function_whatever_is_answered() throws Exception {
    var refused = new ArrayList<String>();
    for (var trigger : Manifest.all()) {
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
