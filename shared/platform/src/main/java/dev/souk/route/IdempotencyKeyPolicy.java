package dev.souk.route;

/// What `Idempotency-Key` does on a route (draft-ietf-httpapi-idempotency-key-header).
public enum IdempotencyKeyPolicy {
  /// The header is not read: the method or the store's condition makes a repeat harmless.
  KEY_IGNORED,
  /// With a key, a repeat within 24 hours gets the stored answer; without one it is a new request.
  KEY_OPTIONAL,
  /// Without a key the request is refused.
  KEY_REQUIRED
}
