package dev.souk.sam;

import dev.souk.manifest.Modules;
import dev.souk.manifest.Tree;
import dev.souk.route.Authorizer;
import dev.souk.route.Route;
import dev.souk.route.Trigger;
import java.util.List;

/// Every function for `sam local invoke`, and every route for `sam local start-api`. What is
/// deployed is made by CDK: this template gives no rights and keeps nothing.
public final class SamTemplate {
  private static final String ARCHITECTURE = "Architecture";

  private SamTemplate() {}

  /// The whole template, from `local-sam/template.yaml`.
  public static Tree of(List<Trigger> triggers) {
    return Tree.of("AWSTemplateFormatVersion", "2010-09-09")
        .with("Transform", "AWS::Serverless-2016-10-31")
        .with(
            "Description",
            "Souk for sam local, written from the manifest by the contract command; CDK deploys")
        .with(
            "Parameters",
            Tree.of(
                    Environment.CLOUD,
                    parameter(
                        Environment.USUAL, "Where local-sam/up listens, as a container sees it"))
                .with(
                    Environment.SITE,
                    parameter(
                        Environment.USUAL_SITE, "Where local-sam/up listens, as a browser sees it"))
                .with(
                    ARCHITECTURE,
                    parameter("arm64", "What functions run on, as in AWS; x86_64 on such a machine")
                        .with("AllowedValues", List.of("arm64", "x86_64"))))
        .with("Globals", Tree.of("Function", globals()))
        .with("Resources", resources(triggers));
  }

  private static Tree parameter(String usual, String says) {
    return Tree.of("Type", "String").with("Default", usual).with("Description", says);
  }

  private static Tree globals() {
    return Tree.of("Runtime", "java25")
        .with("Architectures", List.of(Tree.of("Ref", ARCHITECTURE)))
        .with("Environment", Tree.of("Variables", Environment.inTemplate()));
  }

  private static Tree resources(List<Trigger> triggers) {
    var resources = Tree.of("Api", api(triggers));
    triggers.forEach(trigger -> resources.with(trigger.name(), function(trigger)));
    resources.putAll(Surroundings.of(triggers));
    return resources;
  }

  private static Tree api(List<Trigger> triggers) {
    var authorizers = new Tree();
    for (var trigger : triggers) {
      if (trigger instanceof Authorizer authorizer) {
        authorizers.with(authorizer.name(), authorizer(authorizer));
      }
    }
    return Tree.of("Type", "AWS::Serverless::HttpApi")
        .with("Properties", Tree.of("Auth", Tree.of("Authorizers", authorizers)));
  }

  private static Tree authorizer(Authorizer authorizer) {
    var asked =
        Tree.of("Headers", List.of("Authorization"))
            .with("ReauthorizeEvery", (int) authorizer.cache().toSeconds());
    return Tree.of("FunctionArn", Tree.of("Fn::GetAtt", List.of(authorizer.name(), "Arn")))
        .with("AuthorizerPayloadFormatVersion", "2.0")
        .with("EnableSimpleResponses", true)
        .with("EnableFunctionDefaultPermissions", true)
        .with("Identity", asked);
  }

  private static Tree function(Trigger trigger) {
    var properties =
        Tree.of("Handler", trigger.function().getName())
            .with("CodeUri", "../" + Modules.jar(Modules.of(trigger.function())))
            .with("MemorySize", trigger.memory())
            .with("Timeout", (int) trigger.timeout().toSeconds());
    if (trigger instanceof Route route) {
      properties.with("Description", route.summary());
    }
    var events = Events.of(trigger);
    if (!events.isEmpty()) {
      properties.with("Events", events);
    }
    return Tree.of("Type", "AWS::Serverless::Function").with("Properties", properties);
  }
}
