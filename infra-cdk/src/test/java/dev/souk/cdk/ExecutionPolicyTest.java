package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The policy that CloudFormation may deploy by instead of an administrator's")
class ExecutionPolicyTest {
  /// Services whose actions are not called as their resource types are.
  private static final Map<String, String> ACTIONS =
      Map.of(
          "apigatewayv2", "apigateway",
          "certificatemanager", "acm",
          "cloudformation", "lambda");

  private static JsonNode policy() throws IOException {
    return SynthesizedApp.json(Files.readString(Path.of("execution-policy.json")));
  }

  private static Stream<String> actions() throws IOException {
    return policy()
        .path("Statement")
        .valueStream()
        .flatMap(it -> CloudFormationTemplate.texts(it.path("Action")).stream());
  }

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void permits_every_service_the_stacks_are_made_of(SynthesizedApp made) throws IOException {
    var permitted = new TreeSet<>(actions().map(it -> it.split(":", 2)[0]).toList());
    var needed = new TreeSet<String>();
    for (var template : made.templates().values()) {
      template
          .resources()
          .map(CloudFormationTemplate.Resource::type)
          .filter(it -> it.startsWith("AWS::") && !it.equals("AWS::CDK::Metadata"))
          .map(it -> it.split("::", -1)[1].toLowerCase(Locale.ROOT))
          .map(it -> ACTIONS.getOrDefault(it, it))
          .forEach(needed::add);
    }

    assertThat(permitted).containsAll(needed);
  }

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void permits_reading_the_secret_that_a_template_refers_to(SynthesizedApp made)
      throws IOException {
    var name =
        made == SynthesizedApp.prod() ? "secret:souk/prod/front-key-*" : "/souk/dev/front-key";

    assertThat(policy().path("Statement").valueStream())
        .filteredOn(it -> it.path("Sid").asText().equals("TheKeyCloudFrontShows"))
        .flatExtracting(it -> CloudFormationTemplate.texts(it.path("Resource")))
        .hasSize(2)
        .anyMatch(it -> it.endsWith(name));
  }

  @Test
  void permits_nothing_of_identities_but_roles_of_the_stacks_own() throws IOException {
    assertThat(actions())
        .noneMatch(it -> it.equals("*") || it.matches("(iam|sts|organizations):\\*"));
    assertThat(policy().path("Statement"))
        .filteredOn(it -> it.path("Action").toString().contains("iam:"))
        .hasSize(3)
        .allSatisfy(
            it -> assertThat(it.path("Resource").asText()).isEqualTo("arn:*:iam::*:role/souk-*"));
  }

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void permits_each_policy_of_awss_own_that_a_role_has(SynthesizedApp made) throws IOException {
    var text = policy().toString();

    assertThat(made.all("AWS::IAM::Role"))
        .allSatisfy(role ->
            role.at("/ManagedPolicyArns")
                .valueStream()
                .forEach(it -> {
                  var name =
                      it.has("Fn::Sub")
                          ? it.path("Fn::Sub").asText()
                          : CloudFormationTemplate.text(it);
                  assertThat(text).contains(name.replaceFirst("^.*:iam::aws:", ":iam::aws:"));
                }));
  }
}
