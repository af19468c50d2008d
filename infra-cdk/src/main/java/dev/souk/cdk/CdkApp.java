package dev.souk.cdk;

import dev.souk.manifest.FunctionManifest;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awscdk.App;

/// What the CDK command line starts; see `cdk.json`.
public final class CdkApp {
  private CdkApp() {}

  /// @param args the root of the tree whose jars are deployed
  public static void main(String[] args) {
    var app = new App();
    if (app.getNode().getAllContext() instanceof Map<?, ?> context) {
      var names = context.keySet().stream().map(String::valueOf).collect(Collectors.toSet());
      var unknown = DeploymentContext.unknown(names);
      if (!unknown.isEmpty()) {
        throw new IllegalArgumentException("no such context: " + String.join(", ", unknown));
      }
    }
    var deployment = DeploymentContext.of(app.getNode()::tryGetContext);
    SoukStacks.deploy(
        app, deployment, FunctionManifest.all(), FunctionArtifacts.built(Path.of(args[0])));
    app.synth();
  }
}
