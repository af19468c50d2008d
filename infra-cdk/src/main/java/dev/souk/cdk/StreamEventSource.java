package dev.souk.cdk;

import dev.souk.route.StreamTrigger;
import dev.souk.store.MarketTableSchema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.constructs.Construct;

/// The table's stream. A record that cannot be read is cut off from its batch by halves, tried as
/// often as the trigger says, and given up to the dead letters with its sequence number; the shard
/// flows on. A new reader begins with the oldest record there is, since the stream is the outbox.
final class StreamEventSource implements EventSource {
  private final Construct scope;
  private final CoreStack core;
  private final StreamTrigger stream;
  private final MonitoredDeadLetterQueue dead;

  StreamEventSource(Construct scope, CoreStack core, StreamTrigger stream) {
    this.scope = scope;
    this.core = core;
    this.stream = stream;
    dead = new MonitoredDeadLetterQueue(scope, core, stream.name());
  }

  /// A browser waits for what the stream brings.
  @Override
  public Latency latency() {
    return Latency.INTERACTIVE;
  }

  @Override
  public List<PolicyStatement> permissions() {
    return List.of(
        RolePolicies.allow(
            "STREAM_READ",
            List.of("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"),
            List.of(arn())),
        // Listing streams is a right to all or to none.
        RolePolicies.allow("STREAM_LIST", List.of("dynamodb:ListStreams"), List.of("*")),
        dead.sendPermission());
  }

  /// However many shop, what they bought is told.
  @Override
  public boolean reservesConcurrency() {
    return true;
  }

  @Override
  public void connect(Alias function) {
    CfnEventSourceMapping.Builder.create(scope, "Mapping")
        .functionName(function.getFunctionArn())
        .eventSourceArn(arn())
        .startingPosition("TRIM_HORIZON")
        .batchSize(stream.batch())
        .bisectBatchOnFunctionError(true)
        .maximumRetryAttempts(stream.attempts())
        .maximumRecordAgeInSeconds(stream.maxAge().toSeconds())
        .functionResponseTypes(List.of("ReportBatchItemFailures"))
        .destinationConfig(
            CfnEventSourceMapping.DestinationConfigProperty.builder()
                .onFailure(
                    CfnEventSourceMapping.OnFailureProperty.builder()
                        .destination(dead.arn())
                        .build())
                .build())
        .filterCriteria(
            CfnEventSourceMapping.FilterCriteriaProperty.builder()
                .filters(
                    List.of(
                        CfnEventSourceMapping.FilterProperty.builder().pattern(filter()).build()))
                .build())
        .build();
    core.alarms()
        .whenAbove(
            scope,
            "iterator-age-" + stream.name(),
            CloudWatchMetrics.of(
                "AWS/Lambda",
                "IteratorAge",
                "Maximum",
                Map.of("FunctionName", core.deployment().resourceName(stream.name()))),
            60_000,
            5,
            "%s is more than a minute behind the table's stream: check its log for a poison record, and throttles."
                .formatted(stream.name()));
  }

  private String arn() {
    return Objects.requireNonNull(core.tables().of(MarketTableSchema.MARKET).getTableStreamArn());
  }

  private String filter() {
    return stream.skPrefixes().stream()
        .map("{\"prefix\":\"%s\"}"::formatted)
        .collect(Collectors.joining(",", "{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[", "]}}}}"));
  }
}
