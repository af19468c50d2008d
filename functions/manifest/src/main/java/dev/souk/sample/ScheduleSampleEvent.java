package dev.souk.sample;

import dev.souk.manifest.JsonTree;
import dev.souk.route.ScheduleTrigger;
import java.util.List;

/// The event EventBridge Scheduler hands to a function when a schedule has no input of its own.
final class ScheduleSampleEvent {
  private ScheduleSampleEvent() {}

  static JsonTree of(ScheduleTrigger schedule) {
    return JsonTree.of("version", "0")
        .with("id", SampleConstants.EVENT_ID)
        .with("detail-type", "Scheduled Event")
        .with("source", "aws.scheduler")
        .with("account", SampleConstants.ACCOUNT)
        .with("time", SampleConstants.NOON.toString())
        .with("region", SampleConstants.REGION)
        .with(
            "resources",
            List.of(SampleConstants.arn("scheduler", "schedule/default/" + schedule.name())))
        .with("detail", "{}");
  }
}
