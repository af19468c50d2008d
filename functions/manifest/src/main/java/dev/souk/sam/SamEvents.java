package dev.souk.sam;

import dev.souk.accounts.Authorize;
import dev.souk.manifest.JsonTree;
import dev.souk.route.AuthorizerTrigger;
import dev.souk.route.BucketTrigger;
import dev.souk.route.CommandTrigger;
import dev.souk.route.QueueTrigger;
import dev.souk.route.Route;
import dev.souk.route.ScheduleTrigger;
import dev.souk.route.SocketRoute;
import dev.souk.route.StreamTrigger;
import dev.souk.route.Trigger;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// What calls a function, in SAM's words. Only the routes of the HTTP API are called by `sam
/// local`; of WebSocket APIs SAM knows nothing.
final class SamEvents {
  private SamEvents() {}

  static JsonTree of(Trigger trigger) {
    return switch (trigger) {
      case Route route -> routes(route);
      case StreamTrigger stream -> one("Stream", "DynamoDB", stream(stream));
      case QueueTrigger queue -> one("Queue", "SQS", queue(queue));
      case BucketTrigger events -> one("Made", "S3", bucket(events));
      case ScheduleTrigger schedule -> one("Schedule", "ScheduleV2", schedule(schedule));
      case SocketRoute _, AuthorizerTrigger _, CommandTrigger _ -> new JsonTree();
    };
  }

  private static JsonTree one(String name, String type, JsonTree properties) {
    return JsonTree.of(name, JsonTree.of("Type", type).with("Properties", properties));
  }

  private static JsonTree routes(Route route) {
    var events = new JsonTree();
    for (var path : route.paths()) {
      var index = route.paths().indexOf(path);
      var name = index == 0 ? "Route" : "Alias" + index;
      for (var method : route.methods()) {
        events.putAll(
            one(
                method.equals(route.method().name()) ? name : name + "Head",
                "HttpApi",
                route(route, method, path)));
      }
    }
    return events;
  }

  private static JsonTree route(Route route, String method, String path) {
    var properties =
        JsonTree.of("ApiId", JsonTree.of("Ref", "Api"))
            .with("Method", method)
            .with("Path", path)
            .with("PayloadFormatVersion", "2.0");
    if (route.access().needsToken()) {
      properties.with("Auth", JsonTree.of("Authorizer", Authorize.AUTHORIZER.name()));
    }
    return properties;
  }

  private static JsonTree stream(StreamTrigger stream) {
    var prefixes =
        stream.skPrefixes().stream()
            .map("{\"prefix\":\"%s\"}"::formatted)
            .collect(Collectors.joining(",", "{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[", "]}}}}"));
    return JsonTree.of("Stream", JsonTree.of("Fn::GetAtt", List.of("Market", "StreamArn")))
        .with("StartingPosition", "TRIM_HORIZON")
        .with("BatchSize", stream.batch())
        .with("BisectBatchOnFunctionError", true)
        .with("MaximumRetryAttempts", stream.attempts())
        .with("MaximumRecordAgeInSeconds", (int) stream.maxAge().toSeconds())
        .with("FunctionResponseTypes", List.of("ReportBatchItemFailures"))
        .with("FilterCriteria", JsonTree.of("Filters", List.of(JsonTree.of("Pattern", prefixes))));
  }

  private static JsonTree queue(QueueTrigger queue) {
    var arn = JsonTree.of("Fn::GetAtt", List.of(SamResources.queue(queue), "Arn"));
    return JsonTree.of("Queue", arn)
        .with("BatchSize", queue.batch())
        .with("FunctionResponseTypes", List.of("ReportBatchItemFailures"));
  }

  private static JsonTree bucket(BucketTrigger events) {
    var prefix = JsonTree.of("Name", "prefix").with("Value", events.prefix());
    return JsonTree.of("Bucket", JsonTree.of("Ref", "Media"))
        .with("Events", "s3:ObjectCreated:*")
        .with("Filter", JsonTree.of("S3Key", JsonTree.of("Rules", List.of(prefix))));
  }

  private static JsonTree schedule(ScheduleTrigger schedule) {
    return JsonTree.of("ScheduleExpression", rate(schedule.every()));
  }

  private static String rate(Duration every) {
    var minutes = every.toMinutes();
    return minutes == 1 ? "rate(1 minute)" : "rate(%d minutes)".formatted(minutes);
  }
}
