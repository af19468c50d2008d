package dev.souk.local.stripe;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a webhook is sent.
sealed interface WebhookPayload permits SimulatedEvent, SimulatedEventNotification {
  String id();

  String type();

  Map<String, @Nullable Object> json();
}
