package dev.souk.cdk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/// Where all alarms of a deployment go. Each says in its description what to look at.
final class Alarms {
  private final Deployment deployment;
  private final Topic topic;

  Alarms(Construct scope, Deployment deployment, Optional<Key> key) {
    this.deployment = deployment;
    var builder =
        Topic.Builder.create(scope, "Alarms")
            .displayName("Souk " + deployment.level().word())
            .enforceSsl(true);
    key.ifPresent(builder::masterKey);
    topic = builder.build();
    topic.addToResourcePolicy(publishing());
    deployment.alarmsTo().ifPresent(this::tell);
    if (key.isEmpty()) {
      Findings.accept(
          topic,
          "AwsSolutions-SNS2",
          "CloudWatch publishes to an encrypted topic only with a key of one's own, which dev has not;"
              + " alarms tell names and numbers.");
    }
  }

  private void tell(String address) {
    topic.addSubscription(new EmailSubscription(address));
    Findings.accept(
        topic,
        "Serverless-SNSRedrivePolicy",
        "E-mail: SNS tries for hours by itself, and CloudWatch keeps every alarm's history.");
  }

  /// A topic that has a policy at all lets only those publish whom it names.
  private PolicyStatement publishing() {
    return PolicyStatement.Builder.create()
        .sid("Alarms")
        .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
        .actions(List.of("sns:Publish"))
        .resources(List.of(topic.getTopicArn()))
        .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID)))
        .build();
  }

  /// Goes off when `metric` is over `limit` in each of the last `minutes` minutes.
  Alarm over(Construct scope, String name, Metric metric, double limit, int minutes, String look) {
    var alarm =
        Alarm.Builder.create(scope, name + "Alarm")
            .alarmName(deployment.named(name))
            .alarmDescription(look)
            .metric(metric)
            .threshold(limit)
            .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
            .evaluationPeriods(minutes)
            .treatMissingData(TreatMissingData.NOT_BREACHING)
            .build();
    alarm.addAlarmAction(new SnsAction(topic));
    return alarm;
  }
}
