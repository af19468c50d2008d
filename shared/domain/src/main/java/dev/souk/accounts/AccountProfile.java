package dev.souk.accounts;

import org.jspecify.annotations.Nullable;

/// What people say about themselves and may change.
public record AccountProfile(String name, @Nullable String phone) {
  /// Hides what it holds, so that it is in no log line.
  @Override
  public String toString() {
    return "Profile[…]";
  }
}
