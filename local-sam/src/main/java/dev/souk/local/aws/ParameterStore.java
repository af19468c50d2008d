package dev.souk.local.aws;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// What Parameter Store keeps. Filled by the local cloud itself; functions only read.
public final class ParameterStore {
  private final InstantSource clock;
  private final ConcurrentMap<String, Parameter> kept = new ConcurrentHashMap<>();

  public ParameterStore(InstantSource clock) {
    this.clock = clock;
  }

  record Parameter(String name, String value, Type type, long version, Instant at) {}

  /// As Systems Manager calls them.
  enum Type {
    STRING("String"),
    SECURE_STRING("SecureString");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /// Makes `value` the next version of a parameter.
  public void put(String name, String value) {
    put(name, value, Type.STRING);
  }

  /// The same of one that is told in clear only to who asks for it to be decrypted.
  public void encrypt(String name, String value) {
    put(name, value, Type.SECURE_STRING);
  }

  private void put(String name, String value, Type type) {
    kept.compute(
        name,
        (_, old) ->
            new Parameter(name, value, type, old == null ? 1 : old.version() + 1, clock.instant()));
  }

  Optional<Parameter> find(String name) {
    return Optional.ofNullable(kept.get(name));
  }
}
