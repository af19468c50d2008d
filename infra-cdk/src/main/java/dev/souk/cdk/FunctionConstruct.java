package dev.souk.cdk;

import dev.souk.route.ScheduleTrigger;
import dev.souk.route.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.lambda.VersionOptions;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/// One function of the manifest with all that is its own: role, log, version, alias and what calls
/// it. Callers always go by the alias.
final class FunctionConstruct extends Construct {
  static final String ALIAS = "live";

  /// A version outlives its deployment, so that the alias can go back to it. One whose own
  /// deployment fails does not: Lambda would refuse to publish the same again.
  private static final VersionOptions KEPT =
      VersionOptions.builder().removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE).build();

  private static final String UNTRACED =
      "A sweep runs all day long whether anybody shops or not, and dev is to cost next to nothing:"
          + " their logs have the duration of each call.";

  private final Alias alias;
  private final EventSource.Latency latency;

  /// @param code the jar of the function's module
  FunctionConstruct(Construct scope, CoreStack core, Trigger trigger, String code) {
    super(scope, trigger.name());
    var deployment = core.deployment();
    var source = EventSources.of(this, core, trigger);
    latency = source.latency();
    var log =
        LogGroup.Builder.create(this, "Log")
            .logGroupName("/souk/%s/%s".formatted(deployment.stage().value(), trigger.name()))
            .retention(deployment.stage().retention())
            .removalPolicy(deployment.stage().removalOfNamed())
            .build();
    var builder =
        Function.Builder.create(this, "Function")
            .functionName(deployment.resourceName(trigger.name()))
            .runtime(Runtime.JAVA_25)
            .architecture(Architecture.ARM_64)
            .handler(trigger.function().getName())
            .code(Code.fromAsset(code))
            .memorySize(trigger.memory())
            .timeout(Duration.seconds(trigger.timeout().toSeconds()))
            .environment(new FunctionEnvironment(core).all())
            .role(role(core, trigger, source, log).withoutPolicyUpdates())
            .logGroup(log)
            .tracing(traced(core, trigger) ? Tracing.ACTIVE : Tracing.DISABLED)
            .currentVersionOptions(KEPT)
            .snapStart(
                switch (latency) {
                  case INTERACTIVE -> SnapStartConf.ON_PUBLISHED_VERSIONS;
                  case BACKGROUND -> null;
                });
    if (source.reservesConcurrency()) {
      deployment.reserve().ifPresent(builder::reservedConcurrentExecutions);
    }
    var function = builder.build();
    accept(function);
    if (!traced(core, trigger)) {
      NagFindings.accept(function, "Serverless-LambdaTracing", UNTRACED);
    }
    alias =
        Alias.Builder.create(this, "Live")
            .aliasName(ALIAS)
            .version(function.getCurrentVersion())
            .build();
    source.connect(alias);
  }

  /// By which it is called.
  Alias alias() {
    return alias;
  }

  /// Whether someone waits for its answer, so that it starts from a snapshot.
  boolean interactive() {
    return latency == EventSource.Latency.INTERACTIVE;
  }

  private static void accept(Function function) {
    NagFindings.accept(
        function,
        "Serverless-LambdaDLQ",
        "Only its alias is invoked. Synchronous callers get the error; an asynchronous event"
            + " goes to the dead-letter queue of the alias or the mapping.");
    Annotations.of(function).acknowledgeWarning("@aws-cdk/aws-lambda:snapStartRequirePublish");
  }

  /// Of a second's calls X-Ray keeps the first, which of a sweep's is every one: a hundred thousand
  /// a month, most of which find nothing to do.
  private static boolean traced(CoreStack core, Trigger trigger) {
    return core.deployment().stage().prod() && !(trigger instanceof ScheduleTrigger);
  }

  private Role role(CoreStack core, Trigger trigger, EventSource source, LogGroup log) {
    var may = new ArrayList<PolicyStatement>();
    may.add(
        RolePolicies.allow(
            "LOG",
            List.of("logs:CreateLogStream", "logs:PutLogEvents"),
            List.of(log.getLogGroupArn())));
    if (traced(core, trigger)) {
      // Traces belong to no resource.
      may.add(
          RolePolicies.allow(
              "TRACE", List.of("xray:PutTelemetryRecords", "xray:PutTraceSegments"), List.of("*")));
    }
    may.addAll(source.permissions());
    may.addAll(new RolePolicies(core).of(trigger));
    var role =
        Role.Builder.create(this, "Role")
            .description("What %s may do".formatted(trigger.name()))
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .inlinePolicies(
                Map.of("needs", PolicyDocument.Builder.create().statements(may).build()))
            .build();
    WildcardPermissions.accept(role);
    return role;
  }
}
