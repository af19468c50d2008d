package dev.souk.sample;

import dev.souk.manifest.Tree;
import dev.souk.route.Schedule;
import java.util.List;

/// The event EventBridge Scheduler hands to a function when a schedule has no input of its own.
final class ScheduleSample {
  private ScheduleSample() {}

  static Tree of(Schedule schedule) {
    return Tree.of("version", "0")
        .with("id", Scene.EVENT_ID)
        .with("detail-type", "Scheduled Event")
        .with("source", "aws.scheduler")
        .with("account", Scene.ACCOUNT)
        .with("time", Scene.NOON.toString())
        .with("region", Scene.REGION)
        .with("resources", List.of(Scene.arn("scheduler", "schedule/default/" + schedule.name())))
        .with("detail", "{}");
  }
}
