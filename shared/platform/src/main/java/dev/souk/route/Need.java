package dev.souk.route;

/// One thing a function may do outside itself and the tables, of which [TableAccess] tells. A
/// function that names none may do nothing.
public enum Need {
  TABLE_MIGRATE("read the table from end to end and put items of it, under a condition"),
  SOCKETS_POST("post to open sockets through @connections"),
  MEDIA_READ("read objects of the media bucket"),
  MEDIA_WRITE("write objects of the media bucket that are served"),
  MEDIA_DELETE("delete objects of the media bucket"),
  MEDIA_PRESIGN("sign an upload to the incoming prefix of the media bucket"),
  MEDIA_READ_PRIVATE("sign the reading of private files of the media bucket"),
  SIGNING_KEY("read the key that signs access tokens"),
  SEALING_KEY("read the key that seals cursors, codes and tickets"),
  FRONT_KEY("read the key by which CloudFront is known"),
  STRIPE_KEY("read the key of the account at Stripe"),
  STRIPE_WEBHOOK_KEY("read the secret that proves what Stripe tells"),
  STRIPE_ACCOUNT_WEBHOOK_KEY("read the secret that proves what Stripe tells of payout accounts"),
  MAIL("send e-mail from the shop's address"),
  EVENTS_PUT("put events on the shop's bus");

  private final String permits;

  Need(String permits) {
    this.permits = permits;
  }

  /// What it permits, as a phrase for a document.
  public String permits() {
    return permits;
  }
}
