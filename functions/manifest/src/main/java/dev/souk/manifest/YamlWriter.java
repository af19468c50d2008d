package dev.souk.manifest;

import dev.souk.json.Json;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/// JSON text as YAML. Used when documents are written, never by a function.
public final class YamlWriter {
  private YamlWriter() {}

  public static String text(String json) {
    var options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setWidth(120);
    options.setSplitLines(false);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    options.setLineBreak(DumperOptions.LineBreak.UNIX);
    return new Yaml(options).dump(Json.readOwn(json));
  }
}
