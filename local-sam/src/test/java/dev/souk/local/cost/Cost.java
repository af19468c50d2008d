package dev.souk.local.cost;

import dev.souk.local.lambda.Invocation;
import java.util.Map;

/// What calls of a function asked of DynamoDB.
///
/// @param writes units of tables alone
/// @param indexWrites units of the index entries that came of them
record Cost(double requests, double reads, double writes, double indexWrites) {
  static final Cost NOTHING = new Cost(0, 0, 0, 0);

  static Cost of(Invocation.Seen seen) {
    var told = seen.measures();
    return new Cost(
        of(told, "dynamoCalls"),
        of(told, "readUnits"),
        of(told, "writeUnits"),
        of(told, "indexWriteUnits"));
  }

  private static double of(Map<String, Double> told, String measure) {
    return told.getOrDefault(measure, 0.0);
  }

  Cost plus(Cost other) {
    return new Cost(
        requests + other.requests,
        reads + other.reads,
        writes + other.writes,
        indexWrites + other.indexWrites);
  }
}
