package dev.souk.cdk;

import dev.souk.manifest.FunctionModules;
import dev.souk.route.AuthorizerTrigger;
import dev.souk.route.Trigger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/// The functions of one feature with what calls them.
final class FeatureStack extends Stack {

  FeatureStack(
      Construct scope,
      CoreStack core,
      String feature,
      List<Trigger> triggers,
      FunctionArtifacts jars) {
    super(
        scope,
        core.deployment().resourceName(feature),
        StackProps.builder()
            .description("Souk %s: %s".formatted(core.deployment().stage().value(), feature))
            .env(Environment.builder().region(core.deployment().region()).build())
            .terminationProtection(core.deployment().stage().prod())
            .build());
    var awaited = new ArrayList<FunctionConstruct>();
    for (var trigger : authorizerFirst(triggers)) {
      var jar = jars.of(FunctionModules.of(trigger.function()));
      var deployed = new FunctionConstruct(this, core, trigger, jar.toString());
      if (deployed.interactive()) {
        awaited.add(deployed);
      }
    }
    KeepWarmSchedule.schedule(this, awaited);
  }

  /// The routes of its own stack name it.
  private static List<Trigger> authorizerFirst(List<Trigger> triggers) {
    return triggers.stream()
        .sorted(Comparator.comparing(it -> !(it instanceof AuthorizerTrigger)))
        .toList();
  }

  /// The feature of a function: the last part of its package.
  static String feature(Trigger trigger) {
    var name = trigger.function().getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
