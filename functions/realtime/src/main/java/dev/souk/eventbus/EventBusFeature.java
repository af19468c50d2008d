package dev.souk.eventbus;

import dev.souk.route.Feature;

/// The functions of this package, in the order of the reference.
public final class EventBusFeature {
  public static final Feature FEATURE =
      Feature.of("eventbus", "Domain events of orders for the event bus.", PublishEvents.STREAM);

  private EventBusFeature() {}
}
