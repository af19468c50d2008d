package dev.souk.fault;

/// Thrown by a store when the object is no longer as the caller read it: nothing was written.
public final class Stale extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Stale() {
    super("the object has changed since it was read", null, false, false);
  }
}
