package dev.souk.once;

/// Thrown by a store that finds the request's mark there already: nothing was written, the first
/// arrival's answer stands.
public final class Repeated extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Repeated() {
    super("the request has been answered before", null, false, false);
  }
}
