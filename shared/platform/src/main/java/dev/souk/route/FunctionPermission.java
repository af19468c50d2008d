package dev.souk.route;

/// One thing a function may do outside itself and the tables, of which [TableAccess] tells. A
/// function that names none may do nothing.
public enum FunctionPermission {
  TABLE_MIGRATE("scan the table and conditionally put items"),
  SOCKETS_POST("post to open sockets through @connections"),
  MEDIA_READ("read objects of the media bucket"),
  MEDIA_WRITE("write objects of the media bucket that are served"),
  MEDIA_DELETE("delete objects of the media bucket"),
  MEDIA_PRESIGN("presign uploads to the incoming prefix of the media bucket"),
  MEDIA_READ_PRIVATE("presign reads of private files of the media bucket"),
  SIGNING_KEY("read the key that signs access tokens"),
  HMAC_KEY("read the HMAC key for cursors, codes and tickets"),
  CLOUDFRONT_KEY("read the key that identifies CloudFront"),
  STRIPE_KEY("read the Stripe API key"),
  STRIPE_WEBHOOK_KEY("read the Stripe webhook signing secret"),
  STRIPE_ACCOUNT_WEBHOOK_KEY("read the secret that proves what Stripe tells of payout accounts"),
  SEND_EMAIL("send e-mail from the shop's address"),
  EVENTS_PUT("put events on the event bus");

  private final String description;

  FunctionPermission(String permits) {
    this.description = permits;
  }

  /// What it permits, as a phrase for a document.
  public String description() {
    return description;
  }
}
