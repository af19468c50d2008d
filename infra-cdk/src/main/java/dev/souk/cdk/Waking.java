package dev.souk.cdk;

import dev.souk.snapshot.Wake;
import java.util.List;
import software.amazon.awscdk.services.events.CfnRule;
import software.constructs.Construct;

/// Calls whatever starts from a snapshot once a day, with an event that does nothing, so that no
/// visitor is the first in two weeks and refused: see [Wake].
final class Waking {
  /// How many targets a rule has at most.
  private static final int TARGETS = 5;

  private Waking() {}

  static void daily(Construct scope, List<Deployed> functions) {
    for (var from = 0; from < functions.size(); from += TARGETS) {
      var some = functions.subList(from, Math.min(from + TARGETS, functions.size()));
      daily(scope, "Waking" + from / TARGETS, some);
    }
  }

  private static void daily(Construct scope, String id, List<Deployed> functions) {
    var rule =
        CfnRule.Builder.create(scope, id)
            .description("Keeps the snapshots of functions that are seldom called")
            .scheduleExpression("rate(1 day)")
            .targets(functions.stream().map(Waking::target).toList())
            .build();
    Findings.accept(
        rule, "Serverless-EventBusDLQ", "A call that is lost is made again the next day.");
    for (var function : functions) {
      Permission.give(
          function, "Waking", function.alias(), "events.amazonaws.com", rule.getAttrArn());
    }
  }

  private static CfnRule.TargetProperty target(Deployed function) {
    return CfnRule.TargetProperty.builder()
        .id(function.getNode().getId())
        .arn(function.alias().getFunctionArn())
        .input(Wake.EVENT)
        .build();
  }
}
