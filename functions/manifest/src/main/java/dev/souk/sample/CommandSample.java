package dev.souk.sample;

import dev.souk.json.Json;
import dev.souk.manifest.Examples;
import dev.souk.manifest.Tree;
import dev.souk.route.Command;

/// What an operator hands to a function: the example of what it takes.
final class CommandSample {
  private CommandSample() {}

  static Tree of(Command command) {
    var sample = new Tree();
    Json.object(Examples.of(command.takes())).forEach((name, value) -> sample.put(name, value));
    return sample;
  }
}
