package dev.souk.idempotency;

/// Thrown by a store that finds the request's mark there already: nothing was written, the first
/// arrival's answer stands.
public final class DuplicateRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DuplicateRequestException() {
    super("the request has been answered before", null, false, false);
  }
}
