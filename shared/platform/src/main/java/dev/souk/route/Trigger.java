package dev.souk.route;

import java.time.Duration;
import java.util.Set;

/// What makes the cloud call a function. Each function holds one as a constant at the top of its
/// file; the templates, the local cloud and the documents are exhaustive switches over these types
/// and nothing else.
public sealed interface Trigger
    permits Route,
        SocketRoute,
        StreamTrigger,
        BucketTrigger,
        QueueTrigger,
        ScheduleTrigger,
        CommandTrigger,
        AuthorizerTrigger {

  /// The class AWS Lambda constructs by its no-argument constructor.
  Class<?> function();

  /// What the function may read and write of the tables. Its IAM policy is made from this and from
  /// its needs, and holds no more.
  TableAccess tables();

  /// All else the function may do outside itself.
  Set<FunctionPermission> permissions();

  /// How long one call may take before Lambda ends it.
  default Duration timeout() {
    return Duration.ofSeconds(10);
  }

  /// Memory in MiB; Lambda gives processor time in proportion to it.
  default int memory() {
    return 1024;
  }

  /// The function's name, unique in a deployment: the simple name of its class.
  default String name() {
    return function().getSimpleName();
  }
}
