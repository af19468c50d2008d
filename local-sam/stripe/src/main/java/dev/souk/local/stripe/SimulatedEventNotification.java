package dev.souk.local.stripe;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A thin event of v2: it names the account it is about and does not show it.
record SimulatedEventNotification(
    String id, Instant created, String type, String account, SimulatedEvent.RequestInfo cause)
    implements WebhookPayload {
  @Override
  public Map<String, @Nullable Object> json() {
    var related =
        new JsonFields()
            .with("id", account)
            .with("type", "v2.core.account")
            .with("url", "/v2/core/accounts/" + account)
            .map();
    return JsonFields.of("v2.core.event", id)
        .none("context")
        .with("created", SimulatedConnectedAccount.time(created))
        .with("livemode", false)
        .with("reason", cause.request() == null ? null : reason())
        .with("related_object", related)
        .with("type", type)
        .map();
  }

  private Map<String, @Nullable Object> reason() {
    var request =
        new JsonFields().with("id", cause.request()).with("idempotency_key", cause.key()).map();
    return new JsonFields().with("type", "request").with("request", request).map();
  }
}
