package dev.souk.local.stripe;

import java.time.Instant;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Something that happened, with the object as it was at that moment.
record SimulatedEvent(
    String id,
    Instant created,
    String type,
    Data data,
    RequestInfo cause,
    ToIntFunction<String> waiting)
    implements StripeResource, WebhookPayload {

  record Data(Map<String, @Nullable Object> object, Map<String, @Nullable Object> previous) {}

  /// The API request that led to it. Both are null when no request did.
  record RequestInfo(@Nullable String request, @Nullable String key) {
    static final RequestInfo NONE = new RequestInfo(null, null);
  }

  @Override
  public Map<String, @Nullable Object> json() {
    var changed = new JsonFields().with("object", data.object());
    if (!data.previous().isEmpty()) {
      changed.with("previous_attributes", data.previous());
    }
    return JsonFields.of("event", id)
        .with("api_version", StripeSimulator.API_VERSION)
        .at("created", created)
        .with("data", changed.map())
        .with("livemode", false)
        .with("pending_webhooks", waiting.applyAsInt(id))
        .with(
            "request",
            new JsonFields().with("id", cause.request()).with("idempotency_key", cause.key()).map())
        .with("type", type)
        .map();
  }
}
