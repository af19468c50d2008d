package dev.souk.cdk;

import software.amazon.awscdk.App;

/// Starts the app of the one stack the pipeline itself needs: `--app "./app Pipeline"`.
public final class Pipeline {
  private Pipeline() {}

  public static void main(String[] args) {
    var app = new App();
    new PipelineStack(app, String.valueOf(app.getNode().tryGetContext("repository")));
    Findings.look(app);
    app.synth();
  }
}
