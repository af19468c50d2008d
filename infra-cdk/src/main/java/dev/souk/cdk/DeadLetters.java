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
final class DeadLetters {
  private final Queue queue;

  DeadLetters(Construct scope, CoreStack core, String function) {
    queue =
        Queue.Builder.create(scope, "DeadLetters")
            .queueName(core.deployment().named(function + "-dead"))
            .encryption(QueueEncryption.SQS_MANAGED)
            .enforceSsl(true)
            .retentionPeriod(Duration.days(14))
            .build();
    for (var rule : List.of("AwsSolutions-SQS3", "Serverless-SQSRedrivePolicy")) {
      Findings.accept(queue, rule, "It is the dead-letter queue.");
    }
    core.alarms()
        .over(
            scope,
            "dead-letters-" + function,
            Metrics.of(
                "AWS/SQS",
                "ApproximateNumberOfMessagesVisible",
                "Maximum",
                Map.of("QueueName", queue.getQueueName())),
            0,
            1,
            "%s gave something up: read its log, then send the dead letters to work again: operate redrive."
                .formatted(function));
  }

  Queue queue() {
    return queue;
  }

  String arn() {
    return queue.getQueueArn();
  }

  /// What a role needs that gives something up.
  PolicyStatement right() {
    return Rights.allow("DEAD_LETTERS", List.of("sqs:SendMessage"), List.of(arn()));
  }
}
