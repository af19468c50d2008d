package dev.souk.sample;

import dev.souk.manifest.JsonTree;
import dev.souk.route.AuthorizerTrigger;
import dev.souk.route.BucketTrigger;
import dev.souk.route.CommandTrigger;
import dev.souk.route.QueueTrigger;
import dev.souk.route.Route;
import dev.souk.route.ScheduleTrigger;
import dev.souk.route.SocketRoute;
import dev.souk.route.StreamTrigger;
import dev.souk.route.Trigger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One event for every function, as AWS would send it: what `sam local invoke -e` takes, and what
/// the tests of packages send.
public final class SampleEvents {
  private SampleEvents() {}

  /// The text of each by its file's name, which is the function's.
  public static Map<String, String> of(List<Trigger> triggers) {
    var files = new TreeMap<String, String>();
    for (var trigger : triggers) {
      files.put(trigger.name() + ".json", PrettyJson.text(of(trigger)));
    }
    return files;
  }

  private static JsonTree of(Trigger trigger) {
    return switch (trigger) {
      case Route route -> HttpSampleEvent.of(route);
      case AuthorizerTrigger authorizer -> AuthorizerSampleEvent.of(authorizer);
      case SocketRoute route -> SocketSampleEvent.of(route);
      case StreamTrigger stream -> StreamSampleEvent.of(stream);
      case QueueTrigger queue -> QueueSampleEvent.of(queue);
      case BucketTrigger events -> BucketSampleEvent.of(events);
      case ScheduleTrigger schedule -> ScheduleSampleEvent.of(schedule);
      case CommandTrigger command -> CommandSampleEvent.of(command);
    };
  }
}
