package dev.souk.route;

/// The HTTP methods routes use (RFC 9110, section 9).
public enum Method {
  GET,
  POST,
  PUT,
  PATCH,
  DELETE
}
