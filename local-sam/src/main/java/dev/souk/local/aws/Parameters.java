package dev.souk.local.aws;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// What Parameter Store keeps. Filled by the local cloud itself; functions only read.
public final class Parameters {
  private final InstantSource clock;
  private final ConcurrentMap<String, Parameter> kept = new ConcurrentHashMap<>();

  public Parameters(InstantSource clock) {
    this.clock = clock;
  }

  record Parameter(String name, String value, long version, Instant at) {}

  /// Makes `value` the next version of a parameter.
  public void put(String name, String value) {
    kept.compute(
        name,
        (_, old) ->
            new Parameter(name, value, old == null ? 1 : old.version() + 1, clock.instant()));
  }

  Optional<Parameter> find(String name) {
    return Optional.ofNullable(kept.get(name));
  }
}
