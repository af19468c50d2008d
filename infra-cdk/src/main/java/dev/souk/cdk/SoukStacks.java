package dev.souk.cdk;

import dev.souk.route.AuthorizerTrigger;
import dev.souk.route.Trigger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Tags;

/// All stacks of a deployment: the core, one for each feature the manifest has, and what CloudFront
/// takes from us-east-1.
public final class SoukStacks {
  private SoukStacks() {}

  /// Puts them into `app`. The same manifest, deployment and jars make the same templates, byte for
  /// byte.
  public static void deploy(
      App app, DeploymentContext deployment, List<Trigger> manifest, FunctionArtifacts jars) {
    // Stacks lean on the core by its exports, which CloudFormation keeps while anything does.
    app.getNode().setContext("@aws-cdk/core:defaultCrossStackReferences", "strong");
    // S3 writes its logs by the bucket's policy: access control lists are legacy.
    app.getNode().setContext("@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy", true);
    var open = EdgePaths.of(manifest);
    var core = new CoreStack(app, deployment, open, EdgeStack.of(app, deployment, open));
    features(manifest).forEach((name, all) -> new FeatureStack(app, core, name, all, jars));
    Tags.of(app).add("souk", deployment.stage().value());
    NagFindings.addChecks(app);
  }

  /// By name, the authorizer's first, in the order of the manifest.
  private static Map<String, List<Trigger>> features(List<Trigger> manifest) {
    var features = new LinkedHashMap<String, List<Trigger>>();
    manifest.stream()
        .sorted(Comparator.comparing(it -> !(it instanceof AuthorizerTrigger)))
        .forEach(trigger ->
            features
                .computeIfAbsent(FeatureStack.feature(trigger), none -> new ArrayList<>())
                .add(trigger));
    return features;
  }
}
