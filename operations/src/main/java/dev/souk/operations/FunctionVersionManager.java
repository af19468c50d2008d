package dev.souk.operations;

import dev.souk.operations.FunctionAliases.MoveResult;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;

/// Goes back to what ran before a deployment, forward to what was deployed, and deletes what nobody
/// will go back to. Each goes on after a function that could not be helped and says so; each may be
/// repeated.
final class FunctionVersionManager {
  private final String stage;
  private final FunctionAliases aliases;
  private final PublishedVersions published;
  private final PrintStream out;

  /// @param stage `dev` or `prod`: the second part of every name in the deployment
  /// @param out one line for each function that was moved, pruned or could not be
  FunctionVersionManager(String stage, LambdaClient lambda, PrintStream out) {
    this.stage = stage;
    aliases = new FunctionAliases(lambda);
    published = new PublishedVersions(lambda);
    this.out = out;
  }

  DeployedVersions now() {
    return DeployedVersions.now(stage, aliases);
  }

  /// Points every alias that has moved since `before` back. Functions that were not there then stay
  /// as they are.
  ///
  /// @return whether all of them run what they ran; not when none ran
  boolean back(DeployedVersions before) {
    return moved(before.live());
  }

  /// Points every alias to its function's newest version. A deployment does so by itself, but not
  /// where it changes nothing, and then a function that was rolled back would stay as it was.
  ///
  /// @return whether all of them run what was deployed
  boolean forward() {
    var newest = new TreeMap<String, String>();
    for (var function : DeployedVersions.functions()) {
      published
          .newest(DeployedVersions.deployed(stage, function))
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
      switch (aliases.moveTo(DeployedVersions.deployed(stage, function), version)) {
        case MoveResult.Unchanged() -> {}
        case MoveResult.MovedFrom(var was) -> {
          moved++;
          out.printf("%-24s from version %s to %s%n", function, was, version);
        }
        case MoveResult.Failure(var why) -> {
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
    for (var function : DeployedVersions.functions()) {
      try {
        var pruneResult = published.prune(DeployedVersions.deployed(stage, function), keep);
        deleted += pruneResult.deleted();
        bytes += pruneResult.bytes();
        fine &= pruneResult.left().isEmpty();
        pruneResult.left().forEach(why -> out.printf("%-24s %s%n", function, why));
      } catch (SdkException e) {
        fine = false;
        out.printf("%-24s %s%n", function, FunctionAliases.said(e));
      }
    }
    out.printf("%d versions deleted, %.1f MB%n", deleted, bytes / 1e6);
    return fine;
  }
}
