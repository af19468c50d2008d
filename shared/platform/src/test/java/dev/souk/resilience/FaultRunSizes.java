package dev.souk.resilience;

/// How hard it storms: less in every build, all of it when asked for by system properties.
final class FaultRunSizes {
  private FaultRunSizes() {}

  /// The seed to begin with; one that failed is named by its test.
  static final long SEED = Long.getLong("souk.stress.seed", 20261125);

  static int of(String name, int usual) {
    return Integer.getInteger("souk.stress." + name, usual);
  }

  /// How to see it again.
  static String replay(Class<?> test, long seed) {
    return ("mvn -pl shared/platform -am test -Dtest=%s -Dsurefire.failIfNoSpecifiedTests=false"
            + " -Dsouk.stress.seed=%d -Dsouk.stress.seeds=1")
        .formatted(test.getSimpleName(), seed);
  }
}
