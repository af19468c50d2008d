package dev.souk.cdk;

import dev.souk.manifest.Manifest;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awscdk.App;

/// What the CDK command line starts; see `cdk.json`.
public final class Main {
  private Main() {}

  /// @param args the root of the tree whose jars are deployed
  public static void main(String[] args) {
    var app = new App();
    if (app.getNode().getAllContext() instanceof Map<?, ?> context) {
      var names = context.keySet().stream().map(String::valueOf).collect(Collectors.toSet());
      var unknown = Deployment.unknown(names);
      if (!unknown.isEmpty()) {
        throw new IllegalArgumentException("no such context: " + String.join(", ", unknown));
      }
    }
    var deployment = Deployment.of(app.getNode()::tryGetContext);
    Souk.deploy(app, deployment, Manifest.all(), Artifacts.built(Path.of(args[0])));
    app.synth();
  }
}
