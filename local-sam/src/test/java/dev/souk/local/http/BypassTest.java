package dev.souk.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.http.FrontKey;
import dev.souk.json.Json;
import dev.souk.local.OverFunctions;
import dev.souk.local.story.Fronted;
import dev.souk.local.story.Town;
import dev.souk.manifest.Manifest;
import dev.souk.route.Authorizer;
import dev.souk.route.BucketEvents;
import dev.souk.route.Command;
import dev.souk.route.Queue;
import dev.souk.route.Route;
import dev.souk.route.Schedule;
import dev.souk.route.SocketRoute;
import dev.souk.route.TableStream;
import dev.souk.route.Trigger;
import dev.souk.sample.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// A wall stands between functions and every store meanwhile: who asked one would answer 500, 503
/// or nothing. What comes through CloudFront with a key is tried by every other test.
@DisplayName("What goes round CloudFront")
class BypassTest {

  @Test
  void is_refused_by_every_function_a_stranger_can_call_before_any_store_is_asked()
      throws Exception {
    var cloud = Town.cloud();
    var let = new ArrayList<String>();
    try (var _ = OverFunctions.wall(_ -> true)) {
      for (var trigger : Manifest.all()) {
        if (open(trigger)) {
          for (var event : List.of(sample(trigger), Fronted.by("guessed", sample(trigger)))) {
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
      case Route _, Authorizer _ -> true;
      case SocketRoute route -> route.key().equals("$connect");
      case TableStream _, BucketEvents _, Queue _, Schedule _, Command _ -> false;
    };
  }

  private static String sample(Trigger trigger) {
    var sample = Samples.of(List.of(trigger)).getOrDefault(trigger.name() + ".json", "");
    assertThat(sample).as(trigger.name()).contains("{").doesNotContain(FrontKey.HEADER);
    return sample;
  }

  private static boolean refused(Trigger trigger, String answer) {
    var told = Json.readOwn(answer);
    return trigger instanceof Authorizer
        ? Boolean.FALSE.equals(told.get("isAuthorized"))
        : Long.valueOf(403).equals(told.get("statusCode"));
  }
}
