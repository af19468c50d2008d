package dev.souk.cdk;

import java.util.List;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.Alias;

/// What calls a function, as resources. Made before the function, since the function's role may
/// have to permit it, and tied to it afterwards.
interface Source {
  /// What the function's role must permit for the service that calls it, beside its needs.
  default List<PolicyStatement> rights() {
    return List.of();
  }

  /// Whether someone waits for the function's answer: then its versions start from a snapshot.
  Waiting waiting();

  /// Lets the source call the function.
  void call(Alias function);

  /// Whether someone waits.
  enum Waiting {
    SOMEONE,
    NOBODY
  }
}
