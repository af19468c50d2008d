package dev.souk.cdk;

import java.util.Arrays;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.RetentionDays;

/// How much a deployment matters: `dev` costs next to nothing at rest and leaves nothing behind
/// when it is destroyed; `prod` keeps what it holds.
public enum DeploymentStage {
  DEV("dev", 100, 200, RetentionDays.TWO_WEEKS, RemovalPolicy.DESTROY),
  PROD("prod", 2_000, 4_000, RetentionDays.THREE_MONTHS, RemovalPolicy.RETAIN);

  private final String value;
  private final int rate;
  private final int burst;
  private final RetentionDays retention;
  private final RemovalPolicy removal;

  DeploymentStage(
      String word, int rate, int burst, RetentionDays retention, RemovalPolicy removal) {
    this.value = word;
    this.rate = rate;
    this.burst = burst;
    this.retention = retention;
    this.removal = removal;
  }

  /// @throws IllegalArgumentException when there is none
  static DeploymentStage of(String word) {
    return Arrays.stream(values())
        .filter(deploymentStage -> deploymentStage.value().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("stage is dev or prod, not " + word));
  }

  /// As it is written in the context and in names.
  public String value() {
    return value;
  }

  /// Requests a second each gateway lets through; an account has 10,000 for all of its APIs.
  public int rate() {
    return rate;
  }

  public int burst() {
    return burst;
  }

  /// How long logs are kept.
  public RetentionDays retention() {
    return retention;
  }

  /// What becomes of data when its stack is destroyed.
  public RemovalPolicy removal() {
    return removal;
  }

  /// The same of what has a name of its own: a creation that fails takes it along, since the next
  /// would find its name taken.
  public RemovalPolicy removalOfNamed() {
    return switch (this) {
      case DEV -> RemovalPolicy.DESTROY;
      case PROD -> RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;
    };
  }

  public boolean prod() {
    return this == PROD;
  }
}
