package dev.souk.cdk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/// Where all alarms of a deployment go. Each says in its description what to look at. A deployment
/// that nobody watches has none.
final class Alarms {
  private final DeploymentContext deployment;
  private final Optional<Topic> topic;

  /// @param key what the topic is encrypted by; without one by a key of SNS's own
  Alarms(Construct scope, DeploymentContext deployment, Optional<Key> key) {
    this.deployment = deployment;
    topic =
        deployment.alarmsEnabled() ? Optional.of(topic(scope, deployment, key)) : Optional.empty();
  }

  private static Topic topic(Construct scope, DeploymentContext deployment, Optional<Key> key) {
    var builder =
        Topic.Builder.create(scope, "Alarms")
            .displayName("Souk " + deployment.stage().value())
            .enforceSsl(true);
    key.ifPresent(builder::masterKey);
    var topic = builder.build();
    topic.addToResourcePolicy(publishing(topic));
    deployment.alarmsTo().ifPresent(it -> subscribe(topic, it));
    if (key.isEmpty()) {
      NagFindings.accept(
          topic,
          "AwsSolutions-SNS2",
          "CloudWatch publishes to an encrypted topic only with a key of one's own, which dev has"
              + " not and us-east-1 has not; alarms contain names and numbers only.");
    }
    return topic;
  }

  private static void subscribe(Topic topic, String address) {
    topic.addSubscription(new EmailSubscription(address));
    NagFindings.accept(
        topic,
        "Serverless-SNSRedrivePolicy",
        "E-mail: SNS tries for hours by itself, and CloudWatch keeps every alarm's history.");
  }

  /// A topic that has a policy at all lets only those publish whom it names.
  private static PolicyStatement publishing(Topic topic) {
    return PolicyStatement.Builder.create()
        .sid("Alarms")
        .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
        .actions(List.of("sns:Publish"))
        .resources(List.of(topic.getTopicArn()))
        .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID)))
        .build();
  }

  /// Goes off when `metric` is over `limit` in each of the last `minutes` minutes.
  void whenAbove(
      Construct scope, String name, Metric metric, double limit, int minutes, String description) {
    topic.ifPresent(it ->
        alarm(scope, name, metric, description)
            .threshold(limit)
            .evaluationPeriods(minutes)
            .build()
            .addAlarmAction(new SnsAction(it)));
  }

  /// Goes off when something happens in two of three spans of five minutes: one burst that is over
  /// wakes nobody, and what fails for the few who come wakes somebody all the same.
  ///
  /// @param metric counts what happens
  void whenRepeated(Construct scope, String name, Metric metric, String description) {
    var spans = metric.with(MetricOptions.builder().period(Duration.minutes(5)).build());
    topic.ifPresent(it ->
        alarm(scope, name, spans, description)
            .threshold(0)
            .evaluationPeriods(3)
            .datapointsToAlarm(2)
            .build()
            .addAlarmAction(new SnsAction(it)));
  }

  private Alarm.Builder alarm(Construct scope, String name, IMetric metric, String description) {
    return Alarm.Builder.create(scope, name + "Alarm")
        .alarmName(deployment.resourceName(name))
        .alarmDescription(description)
        .metric(metric)
        .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
        .treatMissingData(TreatMissingData.NOT_BREACHING);
  }
}
