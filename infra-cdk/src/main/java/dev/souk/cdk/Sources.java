package dev.souk.cdk;

import dev.souk.route.Authorizer;
import dev.souk.route.BucketEvents;
import dev.souk.route.Command;
import dev.souk.route.Queue;
import dev.souk.route.Route;
import dev.souk.route.Schedule;
import dev.souk.route.SocketRoute;
import dev.souk.route.TableStream;
import dev.souk.route.Trigger;
import software.constructs.Construct;

/// The only place where a kind of trigger becomes resources.
final class Sources {
  private Sources() {}

  /// @param scope where its resources are made
  static Source of(Construct scope, CoreStack core, Trigger trigger) {
    return switch (trigger) {
      case Route route -> new RouteSource(scope, core, route);
      case SocketRoute route -> new SocketSource(scope, core, route);
      case Authorizer authorizer -> new AuthorizerSource(scope, core, authorizer);
      case TableStream stream -> new StreamSource(scope, core, stream);
      case BucketEvents events -> new BucketSource(scope, core, events);
      case Queue queue -> new QueueSource(scope, core, queue);
      case Schedule schedule -> new ScheduleSource(scope, core, schedule);
      case Command _ -> new CommandSource();
    };
  }
}
