package dev.souk.operations;

import dev.souk.manifest.FunctionManifest;
import dev.souk.route.Trigger;
import java.util.List;

/// The command `redrive`, as it is asked for and told of.
///
/// @param triggers whose dead letters are sent to work again
record RedriveCommand(String stage, List<Trigger> triggers) {
  RedriveCommand {
    triggers = List.copyOf(triggers);
  }

  /// @param function its name, empty for all
  /// @throws IllegalArgumentException when no function of that name has dead letters
  static RedriveCommand of(String stage, String function) {
    var triggers =
        FunctionManifest.all().stream()
            .filter(DeadLetterRedrive::has)
            .filter(it -> function.isEmpty() || it.name().equals(function))
            .toList();
    if (triggers.isEmpty()) {
      throw new IllegalArgumentException(function + " is not a function with a dead-letter queue");
    }
    return new RedriveCommand(stage, triggers);
  }

  /// @return the exit code: 1 when a letter stays
  int by(OperatorAwsClients aws) {
    var redrive =
        new DeadLetterRedrive(
            stage, aws.sqs(), aws.lambda(), new StreamRecordReader(aws.streams()));
    var stay = 0;
    for (var trigger : triggers) {
      var redriveResult = redrive.of(trigger);
      stay += redriveResult.left().size();
      System.out.printf(
          "%-24s %d messages redriven, %d left%n",
          redriveResult.function(), redriveResult.sent(), redriveResult.left().size());
      redriveResult.left().forEach(why -> System.out.println("  " + why));
    }
    return stay == 0 ? 0 : 1;
  }
}
