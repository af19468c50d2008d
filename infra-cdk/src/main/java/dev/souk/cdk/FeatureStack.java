package dev.souk.cdk;

import dev.souk.manifest.Modules;
import dev.souk.route.Authorizer;
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
      Construct scope, CoreStack core, String feature, List<Trigger> triggers, Artifacts jars) {
    super(
        scope,
        core.deployment().named(feature),
        StackProps.builder()
            .description("Souk %s: %s".formatted(core.deployment().level().word(), feature))
            .env(Environment.builder().region(core.deployment().region()).build())
            .terminationProtection(core.deployment().level().prod())
            .build());
    var awaited = new ArrayList<Deployed>();
    for (var trigger : authorizerFirst(triggers)) {
      var jar = jars.of(Modules.of(trigger.function()));
      var deployed = new Deployed(this, core, trigger, jar.toString());
      if (deployed.awaited()) {
        awaited.add(deployed);
      }
    }
    Waking.daily(this, awaited);
  }

  /// The routes of its own stack name it.
  private static List<Trigger> authorizerFirst(List<Trigger> triggers) {
    return triggers.stream()
        .sorted(Comparator.comparing(it -> !(it instanceof Authorizer)))
        .toList();
  }

  /// The feature of a function: the last part of its package.
  static String feature(Trigger trigger) {
    var name = trigger.function().getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
