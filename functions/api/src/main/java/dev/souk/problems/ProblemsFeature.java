package dev.souk.problems;

import dev.souk.route.Feature;

/// The functions of this package, in the order of the reference.
public final class ProblemsFeature {
  public static final Feature FEATURE =
      Feature.of("problems", "Explanations of problem codes.", GetProblem.ROUTE);

  private ProblemsFeature() {}
}
