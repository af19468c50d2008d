package dev.souk.error;

/// Thrown by a store that could not come to an end in its few tries: nothing was written, and a
/// repeat is safe.
public final class ContentionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ContentionException(Throwable cause) {
    super("too many writers at once", cause);
  }
}
