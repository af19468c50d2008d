package dev.souk.cdk;

import dev.souk.snapshot.KeepWarmCall;
import java.util.List;
import software.amazon.awscdk.services.events.CfnRule;
import software.constructs.Construct;

/// Calls whatever starts from a snapshot once a day, with an event that does nothing, so that no
/// visitor is the first in two weeks and refused: see [KeepWarmCall].
final class KeepWarmSchedule {
  /// How many targets a rule has at most.
  private static final int TARGETS = 5;

  private KeepWarmSchedule() {}

  static void schedule(Construct scope, List<FunctionConstruct> functions) {
    for (var from = 0; from < functions.size(); from += TARGETS) {
      var some = functions.subList(from, Math.min(from + TARGETS, functions.size()));
      schedule(scope, "KeepWarm" + from / TARGETS, some);
    }
  }

  private static void schedule(Construct scope, String id, List<FunctionConstruct> functions) {
    var rule =
        CfnRule.Builder.create(scope, id)
            .description("Keeps SnapStart snapshots warm: one invocation a day")
            .scheduleExpression("rate(1 day)")
            .targets(functions.stream().map(KeepWarmSchedule::target).toList())
            .build();
    NagFindings.accept(
        rule, "Serverless-EventBusDLQ", "A call that is lost is made again the next day.");
    for (var function : functions) {
      InvokePermission.grant(
          function, "KeepWarm", function.alias(), "events.amazonaws.com", rule.getAttrArn());
    }
  }

  private static CfnRule.TargetProperty target(FunctionConstruct function) {
    return CfnRule.TargetProperty.builder()
        .id(function.getNode().getId())
        .arn(function.alias().getFunctionArn())
        .input(KeepWarmCall.EVENT)
        .build();
  }
}
