package dev.souk.route;

/// What `Cache-Control` a successful answer carries (RFC 9111).
public enum CacheControl {
  /// `no-store`: the answer is one caller's, or changes state.
  NO_STORE("no-store"),
  /// For a CDN and browsers: a few seconds fresh, then revalidated by its `ETag`.
  SHORT_LIVED("public, max-age=5, stale-while-revalidate=30"),
  /// For what changes about once a month.
  LONG_LIVED("public, max-age=300");

  private final String header;

  CacheControl(String header) {
    this.header = header;
  }

  public String header() {
    return header;
  }
}
