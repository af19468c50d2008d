package dev.souk.manifest;

import dev.souk.json.Json;
import dev.souk.sam.SamEnvironment;
import dev.souk.sam.SamTemplate;
import dev.souk.sample.PrettyJson;
import dev.souk.sample.SampleEvents;
import java.util.Map;
import java.util.TreeMap;

/// All that is made from the manifest and committed: the documents under `shared/contract`, the
/// samples under `events/samples`, and what SAM reads in `local-sam`.
public final class GeneratedContract {
  /// What makes them anew.
  public static final String COMMAND =
      "mvn -q -pl functions/manifest -am test-compile exec:java@contract";

  private GeneratedContract() {}

  /// Where nothing but samples is.
  public static final String SAMPLES = "events/samples";

  /// The text of each by its file's path from the root of the tree.
  public static Map<String, String> files() {
    var files = new TreeMap<String, String>();
    files.put("shared/contract/asyncapi.yaml", AsyncApiDocument.ofAll().yaml());
    files.put("shared/contract/openapi.yaml", OpenApiDocument.ofAll().yaml());
    files.put("shared/contract/routes.md", RoutesTable.of(FunctionManifest.routes()));
    files.put("shared/contract/rights.md", PermissionsTable.of(FunctionManifest.all()));
    files.put(
        "local-sam/template.yaml",
        YamlWriter.text(Json.text(SamTemplate.of(FunctionManifest.all()))));
    files.put("local-sam/env.json", PrettyJson.text(SamEnvironment.file()));
    SampleEvents.of(FunctionManifest.all())
        .forEach((name, text) -> files.put(SAMPLES + "/" + name, text));
    return files;
  }
}
