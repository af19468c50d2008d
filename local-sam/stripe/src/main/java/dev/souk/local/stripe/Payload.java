package dev.souk.local.stripe;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a webhook is sent.
sealed interface Payload permits Event, Notification {
  String id();

  String type();

  Map<String, @Nullable Object> json();
}
