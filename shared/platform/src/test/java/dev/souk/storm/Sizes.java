package dev.souk.storm;

/// How hard it storms: less in every build, all of it when asked for by system properties.
final class Sizes {
  private Sizes() {}

  /// The seed to begin with; one that failed is named by its test.
  static final long SEED = Long.getLong("souk.storm.seed", 20261125);

  static int of(String name, int usual) {
    return Integer.getInteger("souk.storm." + name, usual);
  }

  /// How to see it again.
  static String replay(Class<?> test, long seed) {
    return ("mvn -pl shared/platform -am test -Dtest=%s -Dsurefire.failIfNoSpecifiedTests=false"
            + " -Dsouk.storm.seed=%d -Dsouk.storm.seeds=1")
        .formatted(test.getSimpleName(), seed);
  }
}
