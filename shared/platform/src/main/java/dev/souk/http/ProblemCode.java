package dev.souk.http;

/// Every reason the API refuses for. The `code` of a problem is stable: clients switch on it.
public enum ProblemCode {
  MALFORMED_REQUEST(400, "The request could not be read"),
  IDEMPOTENCY_KEY_MISSING(400, "The Idempotency-Key header is missing"),
  UNAUTHENTICATED(401, "A valid access token is needed"),
  INVALID_CREDENTIALS(401, "Wrong e-mail address or password"),
  FORBIDDEN(403, "You are not allowed to do this"),
  EMAIL_NOT_VERIFIED(403, "The e-mail address has not been verified"),
  ACCOUNT_SUSPENDED(403, "The account is suspended"),
  CSRF_HEADER_MISSING(403, "The CSRF header is missing"),
  NOT_FOUND(404, "Not found"),
  CONFLICT(409, "This is not possible in the current state"),
  INSUFFICIENT_STOCK(409, "Not enough in stock"),
  INVALID_STATE(409, "This is not possible at this stage of the order"),
  QUANTITY_EXCEEDS_REMAINING(409, "The quantity exceeds what is left"),
  LIMIT_EXCEEDED(409, "The limit has been reached"),
  CURRENCY_MISMATCH(409, "The cart is in another currency"),
  CHECKOUT_BLOCKED(409, "The cart cannot be checked out yet"),
  COUPON_CODE_TAKEN(409, "This coupon code is already in use"),
  COUPON_NOT_APPLICABLE(409, "The coupon does not apply to this cart"),
  SKU_TAKEN(409, "This SKU is already in use"),
  ORDER_PAID(409, "The order has been paid or its payment is being processed"),
  ORDER_CLOSED(409, "The order was closed without payment"),
  REQUEST_IN_PROGRESS(409, "The same request is still being processed"),
  VERSION_MISMATCH(412, "This was changed in the meantime"),
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
  VALIDATION_FAILED(422, "Some values are not valid"),
  INVALID_OR_EXPIRED_CODE(422, "The code or link is wrong or has expired"),
  IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request"),
  IF_MATCH_MISSING(428, "The If-Match header is missing"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  INTERNAL_ERROR(500, "Something went wrong on our side"),
  SERVICE_UNAVAILABLE(503, "The service is temporarily unavailable");

  private final int status;
  private final String title;

  ProblemCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /// The code as clients see it: `NOT_FOUND` is `not-found`.
  public String wire() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
