package dev.souk.cdk;

import dev.souk.route.ScheduleTrigger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.constructs.Construct;

/// A sweep. One that fails for good is told to the dead letters; the next one does its work.
final class ScheduleEventSource implements EventSource {
  private static final int HOUR = 3_600;

  private final Construct scope;
  private final ScheduleTrigger schedule;
  private final MonitoredDeadLetterQueue dead;

  ScheduleEventSource(Construct scope, CoreStack core, ScheduleTrigger schedule) {
    this.scope = scope;
    this.schedule = schedule;
    dead = new MonitoredDeadLetterQueue(scope, core, schedule.name());
  }

  @Override
  public Latency latency() {
    return Latency.BACKGROUND;
  }

  @Override
  public List<PolicyStatement> permissions() {
    return List.of(dead.sendPermission());
  }

  @Override
  public void connect(Alias function) {
    CfnSchedule.Builder.create(scope, "Schedule")
        .description("Starts %s".formatted(schedule.name()))
        .scheduleExpression(rate(schedule.every()))
        .flexibleTimeWindow(CfnSchedule.FlexibleTimeWindowProperty.builder().mode("OFF").build())
        .target(
            CfnSchedule.TargetProperty.builder()
                .arn(function.getFunctionArn())
                .roleArn(role(function).getRoleArn())
                .retryPolicy(
                    CfnSchedule.RetryPolicyProperty.builder()
                        .maximumRetryAttempts(3)
                        .maximumEventAgeInSeconds(HOUR)
                        .build())
                .deadLetterConfig(
                    CfnSchedule.DeadLetterConfigProperty.builder().arn(dead.arn()).build())
                .build())
        .build();
    AsyncInvokeConfig.configure(scope, function, Duration.ofSeconds(HOUR), dead);
  }

  private Role role(Alias function) {
    var may =
        PolicyDocument.Builder.create()
            .statements(
                List.of(
                    RolePolicies.allow(
                        "START",
                        List.of("lambda:InvokeFunction"),
                        List.of(function.getFunctionArn())),
                    dead.sendPermission()))
            .build();
    return Role.Builder.create(scope, "SchedulerRole")
        .assumedBy(new ServicePrincipal("scheduler.amazonaws.com"))
        .inlinePolicies(Map.of("starts", may))
        .build();
  }

  /// EventBridge Scheduler counts in whole minutes, and says one in the singular.
  private static String rate(Duration every) {
    var minutes = every.toMinutes();
    if (minutes < 1 || !every.equals(Duration.ofMinutes(minutes))) {
      throw new IllegalArgumentException("no schedule can run every " + every);
    }
    return minutes == 1 ? "rate(1 minute)" : "rate(%d minutes)".formatted(minutes);
  }
}
