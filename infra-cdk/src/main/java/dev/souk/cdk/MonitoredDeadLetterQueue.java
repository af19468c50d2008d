package dev.souk.cdk;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/// Where what a function could not do waits for an operator, two weeks at most. An alarm goes off
/// with the first one; `operations/operate redrive` finds the queue by its name.
final class MonitoredDeadLetterQueue {
  private final Queue queue;

  MonitoredDeadLetterQueue(Construct scope, CoreStack core, String function) {
    queue =
        Queue.Builder.create(scope, "DeadLetterQueue")
            .queueName(core.deployment().resourceName(function + "-dlq"))
            .encryption(QueueEncryption.SQS_MANAGED)
            .enforceSsl(true)
            .retentionPeriod(Duration.days(14))
            .build();
    for (var rule : List.of("AwsSolutions-SQS3", "Serverless-SQSRedrivePolicy")) {
      NagFindings.accept(queue, rule, "This is the dead-letter queue itself.");
    }
    core.alarms()
        .whenAbove(
            scope,
            "dead-letters-" + function,
            CloudWatchMetrics.of(
                "AWS/SQS",
                "ApproximateNumberOfMessagesVisible",
                "Maximum",
                Map.of("QueueName", queue.getQueueName())),
            0,
            1,
            "%s has messages in its dead-letter queue: read its log, fix the cause, then redrive them (operate redrive)."
                .formatted(function));
  }

  Queue queue() {
    return queue;
  }

  String arn() {
    return queue.getQueueArn();
  }

  /// What a role needs that gives something up.
  PolicyStatement sendPermission() {
    return RolePolicies.allow("DEAD_LETTER_QUEUE", List.of("sqs:SendMessage"), List.of(arn()));
  }
}
