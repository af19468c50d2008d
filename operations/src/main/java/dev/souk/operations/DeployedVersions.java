package dev.souk.operations;

import dev.souk.json.Json;
import dev.souk.manifest.FunctionManifest;
import dev.souk.route.Trigger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which version of each function ran at a moment: what a roll-back goes back to.
///
/// @param live by the function's name in the manifest; who was not deployed is not in it
record DeployedVersions(String stage, Map<String, String> live) {

  DeployedVersions {
    live = new TreeMap<>(live);
  }

  /// Of all functions of the manifest, now.
  static DeployedVersions now(String stage, FunctionAliases aliases) {
    var live = new TreeMap<String, String>();
    for (var function : functions()) {
      aliases.of(deployed(stage, function)).ifPresent(at -> live.put(function, at.version()));
    }
    return new DeployedVersions(stage, live);
  }

  static List<String> functions() {
    return FunctionManifest.all().stream().map(Trigger::name).sorted().toList();
  }

  /// What a function is called where it is deployed.
  static String deployed(String stage, String function) {
    return "souk-%s-%s".formatted(stage, function);
  }

  /// One line a function, in the order of their names.
  String text() {
    var all = new LinkedHashMap<String, Object>();
    all.put("stage", stage);
    all.put("live", live);
    return Json.text(all).replace(",\"", ",\n\"");
  }

  /// @throws IllegalArgumentException when it is none of ours, or of another stage
  static DeployedVersions read(String text, String stage) {
    try {
      var told = Json.object(Json.read(text));
      if (!stage.equals(told.get("stage"))) {
        throw new IllegalArgumentException(
            "these are versions of stage %s, not %s".formatted(told.get("stage"), stage));
      }
      var live = new TreeMap<String, String>();
      Json.object(told.get("live")).forEach((name, at) -> live.put(name, version(at)));
      return new DeployedVersions(stage, live);
    } catch (Json.Malformed e) {
      throw new IllegalArgumentException("this is no file of versions: " + e.getMessage(), e);
    }
  }

  private static String version(Object at) {
    if (at instanceof String version && version.matches("\\d{1,18}")) {
      return version;
    }
    throw new IllegalArgumentException(at + " is no version");
  }
}
