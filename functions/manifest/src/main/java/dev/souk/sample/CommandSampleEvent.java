package dev.souk.sample;

import dev.souk.json.Json;
import dev.souk.manifest.JsonTree;
import dev.souk.manifest.SchemaExamples;
import dev.souk.route.CommandTrigger;

/// What an operator hands to a function: the example of what it takes.
final class CommandSampleEvent {
  private CommandSampleEvent() {}

  static JsonTree of(CommandTrigger command) {
    var sample = new JsonTree();
    Json.object(SchemaExamples.of(command.input()))
        .forEach((name, value) -> sample.put(name, value));
    return sample;
  }
}
