package dev.souk.cdk;

import dev.souk.route.AuthorizerTrigger;
import dev.souk.route.BucketTrigger;
import dev.souk.route.CommandTrigger;
import dev.souk.route.QueueTrigger;
import dev.souk.route.Route;
import dev.souk.route.ScheduleTrigger;
import dev.souk.route.SocketRoute;
import dev.souk.route.StreamTrigger;
import dev.souk.route.Trigger;
import software.constructs.Construct;

/// The only place where a kind of trigger becomes resources.
final class EventSources {
  private EventSources() {}

  /// @param scope where its resources are made
  static EventSource of(Construct scope, CoreStack core, Trigger trigger) {
    return switch (trigger) {
      case Route route -> new HttpRouteEventSource(scope, core, route);
      case SocketRoute route -> new WebSocketEventSource(scope, core, route);
      case AuthorizerTrigger authorizer -> new AuthorizerEventSource(scope, core, authorizer);
      case StreamTrigger stream -> new StreamEventSource(scope, core, stream);
      case BucketTrigger events -> new BucketEventSource(scope, core, events);
      case QueueTrigger queue -> new QueueEventSource(scope, core, queue);
      case ScheduleTrigger schedule -> new ScheduleEventSource(scope, core, schedule);
      case CommandTrigger _ -> new CommandEventSource();
    };
  }
}
