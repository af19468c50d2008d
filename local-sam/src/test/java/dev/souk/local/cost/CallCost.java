package dev.souk.local.cost;

import dev.souk.local.lambda.Invocation;
import java.util.Map;

/// What calls of a function asked of DynamoDB.
///
/// @param writes units of tables alone
/// @param indexWrites units of the index entries that came of them
record CallCost(double requests, double reads, double writes, double indexWrites) {
  static final CallCost NOTHING = new CallCost(0, 0, 0, 0);

  static CallCost of(Invocation.Snapshot snapshot) {
    var told = snapshot.measures();
    return new CallCost(
        of(told, "dynamoDbRequests"),
        of(told, "readUnits"),
        of(told, "writeUnits"),
        of(told, "indexWriteUnits"));
  }

  private static double of(Map<String, Double> told, String measure) {
    return told.getOrDefault(measure, 0.0);
  }

  CallCost plus(CallCost other) {
    return new CallCost(
        requests + other.requests,
        reads + other.reads,
        writes + other.writes,
        indexWrites + other.indexWrites);
  }
}
