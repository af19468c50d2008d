package dev.souk.sam;

import dev.souk.manifest.FunctionModules;
import dev.souk.manifest.JsonTree;
import dev.souk.route.AuthorizerTrigger;
import dev.souk.route.Route;
import dev.souk.route.Trigger;
import java.util.List;

/// Every function for `sam local invoke`, and every route for `sam local start-api`. What is
/// deployed is made by CDK: this template gives no rights and keeps nothing.
public final class SamTemplate {
  private static final String ARCHITECTURE = "Architecture";

  private SamTemplate() {}

  /// The whole template, from `local-sam/template.yaml`.
  public static JsonTree of(List<Trigger> triggers) {
    return JsonTree.of("AWSTemplateFormatVersion", "2010-09-09")
        .with("Transform", "AWS::Serverless-2016-10-31")
        .with(
            "Description",
            "Souk for sam local, written from the manifest by the contract command; CDK deploys")
        .with(
            "Parameters",
            JsonTree.of(
                    SamEnvironment.CLOUD,
                    parameter(
                        SamEnvironment.USUAL, "Where local-sam/up listens, as a container sees it"))
                .with(
                    SamEnvironment.SITE,
                    parameter(
                        SamEnvironment.USUAL_SITE,
                        "Where local-sam/up listens, as a browser sees it"))
                .with(
                    ARCHITECTURE,
                    parameter("arm64", "What functions run on, as in AWS; x86_64 on such a machine")
                        .with("AllowedValues", List.of("arm64", "x86_64"))))
        .with("Globals", JsonTree.of("Function", globals()))
        .with("Resources", resources(triggers));
  }

  private static JsonTree parameter(String usual, String says) {
    return JsonTree.of("Type", "String").with("Default", usual).with("Description", says);
  }

  private static JsonTree globals() {
    return JsonTree.of("Runtime", "java25")
        .with("Architectures", List.of(JsonTree.of("Ref", ARCHITECTURE)))
        .with("Environment", JsonTree.of("Variables", SamEnvironment.inTemplate()));
  }

  private static JsonTree resources(List<Trigger> triggers) {
    var resources = JsonTree.of("Api", api(triggers));
    triggers.forEach(trigger -> resources.with(trigger.name(), function(trigger)));
    resources.putAll(SamResources.of(triggers));
    return resources;
  }

  private static JsonTree api(List<Trigger> triggers) {
    var authorizers = new JsonTree();
    for (var trigger : triggers) {
      if (trigger instanceof AuthorizerTrigger authorizer) {
        authorizers.with(authorizer.name(), authorizer(authorizer));
      }
    }
    return JsonTree.of("Type", "AWS::Serverless::HttpApi")
        .with("Properties", JsonTree.of("Auth", JsonTree.of("Authorizers", authorizers)));
  }

  private static JsonTree authorizer(AuthorizerTrigger authorizer) {
    var asked =
        JsonTree.of("Headers", List.of("Authorization"))
            .with("ReauthorizeEvery", (int) authorizer.cache().toSeconds());
    return JsonTree.of("FunctionArn", JsonTree.of("Fn::GetAtt", List.of(authorizer.name(), "Arn")))
        .with("AuthorizerPayloadFormatVersion", "2.0")
        .with("EnableSimpleResponses", true)
        .with("EnableFunctionDefaultPermissions", true)
        .with("Identity", asked);
  }

  private static JsonTree function(Trigger trigger) {
    var properties =
        JsonTree.of("Handler", trigger.function().getName())
            .with("CodeUri", "../" + FunctionModules.jar(FunctionModules.of(trigger.function())))
            .with("MemorySize", trigger.memory())
            .with("Timeout", (int) trigger.timeout().toSeconds());
    if (trigger instanceof Route route) {
      properties.with("Description", route.summary());
    }
    var events = SamEvents.of(trigger);
    if (!events.isEmpty()) {
      properties.with("Events", events);
    }
    return JsonTree.of("Type", "AWS::Serverless::Function").with("Properties", properties);
  }
}
