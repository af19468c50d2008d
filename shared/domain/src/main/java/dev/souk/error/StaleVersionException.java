package dev.souk.error;

/// Thrown by a store when the object is no longer as the caller read it: nothing was written.
public final class StaleVersionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StaleVersionException() {
    super("the object has changed since it was read", null, false, false);
  }
}
