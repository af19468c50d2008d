package dev.souk.cdk;

import dev.souk.relay.EventBridgeBus;
import dev.souk.route.Queue;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.targets.SqsQueue;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/// A queue and its dead letters. A message is hidden six times as long as the function may take
/// (AWS Lambda Developer Guide, "Using Lambda with Amazon SQS").
final class QueueSource implements Source {
  private static final int OLD_SECONDS = 900;

  private final Construct scope;
  private final Queue queue;
  private final DeadLetters dead;
  private final software.amazon.awscdk.services.sqs.Queue made;

  QueueSource(Construct scope, CoreStack core, Queue queue) {
    this.scope = scope;
    this.queue = queue;
    dead = new DeadLetters(scope, core, queue.name());
    made =
        software.amazon.awscdk.services.sqs.Queue.Builder.create(scope, "Queue")
            .queueName(core.deployment().named(queue.queue()))
            .encryption(QueueEncryption.SQS_MANAGED)
            .enforceSsl(true)
            .visibilityTimeout(Duration.seconds(6 * queue.timeout().toSeconds()))
            .deadLetterQueue(
                DeadLetterQueue.builder()
                    .queue(dead.queue())
                    .maxReceiveCount(queue.attempts())
                    .build())
            .build();
    if (!queue.events().isEmpty()) {
      fed(core);
    }
    core.alarms()
        .over(
            scope,
            "queue-age-" + queue.name(),
            Metrics.of(
                "AWS/SQS",
                "ApproximateAgeOfOldestMessage",
                "Maximum",
                Map.of("QueueName", made.getQueueName())),
            OLD_SECONDS,
            5,
            "%s has not come to a message for a quarter of an hour: see its log, and throttles."
                .formatted(queue.name()));
  }

  /// What the bus brings. What it cannot put into the queue goes to the dead letters too.
  private void fed(CoreStack core) {
    Rule.Builder.create(scope, "Rule")
        .description("Feeds %s".formatted(queue.name()))
        .eventBus(core.bus())
        .eventPattern(
            EventPattern.builder()
                .source(List.of(EventBridgeBus.SOURCE))
                .detailType(queue.events())
                .build())
        .targets(List.of(SqsQueue.Builder.create(made).deadLetterQueue(dead.queue()).build()))
        .build();
  }

  @Override
  public Waiting waiting() {
    return Waiting.NOBODY;
  }

  @Override
  public List<PolicyStatement> rights() {
    return List.of(
        Rights.allow(
            "QUEUE_READ",
            List.of("sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"),
            List.of(made.getQueueArn())));
  }

  @Override
  public void call(Alias function) {
    var mapping =
        CfnEventSourceMapping.Builder.create(scope, "Mapping")
            .functionName(function.getFunctionArn())
            .eventSourceArn(made.getQueueArn())
            .batchSize(queue.batch())
            .functionResponseTypes(List.of("ReportBatchItemFailures"))
            .scalingConfig(
                CfnEventSourceMapping.ScalingConfigProperty.builder()
                    .maximumConcurrency(10)
                    .build())
            .build();
    Findings.accept(
        mapping,
        "Serverless-LambdaEventSourceMappingDestination",
        "A queue's mapping can have none; the queue itself sends what fails to its dead letters.");
  }
}
