package dev.souk.http;

import dev.souk.once.Onces;
import java.time.InstantSource;

/// What every HTTP function stands on.
///
/// @param rehearsal reads from the table what is never there
public record Kernel(
    InstantSource clock,
    Limits limits,
    Visitors visitors,
    Onces onces,
    Seal seal,
    Runnable rehearsal) {
  /// The same with another place for the marks of requests: that of a route which keeps them with
  /// what it writes.
  public Kernel with(Onces others) {
    return new Kernel(clock, limits, visitors, others, seal, rehearsal);
  }
}
