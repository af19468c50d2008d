package dev.souk.local.aws;

/// What an operator calls the parts of the local cloud: its stage is `local`.
final class LocalResourceNames {
  private LocalResourceNames() {}

  static String resourceName(String part) {
    return "souk-local-" + part;
  }
}
