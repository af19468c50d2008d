package dev.souk.cdk;

import dev.souk.route.BucketTrigger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.events.EventField;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.RuleTargetInput;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.Alias;
import software.constructs.Construct;

/// Objects made in the media bucket, by way of EventBridge: the bucket then knows no function, and
/// an event that cannot be delivered is not lost. The function gets it in S3's own words, in which
/// a key is encoded as in a form; the keys of our uploads have no character that differs.
final class BucketEventSource implements EventSource {
  private static final Duration MAX_AGE = Duration.ofHours(6);

  private final Construct scope;
  private final CoreStack core;
  private final BucketTrigger events;
  private final MonitoredDeadLetterQueue dead;

  BucketEventSource(Construct scope, CoreStack core, BucketTrigger events) {
    this.scope = scope;
    this.core = core;
    this.events = events;
    dead = new MonitoredDeadLetterQueue(scope, core, events.name());
  }

  @Override
  public Latency latency() {
    return Latency.BACKGROUND;
  }

  @Override
  public List<PolicyStatement> permissions() {
    return List.of(dead.sendPermission());
  }

  /// However many images come at once, their work is the heaviest there is, and can wait for hours.
  @Override
  public boolean reservesConcurrency() {
    return true;
  }

  @Override
  public void connect(Alias function) {
    Rule.Builder.create(scope, "ObjectCreated")
        .description("%s* made in the media bucket".formatted(events.prefix()))
        .eventPattern(pattern())
        .targets(
            List.of(
                LambdaFunction.Builder.create(function)
                    .deadLetterQueue(dead.queue())
                    .retryAttempts(24)
                    .maxEventAge(software.amazon.awscdk.Duration.hours(MAX_AGE.toHours()))
                    .event(RuleTargetInput.fromObject(input()))
                    .build()))
        .build();
    AsyncInvokeConfig.configure(scope, function, MAX_AGE, dead);
  }

  private EventPattern pattern() {
    var detail = new java.util.TreeMap<String, Object>();
    detail.put("bucket", Map.of("name", List.of(core.media().bucket().getBucketName())));
    detail.put("object", Map.of("key", List.of(Map.of("prefix", events.prefix()))));
    return EventPattern.builder()
        .source(List.of("aws.s3"))
        .detailType(List.of("Object Created"))
        .detail(detail)
        .build();
  }

  private static Map<String, Object> input() {
    var object = new java.util.TreeMap<String, Object>();
    object.put("key", EventField.fromPath("$.detail.object.key"));
    object.put("size", EventField.fromPath("$.detail.object.size"));
    object.put("sequencer", EventField.fromPath("$.detail.object.sequencer"));
    var s3 = new java.util.TreeMap<String, Object>();
    s3.put("bucket", Map.of("name", EventField.fromPath("$.detail.bucket.name")));
    s3.put("object", object);
    var record = new java.util.TreeMap<String, Object>();
    record.put("awsRegion", EventField.fromPath("$.region"));
    record.put("eventName", "ObjectCreated:Put");
    record.put("eventSource", "aws:s3");
    record.put("eventTime", EventField.fromPath("$.time"));
    record.put("eventVersion", "2.1");
    record.put("s3", s3);
    return Map.of("Records", List.of(record));
  }
}
