package dev.souk.cdk;

import dev.souk.route.TableStream;
import dev.souk.store.Schema;
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
final class StreamSource implements Source {
  private final Construct scope;
  private final CoreStack core;
  private final TableStream stream;
  private final DeadLetters dead;

  StreamSource(Construct scope, CoreStack core, TableStream stream) {
    this.scope = scope;
    this.core = core;
    this.stream = stream;
    dead = new DeadLetters(scope, core, stream.name());
  }

  /// A browser waits for what the stream brings.
  @Override
  public Waiting waiting() {
    return Waiting.SOMEONE;
  }

  @Override
  public List<PolicyStatement> rights() {
    return List.of(
        Rights.allow(
            "STREAM_READ",
            List.of("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"),
            List.of(arn())),
        // Listing streams is a right to all or to none.
        Rights.allow("STREAM_LIST", List.of("dynamodb:ListStreams"), List.of("*")),
        dead.right());
  }

  /// However many shop, what they bought is told.
  @Override
  public boolean apart() {
    return true;
  }

  @Override
  public void call(Alias function) {
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
        .over(
            scope,
            "stream-age-" + stream.name(),
            Metrics.of(
                "AWS/Lambda",
                "IteratorAge",
                "Maximum",
                Map.of("FunctionName", core.deployment().named(stream.name()))),
            60_000,
            5,
            "%s is more than a minute behind the table: look for a poisoned record or throttles."
                .formatted(stream.name()));
  }

  private String arn() {
    return Objects.requireNonNull(core.tables().of(Schema.MARKET).getTableStreamArn());
  }

  private String filter() {
    return stream.skPrefixes().stream()
        .map("{\"prefix\":\"%s\"}"::formatted)
        .collect(Collectors.joining(",", "{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[", "]}}}}"));
  }
}
