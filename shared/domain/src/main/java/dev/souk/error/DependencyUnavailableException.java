package dev.souk.error;

/// Thrown by an adapter when the service behind it does not answer, or not as it should. What was
/// asked may or may not have been done; asking the same again is safe.
public final class DependencyUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DependencyUnavailableException(String service, Throwable cause) {
    super(service + " does not answer", cause);
  }
}
