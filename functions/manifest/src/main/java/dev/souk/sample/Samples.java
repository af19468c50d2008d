package dev.souk.sample;

import dev.souk.manifest.Tree;
import dev.souk.route.Authorizer;
import dev.souk.route.BucketEvents;
import dev.souk.route.Command;
import dev.souk.route.Queue;
import dev.souk.route.Route;
import dev.souk.route.Schedule;
import dev.souk.route.SocketRoute;
import dev.souk.route.TableStream;
import dev.souk.route.Trigger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One event for every function, as AWS would send it: what `sam local invoke -e` takes, and what
/// the tests of packages send.
public final class Samples {
  private Samples() {}

  /// The text of each by its file's name, which is the function's.
  public static Map<String, String> of(List<Trigger> triggers) {
    var files = new TreeMap<String, String>();
    for (var trigger : triggers) {
      files.put(trigger.name() + ".json", Pretty.text(of(trigger)));
    }
    return files;
  }

  private static Tree of(Trigger trigger) {
    return switch (trigger) {
      case Route route -> HttpSample.of(route);
      case Authorizer authorizer -> AuthorizerSample.of(authorizer);
      case SocketRoute route -> SocketSample.of(route);
      case TableStream stream -> StreamSample.of(stream);
      case Queue queue -> QueueSample.of(queue);
      case BucketEvents events -> BucketSample.of(events);
      case Schedule schedule -> ScheduleSample.of(schedule);
      case Command command -> CommandSample.of(command);
    };
  }
}
