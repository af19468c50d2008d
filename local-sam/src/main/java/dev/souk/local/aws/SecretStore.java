package dev.souk.local.aws;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/// What Secrets Manager keeps. Filled by the local cloud itself; functions only read.
public final class SecretStore {
  private static final String ARN = "arn:aws:secretsmanager:us-east-1:000000000000:secret:";

  private final InstantSource clock;
  private final ConcurrentMap<String, Secret> kept = new ConcurrentHashMap<>();

  public SecretStore(InstantSource clock) {
    this.clock = clock;
  }

  record Secret(String name, String value, String version, Instant at) {
    String arn() {
      return ARN + name;
    }
  }

  /// Makes `value` the current version of a secret.
  public void put(String name, String value) {
    kept.put(name, new Secret(name, value, UUID.randomUUID().toString(), clock.instant()));
  }

  /// The value of a secret at each time it is asked for, empty when there is none.
  public Supplier<String> value(String name) {
    return () -> find(name).map(Secret::value).orElse("");
  }

  /// By name or ARN.
  Optional<Secret> find(String id) {
    return Optional.ofNullable(kept.get(id.startsWith(ARN) ? id.substring(ARN.length()) : id));
  }
}
