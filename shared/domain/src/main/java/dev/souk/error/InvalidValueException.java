package dev.souk.error;

/// Thrown when a value from outside cannot be; the client is told where and why.
public final class InvalidValueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// The code of an id that names no object, or another's: the answer is that of a missing one.
  public static final String UNKNOWN = "unknown";

  private final String pointer;
  private final String code;

  /// @param pointer into the request's body (RFC 6901), or a parameter's name
  /// @param code a stable word clients may switch on
  public InvalidValueException(String pointer, String code, String detail) {
    super(detail, null, false, false);
    this.pointer = pointer;
    this.code = code;
  }

  public String pointer() {
    return pointer;
  }

  public String code() {
    return code;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }
}
