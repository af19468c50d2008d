package dev.souk.route;

/// The HTTP methods routes use (RFC 9110, section 9).
public enum RouteMethod {
  GET,
  POST,
  PUT,
  PATCH,
  DELETE
}
