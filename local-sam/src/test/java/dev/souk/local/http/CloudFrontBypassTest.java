package dev.souk.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.http.CloudFrontKey;
import dev.souk.json.Json;
import dev.souk.local.FunctionFaults;
import dev.souk.local.story.CloudFrontEvents;
import dev.souk.local.story.SharedLocalCloud;
import dev.souk.manifest.FunctionManifest;
import dev.souk.route.AuthorizerTrigger;
import dev.souk.route.BucketTrigger;
import dev.souk.route.CommandTrigger;
import dev.souk.route.QueueTrigger;
import dev.souk.route.Route;
import dev.souk.route.ScheduleTrigger;
import dev.souk.route.SocketRoute;
import dev.souk.route.StreamTrigger;
import dev.souk.route.Trigger;
import dev.souk.sample.SampleEvents;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// A wall stands between functions and every store meanwhile: who asked one would answer 500, 503
/// or nothing. What comes through CloudFront with a key is tried by every other test.
@DisplayName("A request that bypasses CloudFront")
class CloudFrontBypassTest {

  @Test
  void is_refused_by_every_function_a_stranger_can_call_before_any_store_is_asked()
      throws Exception {
    var cloud = SharedLocalCloud.cloud();
    var let = new ArrayList<String>();
    try (var _ = FunctionFaults.blockAllStores(_ -> true)) {
      for (var trigger : FunctionManifest.all()) {
        if (open(trigger)) {
          for (var event :
              List.of(sample(trigger), CloudFrontEvents.by("guessed", sample(trigger)))) {
            var answer = new String(cloud.call(trigger.function(), event.getBytes(UTF_8)), UTF_8);
            if (!refused(trigger, answer)) {
              let.add(trigger.name() + ": " + answer);
            }
          }
        }
      }
    }

    assertThat(let).isEmpty();
  }

  /// Whether strangers start it: of the WebSocket API only what opens a socket, since all else is
  /// said over one that is open.
  private static boolean open(Trigger trigger) {
    return switch (trigger) {
      case Route _, AuthorizerTrigger _ -> true;
      case SocketRoute route -> route.key().equals("$connect");
      case StreamTrigger _, BucketTrigger _, QueueTrigger _, ScheduleTrigger _, CommandTrigger _ ->
          false;
    };
  }

  private static String sample(Trigger trigger) {
    var sample = SampleEvents.of(List.of(trigger)).getOrDefault(trigger.name() + ".json", "");
    assertThat(sample).as(trigger.name()).contains("{").doesNotContain(CloudFrontKey.HEADER);
    return sample;
  }

  private static boolean refused(Trigger trigger, String answer) {
    var told = Json.readOwn(answer);
    return trigger instanceof AuthorizerTrigger
        ? Boolean.FALSE.equals(told.get("isAuthorized"))
        : Long.valueOf(403).equals(told.get("statusCode"));
  }
}
