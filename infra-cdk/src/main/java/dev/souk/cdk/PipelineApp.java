package dev.souk.cdk;

import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.App;

/// Starts the app of the one stack the pipeline itself needs: `--app "./app PipelineApp"`.
public final class PipelineApp {
  private PipelineApp() {}

  public static void main(String[] args) {
    var app = new App();
    new PipelineStack(app, said(app, "repository").orElse(""), said(app, "provider"), stages(app));
    NagFindings.addChecks(app);
    app.synth();
  }

  /// All, unless an account has one alone.
  private static List<DeploymentStage> stages(App app) {
    return said(app, "stage")
        .map(DeploymentStage::of)
        .map(List::of)
        .orElse(List.of(DeploymentStage.values()));
  }

  private static Optional<String> said(App app, String name) {
    return Optional.ofNullable(app.getNode().tryGetContext(name)).map(String::valueOf);
  }
}
