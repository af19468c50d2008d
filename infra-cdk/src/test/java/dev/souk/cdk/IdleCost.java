package dev.souk.cdk;

import dev.souk.wiring.EnvironmentSetting;
import dev.souk.wiring.SecretStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a deployment costs in a month in which nobody comes, as its templates have it. What holds
/// nothing yet, as tables, buckets, logs and backups, costs by what it will hold.
///
/// @param dollars a month
record IdleCost(List<Line> lines, double dollars) {
  /// Hours of an average month, as AWS counts them.
  private static final double HOURS = 730;

  /// What one sweep that finds nothing takes: assumed, where units and milliseconds of a warm one
  /// were measured below.
  private static final double SWEEP_SECONDS = 0.05;

  private static final int SWEEP_READS = 10;
  private static final int LOG_BYTES = 600;

  /// Long polls at once that Lambda begins with at a queue (AWS Lambda Developer Guide,
  /// "Configuring scaling behavior for SQS event source mappings"), each of twenty seconds.
  private static final double POLLS_AN_HOUR = 5 * 180;

  private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

  /// One kind of what is paid for.
  record Line(String item, double dollars) {}

  /// List prices of N. Virginia in US dollars, without free tiers, read in November 2026 on the
  /// service's own pricing page.
  enum Price {
    /// AWS Secrets Manager Pricing: per secret per month.
    SECRET(0.40),
    /// Amazon CloudWatch Pricing: standard resolution alarm metric, per month.
    ALARM(0.10),
    /// Amazon CloudWatch Pricing: per dashboard per month.
    DASHBOARD(3.00),
    /// Amazon CloudWatch Pricing: logs collected, per GB.
    LOG_GB(0.50),
    /// AWS Key Management Service Pricing: per key per month.
    KEY(1.00),
    /// AWS WAF Pricing: per web ACL per month.
    WEB_ACL(5.00),
    /// AWS WAF Pricing: per rule, or managed group, per month.
    WEB_ACL_RULE(1.00),
    /// Amazon SQS Pricing: standard queue, per request.
    QUEUE_REQUEST(0.40e-6),
    /// Amazon EventBridge Pricing, Scheduler: per invocation.
    SCHEDULED(1.00e-6),
    /// AWS Lambda Pricing: per request.
    CALL(0.20e-6),
    /// AWS Lambda Pricing: arm64, per GB-second.
    GB_SECOND(0.0000133334),
    /// Amazon DynamoDB Pricing, on demand: per read request unit.
    READ(0.125e-6),
    /// AWS X-Ray Pricing: per trace recorded.
    TRACE(5.00e-6);

    private final double dollars;

    Price(double dollars) {
      this.dollars = dollars;
    }

    double of(double number) {
      return number * dollars;
    }
  }

  static IdleCost of(SynthesizedApp made) {
    var lines = new ArrayList<Line>();
    lines.add(line("secrets", Price.SECRET.of(secrets(made))));
    lines.add(line("alarms", Price.ALARM.of(count(made, "AWS::CloudWatch::Alarm"))));
    lines.add(line("dashboard", Price.DASHBOARD.of(count(made, "AWS::CloudWatch::Dashboard"))));
    lines.add(line("key", Price.KEY.of(count(made, "AWS::KMS::Key"))));
    lines.add(line("firewall", firewall(made)));
    lines.add(line("polling empty queues", Price.QUEUE_REQUEST.of(polls(made))));
    lines.add(line("scheduled sweeps", sweeps(made)));
    lines.add(line("keep-warm invocations", keepWarm(made)));
    return new IdleCost(List.copyOf(lines), lines.stream().mapToDouble(Line::dollars).sum());
  }

  private static Line line(String what, double dollars) {
    return new Line(what, dollars);
  }

  private static int count(SynthesizedApp made, String type) {
    return made.all(type).size();
  }

  /// Those that functions are told of in Secrets Manager; standard parameters cost nothing.
  private static long secrets(SynthesizedApp made) {
    return made.all("AWS::Lambda::Function").stream()
        .flatMap(function ->
            EnvironmentSetting.secrets().stream()
                .map(it -> function.text("/Environment/Variables/" + it)))
        .filter(name -> !name.isEmpty() && SecretStore.of(name) == SecretStore.SECRETS_MANAGER)
        .distinct()
        .count();
  }

  private static double firewall(SynthesizedApp made) {
    return made.all("AWS::WAFv2::WebACL").stream()
        .mapToDouble(it -> Price.WEB_ACL.of(1) + Price.WEB_ACL_RULE.of(it.at("/Rules").size()))
        .sum();
  }

  private static double polls(SynthesizedApp made) {
    return made.all("AWS::Lambda::EventSourceMapping").stream()
            .filter(it -> !it.properties().has("StartingPosition"))
            .count()
        * POLLS_AN_HOUR
        * HOURS;
  }

  private static double sweeps(SynthesizedApp made) {
    return made.all("AWS::Scheduler::Schedule").stream()
        .mapToDouble(it -> {
          var calls = calls(it.text("/ScheduleExpression"));
          return Price.SCHEDULED.of(calls) + called(calls) + Price.READ.of(calls * SWEEP_READS);
        })
        .sum();
  }

  /// A rule that goes by the clock is an event of AWS's own, which costs nothing to make.
  private static double keepWarm(SynthesizedApp made) {
    var traced = count(made, "AWS::KMS::Key") > 0 ? 1 : 0;
    return made.all("AWS::Events::Rule").stream()
        .filter(it -> it.properties().has("ScheduleExpression"))
        .mapToDouble(it -> {
          var calls = calls(it.text("/ScheduleExpression")) * it.at("/Targets").size();
          return called(calls) + Price.TRACE.of(calls * traced);
        })
        .sum();
  }

  private static double called(double calls) {
    return Price.CALL.of(calls)
        + Price.GB_SECOND.of(calls * SWEEP_SECONDS)
        + Price.LOG_GB.of(calls * LOG_BYTES / 1e9);
  }

  private static double calls(String rate) {
    var found = RATE.matcher(rate);
    if (!found.matches()) {
      throw new AssertionError("no rate: " + rate);
    }
    var hours =
        switch (found.group(2)) {
          case "minute" -> 1 / 60.0;
          case "hour" -> 1.0;
          default -> 24.0;
        };
    return HOURS / (Integer.parseInt(found.group(1)) * hours);
  }

  /// As it stands in a document.
  static String dollars(double dollars) {
    return String.format(Locale.ROOT, "%.2f", dollars);
  }

  double of(String what) {
    return lines.stream().filter(it -> it.item().equals(what)).mapToDouble(Line::dollars).sum();
  }
}
