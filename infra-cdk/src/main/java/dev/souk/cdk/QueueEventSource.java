package dev.souk.cdk;

import dev.souk.eventbus.EventBridgePublisher;
import dev.souk.route.QueueTrigger;
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
final class QueueEventSource implements EventSource {
  private static final int OLD_SECONDS = 900;

  private final Construct scope;
  private final QueueTrigger queue;
  private final MonitoredDeadLetterQueue dead;
  private final software.amazon.awscdk.services.sqs.Queue made;

  QueueEventSource(Construct scope, CoreStack core, QueueTrigger queue) {
    this.scope = scope;
    this.queue = queue;
    dead = new MonitoredDeadLetterQueue(scope, core, queue.name());
    made =
        software.amazon.awscdk.services.sqs.Queue.Builder.create(scope, "Queue")
            .queueName(core.deployment().resourceName(queue.queue()))
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
      subscribeToBus(core);
    }
    core.alarms()
        .whenAbove(
            scope,
            "queue-age-" + queue.name(),
            CloudWatchMetrics.of(
                "AWS/SQS",
                "ApproximateAgeOfOldestMessage",
                "Maximum",
                Map.of("QueueName", made.getQueueName())),
            OLD_SECONDS,
            5,
            "The oldest message of %s has waited 15 minutes: check its log and throttles."
                .formatted(queue.name()));
  }

  /// What the bus brings. What it cannot put into the queue goes to the dead letters too.
  private void subscribeToBus(CoreStack core) {
    Rule.Builder.create(scope, "Rule")
        .description("Feeds %s".formatted(queue.name()))
        .eventBus(core.bus())
        .eventPattern(
            EventPattern.builder()
                .source(List.of(EventBridgePublisher.SOURCE))
                .detailType(queue.events())
                .build())
        .targets(List.of(SqsQueue.Builder.create(made).deadLetterQueue(dead.queue()).build()))
        .build();
  }

  @Override
  public Latency latency() {
    return Latency.BACKGROUND;
  }

  @Override
  public List<PolicyStatement> permissions() {
    return List.of(
        RolePolicies.allow(
            "QUEUE_READ",
            List.of("sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"),
            List.of(made.getQueueArn())));
  }

  @Override
  public void connect(Alias function) {
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
    NagFindings.accept(
        mapping,
        "Serverless-LambdaEventSourceMappingDestination",
        "An SQS mapping has no on-failure destination; the queue's redrive policy moves failed messages to its dead-letter queue.");
  }
}
