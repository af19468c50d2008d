package dev.souk.fault;

/// Thrown by a store that could not come to an end in its few tries: nothing was written, and a
/// repeat is safe.
public final class Busy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Busy(Throwable cause) {
    super("too many writers at once", cause);
  }
}
