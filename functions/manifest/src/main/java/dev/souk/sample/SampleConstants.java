package dev.souk.sample;

import dev.souk.id.IdType;
import java.time.Instant;

/// Where and when the samples are from: always the same, so that they change with the code alone.
final class SampleConstants {
  static final String ACCOUNT = "123456789012";
  static final String REGION = "eu-central-1";
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final String EVENT_ID = "53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa";

  private SampleConstants() {}

  /// The one object of its kind, the same that the examples of the reference name.
  static String id(IdType idType) {
    return idType.prefix() + "_01kagwv6q5e7pbn0k1d0z9x2aa";
  }

  static String arn(String service, String resource) {
    return "arn:aws:%s:%s:%s:%s".formatted(service, REGION, ACCOUNT, resource);
  }
}
