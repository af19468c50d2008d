package dev.souk.sellers;

/// Whether a seller may sell.
public enum Standing {
  ACTIVE,
  /// May read what is theirs, write nothing, and is not shown.
  SUSPENDED
}
