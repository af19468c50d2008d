package dev.souk.cdk;

import java.util.List;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.Alias;

/// What calls a function, as resources. Made before the function, since the function's role may
/// have to permit it, and tied to it afterwards.
interface EventSource {
  /// What the function's role must permit for the service that calls it, beside its needs.
  default List<PolicyStatement> permissions() {
    return List.of();
  }

  /// Whether someone waits for the function's answer: then its versions start from a snapshot.
  Latency latency();

  /// Whether a crowd at the other functions could starve this one, or one at this the others, so
  /// that a part of what the account may run at once is set aside for it
  /// ([DeploymentContext#reserve]).
  default boolean reservesConcurrency() {
    return false;
  }

  /// Lets the source call the function.
  void connect(Alias function);

  /// Whether someone waits.
  enum Latency {
    INTERACTIVE,
    BACKGROUND
  }
}
