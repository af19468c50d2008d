package dev.souk.local.stripe;

import dev.souk.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An error of the API in Stripe's envelope. Whether it is kept under an idempotency key follows
/// Stripe's "Idempotent requests": what fails validation never began and may be sent again.
final class StripeApiError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Whether the request got as far as the operation.
  enum Stage {
    VALIDATION,
    OPERATION
  }

  private final int status;
  private final String type;
  private final @Nullable String code;
  private final @Nullable String param;
  private final Stage stage;

  private StripeApiError(
      int status, String type, @Nullable String code, String message, @Nullable String param) {
    this(status, type, code, message, param, Stage.VALIDATION);
  }

  private StripeApiError(
      int status,
      String type,
      @Nullable String code,
      String message,
      @Nullable String param,
      Stage stage) {
    super(message, null, false, false);
    this.status = status;
    this.type = type;
    this.code = code;
    this.param = param;
    this.stage = stage;
  }

  /// A parameter that cannot be taken.
  static StripeApiError param(@Nullable String code, String param, String message) {
    return new StripeApiError(400, "invalid_request_error", code, message, param);
  }

  static StripeApiError missingParam(String param) {
    return param("parameter_missing", param, "Missing required param: " + param + ".");
  }

  /// An operation that the present state of things forbids.
  static StripeApiError state(@Nullable String code, @Nullable String param, String message) {
    return new StripeApiError(400, "invalid_request_error", code, message, param, Stage.OPERATION);
  }

  static StripeApiError missing(String kind, String id) {
    var message = "No such %s: '%s'".formatted(kind, id);
    return new StripeApiError(
        404, "invalid_request_error", "resource_missing", message, "id", Stage.OPERATION);
  }

  static StripeApiError request(int status, String message) {
    return new StripeApiError(status, "invalid_request_error", null, message, null);
  }

  static StripeApiError keyReused(String key) {
    return new StripeApiError(
        400,
        "idempotency_error",
        null,
        "Keys for idempotent requests can only be used with the same parameters they were first"
            + " used with. Try using a key other than '"
            + key
            + "' if you meant to execute a different request.",
        null);
  }

  static StripeApiError keyInUse(String key) {
    return new StripeApiError(
        409,
        "invalid_request_error",
        "idempotency_key_in_use",
        "There is currently another in-progress request using this Idempotent Key (that probably"
            + " means you submitted twice, and the other request is still going through): "
            + key
            + ". Please try again later.",
        null);
  }

  /// A fault of the simulated service itself.
  static StripeApiError fault(int status) {
    var limited = status == 429;
    return new StripeApiError(
        status,
        limited ? "invalid_request_error" : "api_error",
        limited ? "rate_limit" : null,
        limited ? "Too many requests" : "An unknown error occurred (a fault set in the simulator)",
        null);
  }

  Stage stage() {
    return stage;
  }

  SimulatorResponse.Complete answer() {
    return new SimulatorResponse.Complete(status, Map.of(), Json.text(json()));
  }

  private Map<String, @Nullable Object> json() {
    var error = new LinkedHashMap<String, @Nullable Object>();
    if (code != null) {
      error.put("code", code);
      error.put("doc_url", "https://docs.stripe.com/error-codes#" + code.replace('_', '-'));
    }
    error.put("message", getMessage());
    if (param != null) {
      error.put("param", param);
    }
    error.put("type", type);
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("error", error);
    return body;
  }
}
