package dev.souk.operations;

import dev.souk.operations.Aliases.Moved;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;

/// Goes back to what ran before a deployment, forward to what was deployed, and deletes what nobody
/// will go back to. Each goes on after a function that could not be helped and says so; each may be
/// repeated.
final class Releases {
  private final String stage;
  private final Aliases aliases;
  private final Published published;
  private final PrintStream out;

  /// @param stage `dev` or `prod`: the second part of every name in the deployment
  /// @param out one line for each function that was moved, pruned or could not be
  Releases(String stage, LambdaClient lambda, PrintStream out) {
    this.stage = stage;
    aliases = new Aliases(lambda);
    published = new Published(lambda);
    this.out = out;
  }

  Versions now() {
    return Versions.now(stage, aliases);
  }

  /// Points every alias that has moved since `before` back. Functions that were not there then stay
  /// as they are.
  ///
  /// @return whether all of them run what they ran; not when none ran
  boolean back(Versions before) {
    return moved(before.live());
  }

  /// Points every alias to its function's newest version. A deployment does so by itself, but not
  /// where it changes nothing, and then a function that was rolled back would stay as it was.
  ///
  /// @return whether all of them run what was deployed
  boolean forward() {
    var newest = new TreeMap<String, String>();
    for (var function : Versions.functions()) {
      published
          .newest(Versions.deployed(stage, function))
          .ifPresent(version -> newest.put(function, version));
    }
    return moved(newest);
  }

  /// What there is to say where no function is, which is so before the first deployment, and in
  /// another region or account than that of the stage.
  String nothing() {
    return "No function of souk-%s is deployed in this account and region.".formatted(stage);
  }

  private boolean moved(Map<String, String> to) {
    if (to.isEmpty()) {
      out.println(nothing());
      return false;
    }
    var moved = 0;
    var failed = 0;
    for (var each : to.entrySet()) {
      var function = each.getKey();
      var version = each.getValue();
      switch (aliases.point(Versions.deployed(stage, function), version)) {
        case Moved.Already() -> {}
        case Moved.From(var was) -> {
          moved++;
          out.printf("%-24s from version %s to %s%n", function, was, version);
        }
        case Moved.Not(var why) -> {
          failed++;
          out.printf("%-24s not to version %s: %s%n", function, version, why);
        }
      }
    }
    out.printf("%d of %d functions moved, %d could not be%n", moved, to.size(), failed);
    return failed == 0;
  }

  /// Deletes all versions of each function but the newest `keep` and those an alias points to.
  ///
  /// @return whether all went that should
  boolean prune(int keep) {
    var deleted = 0;
    var bytes = 0L;
    var fine = true;
    for (var function : Versions.functions()) {
      try {
        var pruned = published.prune(Versions.deployed(stage, function), keep);
        deleted += pruned.deleted();
        bytes += pruned.bytes();
        fine &= pruned.left().isEmpty();
        pruned.left().forEach(why -> out.printf("%-24s %s%n", function, why));
      } catch (SdkException e) {
        fine = false;
        out.printf("%-24s %s%n", function, Aliases.said(e));
      }
    }
    out.printf("%d versions deleted, %.1f MB%n", deleted, bytes / 1e6);
    return fine;
  }
}
