package dev.souk.local.aws;

/// What an operator calls the parts of the local cloud: its stage is `local`.
final class Operated {
  private Operated() {}

  static String named(String part) {
    return "souk-local-" + part;
  }
}
