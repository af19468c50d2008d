package dev.souk.http;

/// Every reason the API refuses for. The `code` of a problem is stable: clients switch on it.
public enum Code {
  MALFORMED_REQUEST(400, "The request could not be read"),
  IDEMPOTENCY_KEY_MISSING(400, "This route needs an Idempotency-Key"),
  UNAUTHENTICATED(401, "A valid access token is needed"),
  INVALID_CREDENTIALS(401, "The credentials are not right"),
  FORBIDDEN(403, "This is not open to you"),
  EMAIL_NOT_VERIFIED(403, "The e-mail address has not been verified"),
  SUSPENDED(403, "The account is suspended"),
  CSRF_HEADER_MISSING(403, "The CSRF header is missing"),
  NOT_FOUND(404, "There is no such object"),
  CONFLICT(409, "The object is not in a state that allows this"),
  INSUFFICIENT_STOCK(409, "There is not as much in stock"),
  NOT_NOW(409, "It is not at that point, or past it"),
  TOO_MANY_UNITS(409, "There are not as many units left"),
  LIMIT_REACHED(409, "There is room for no more"),
  OTHER_CURRENCY(409, "The cart holds another currency"),
  CART_NOT_READY(409, "The cart cannot be ordered as it is"),
  COUPON_CODE_TAKEN(409, "Another coupon has this code"),
  COUPON_DOES_NOTHING(409, "The coupon does nothing for this cart"),
  SKU_TAKEN(409, "Another variant of the shop has this SKU"),
  ORDER_PAID(409, "The order is paid, or its payment is on its way"),
  ORDER_OVER(409, "The order has ended without being paid"),
  STILL_RUNNING(409, "The same request is still running"),
  STALE(412, "The object has changed since you read it"),
  UNSUPPORTED_MEDIA_TYPE(415, "The body is of another media type"),
  INVALID(422, "The request is well formed but not valid"),
  CODE_NOT_RIGHT(422, "The code or link is not right, or no longer"),
  IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used with another body"),
  IF_MATCH_MISSING(428, "Say which version you mean with If-Match"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  INTERNAL(500, "Something went wrong on our side"),
  UNAVAILABLE(503, "The shop is busy; try again");

  private final int status;
  private final String title;

  Code(int status, String title) {
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
