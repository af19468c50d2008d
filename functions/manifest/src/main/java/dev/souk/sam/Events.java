package dev.souk.sam;

import dev.souk.accounts.Authorize;
import dev.souk.manifest.Tree;
import dev.souk.route.Authorizer;
import dev.souk.route.BucketEvents;
import dev.souk.route.Command;
import dev.souk.route.Queue;
import dev.souk.route.Route;
import dev.souk.route.Schedule;
import dev.souk.route.SocketRoute;
import dev.souk.route.TableStream;
import dev.souk.route.Trigger;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// What calls a function, in SAM's words. Only the routes of the HTTP API are called by `sam
/// local`; of WebSocket APIs SAM knows nothing.
final class Events {
  private Events() {}

  static Tree of(Trigger trigger) {
    return switch (trigger) {
      case Route route -> routes(route);
      case TableStream stream -> one("Stream", "DynamoDB", stream(stream));
      case Queue queue -> one("Queue", "SQS", queue(queue));
      case BucketEvents events -> one("Made", "S3", bucket(events));
      case Schedule schedule -> one("Schedule", "ScheduleV2", schedule(schedule));
      case SocketRoute _, Authorizer _, Command _ -> new Tree();
    };
  }

  private static Tree one(String name, String type, Tree properties) {
    return Tree.of(name, Tree.of("Type", type).with("Properties", properties));
  }

  private static Tree routes(Route route) {
    var events = new Tree();
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

  private static Tree route(Route route, String method, String path) {
    var properties =
        Tree.of("ApiId", Tree.of("Ref", "Api"))
            .with("Method", method)
            .with("Path", path)
            .with("PayloadFormatVersion", "2.0");
    if (route.access().needsToken()) {
      properties.with("Auth", Tree.of("Authorizer", Authorize.AUTHORIZER.name()));
    }
    return properties;
  }

  private static Tree stream(TableStream stream) {
    var prefixes =
        stream.skPrefixes().stream()
            .map("{\"prefix\":\"%s\"}"::formatted)
            .collect(Collectors.joining(",", "{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[", "]}}}}"));
    return Tree.of("Stream", Tree.of("Fn::GetAtt", List.of("Market", "StreamArn")))
        .with("StartingPosition", "TRIM_HORIZON")
        .with("BatchSize", stream.batch())
        .with("BisectBatchOnFunctionError", true)
        .with("MaximumRetryAttempts", stream.attempts())
        .with("MaximumRecordAgeInSeconds", (int) stream.maxAge().toSeconds())
        .with("FunctionResponseTypes", List.of("ReportBatchItemFailures"))
        .with("FilterCriteria", Tree.of("Filters", List.of(Tree.of("Pattern", prefixes))));
  }

  private static Tree queue(Queue queue) {
    var arn = Tree.of("Fn::GetAtt", List.of(Surroundings.queue(queue), "Arn"));
    return Tree.of("Queue", arn)
        .with("BatchSize", queue.batch())
        .with("FunctionResponseTypes", List.of("ReportBatchItemFailures"));
  }

  private static Tree bucket(BucketEvents events) {
    var prefix = Tree.of("Name", "prefix").with("Value", events.prefix());
    return Tree.of("Bucket", Tree.of("Ref", "Media"))
        .with("Events", "s3:ObjectCreated:*")
        .with("Filter", Tree.of("S3Key", Tree.of("Rules", List.of(prefix))));
  }

  private static Tree schedule(Schedule schedule) {
    return Tree.of("ScheduleExpression", rate(schedule.every()));
  }

  private static String rate(Duration every) {
    var minutes = every.toMinutes();
    return minutes == 1 ? "rate(1 minute)" : "rate(%d minutes)".formatted(minutes);
  }
}
