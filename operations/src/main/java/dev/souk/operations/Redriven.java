package dev.souk.operations;

import dev.souk.manifest.Manifest;
import dev.souk.route.Trigger;
import java.util.List;

/// The command `redrive`, as it is asked for and told of.
///
/// @param triggers whose dead letters are sent to work again
record Redriven(String stage, List<Trigger> triggers) {
  Redriven {
    triggers = List.copyOf(triggers);
  }

  /// @param function its name, empty for all
  /// @throws IllegalArgumentException when no function of that name has dead letters
  static Redriven of(String stage, String function) {
    var triggers =
        Manifest.all().stream()
            .filter(Redrive::has)
            .filter(it -> function.isEmpty() || it.name().equals(function))
            .toList();
    if (triggers.isEmpty()) {
      throw new IllegalArgumentException(function + " is no function that has dead letters");
    }
    return new Redriven(stage, triggers);
  }

  /// @return the exit code: 1 when a letter stays
  int by(Aws aws) {
    var redrive = new Redrive(stage, aws.sqs(), aws.lambda(), new StreamRecords(aws.streams()));
    var stay = 0;
    for (var trigger : triggers) {
      var tally = redrive.of(trigger);
      stay += tally.left().size();
      System.out.printf(
          "%-24s %d sent to work again, %d left%n",
          tally.function(), tally.sent(), tally.left().size());
      tally.left().forEach(why -> System.out.println("  " + why));
    }
    return stay == 0 ? 0 : 1;
  }
}
