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

  /// Whether a crowd at the other functions could starve this one, or one at this the others, so
  /// that a part of what the account may run at once is set aside for it ([Deployment#reserve]).
  default boolean apart() {
    return false;
  }

  /// Lets the source call the function.
  void call(Alias function);

  /// Whether someone waits.
  enum Waiting {
    SOMEONE,
    NOBODY
  }
}
