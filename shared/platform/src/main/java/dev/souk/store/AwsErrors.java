package dev.souk.store;

import dev.souk.telemetry.Telemetry;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/// What it means that a call of an AWS service failed, and what the log says of it. Never the
/// service's own words: they repeat what it was asked.
public final class AwsErrors {
  /// What services answer to whoever may not ask that, or is not who it seems (AWS, "Common error
  /// types").
  private static final Set<String> DENIED =
      Set.of(
          "AccessDenied",
          "AccessDeniedException",
          "AuthorizationError",
          "ExpiredTokenException",
          "IncompleteSignature",
          "InvalidClientTokenId",
          "InvalidSignatureException",
          "KMSAccessDeniedException",
          "MissingAuthenticationToken",
          "MissingAuthenticationTokenException",
          "NotAuthorized",
          "OptInRequired",
          "SignatureDoesNotMatch",
          "UnrecognizedClientException");

  private AwsErrors() {}

  /// Whether it is the network or the service that fails, not what we asked of it. The SDK's own
  /// `retryable` is false for time-outs and lost connections.
  public static boolean passing(SdkException e) {
    return switch (e) {
      case SdkServiceException told -> told.isThrottlingException() || told.statusCode() >= 500;
      case SdkClientException silent -> true;
      default -> e.retryable();
    };
  }

  /// What kind of fault it is.
  public enum Kind {
    /// We may not ask that, or are not who we seem.
    DENIED,
    /// It was asked wrongly.
    REFUSED,
    /// The service is at its limit, or broken.
    FAILED,
    /// No answer came.
    NO_RESPONSE
  }

  public static Kind kind(SdkException e) {
    return switch (e) {
      case AwsServiceException told when denied(told) -> Kind.DENIED;
      case AwsServiceException told -> passing(told) ? Kind.FAILED : Kind.REFUSED;
      default -> Kind.NO_RESPONSE;
    };
  }

  /// A call that is denied or wrong is a fault of ours and an error; one that passes is a warning.
  ///
  /// @param what has become of it, for the reader of the log
  public static void log(String what, SdkException e) {
    switch (kind(e)) {
      case DENIED -> Telemetry.error("{}: a service denied the call: {}", what, code(e));
      case REFUSED -> Telemetry.error("{}: a service refused the call: {}", what, code(e));
      case FAILED -> Telemetry.warn("{}: a service failed: {}", what, code(e));
      case NO_RESPONSE -> Telemetry.warn(what + ": a service did not answer", e);
    }
  }

  private static boolean denied(AwsServiceException e) {
    return e.statusCode() == 401 || e.statusCode() == 403 || DENIED.contains(code(e));
  }

  /// The service's own, such as `AccessDeniedException`.
  private static String code(SdkException e) {
    var details = e instanceof AwsServiceException told ? told.awsErrorDetails() : null;
    return details == null || details.errorCode() == null ? "unnamed" : details.errorCode();
  }
}
