package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;

@DisplayName("The pipeline's roles")
class PipelineStackTest {
  private static final List<DeploymentStage> BOTH =
      List.of(DeploymentStage.DEV, DeploymentStage.PROD);

  private static CloudFormationTemplate made(Path directory) throws IOException {
    return made(directory, "someone/souk");
  }

  private static CloudFormationTemplate made(Path directory, String repository) throws IOException {
    return made(directory, repository, Optional.empty());
  }

  private static CloudFormationTemplate made(
      Path directory, String repository, Optional<String> provider) throws IOException {
    var app = App.Builder.create().outdir(directory.toString()).analyticsReporting(false).build();
    new PipelineStack(app, repository, provider, BOTH);
    return template(app, directory);
  }

  private static CloudFormationTemplate template(App app, Path directory) throws IOException {
    NagFindings.addChecks(app);
    app.synth();
    var manifest = Files.readString(directory.resolve("manifest.json"));
    assertThat(manifest).doesNotContain("aws:cdk:error");
    return new CloudFormationTemplate(
        SynthesizedApp.json(Files.readString(directory.resolve("souk-pipeline.template.json"))));
  }

  @Test
  void are_for_one_repository_each_in_its_environment_and_deploy_by_the_roles_of_cdk_alone(
      @TempDir Path directory) throws IOException {
    var roles = made(directory).all("AWS::IAM::Role").toList();

    assertThat(roles)
        .extracting(PipelineStackTest::subject)
        .containsExactly(
            "repo:someone/souk:environment:dev",
            "repo:someone/souk:environment:prod",
            "repo:someone/souk:pull_request");
    assertThat(roles.subList(0, 2))
        .allSatisfy(each ->
            assertThat(each.text("/Policies/0/PolicyDocument/Statement/0/Action"))
                .isEqualTo("sts:AssumeRole"));
  }

  /// Whoever may push a branch has this role.
  @Test
  void read_templates_and_nothing_else_for_a_pull_request(@TempDir Path directory)
      throws IOException {
    var diff = made(directory).all("AWS::IAM::Role").toList().getLast();
    var may = diff.at("/Policies/0/PolicyDocument/Statement");

    assertThat(may).hasSize(1);
    assertThat(CloudFormationTemplate.texts(may.path(0).path("Action")))
        .containsExactly("cloudformation:DescribeStacks", "cloudformation:GetTemplate");
    assertThat(CloudFormationTemplate.text(may.path(0).path("Resource"))).endsWith(":stack/souk-*");
  }

  /// The command line names its folder from where it is.
  @Test
  void are_made_where_the_command_line_says(@TempDir Path directory) throws Exception {
    var here = Path.of("").toAbsolutePath();
    var command = new ProcessBuilder(here.resolve("app").toString(), "PipelineApp");
    command.environment().put("CDK_OUTDIR", "cdk.out/pipeline");
    command.environment().put("CDK_CONTEXT_JSON", "{\"repository\":\"someone/souk\"}");
    var running = command.directory(directory.toFile()).inheritIO().start();

    assertThat(running.waitFor()).isZero();
    assertThat(directory.resolve("cdk.out/pipeline/souk-pipeline.template.json")).exists();
  }

  /// GitHub, "OpenID Connect reference": subjects of repositories made since July 2026 name the ids
  /// of owner and repository.
  @Test
  void are_for_a_repository_by_its_ids_too(@TempDir Path directory) throws IOException {
    var roles = made(directory, "someone@12/souk@34").all("AWS::IAM::Role").toList();

    assertThat(subject(roles.getFirst())).isEqualTo("repo:someone@12/souk@34:environment:dev");
  }

  private static String subject(CloudFormationTemplate.Resource role) {
    return role.at("/AssumeRolePolicyDocument/Statement/0/Condition/StringEquals")
        .path("token.actions.githubusercontent.com:sub")
        .asText();
  }

  @Test
  void are_for_one_stage_where_the_account_has_no_other(@TempDir Path directory)
      throws IOException {
    var app = App.Builder.create().outdir(directory.toString()).build();
    new PipelineStack(app, "someone/souk", Optional.empty(), List.of(DeploymentStage.PROD));
    var made = template(app, directory);

    assertThat(made.all("AWS::IAM::Role"))
        .extracting(PipelineStackTest::subject)
        .containsExactly("repo:someone/souk:environment:prod", "repo:someone/souk:pull_request");
  }

  @Test
  void trust_the_identity_provider_that_an_account_has_already(@TempDir Path directory)
      throws IOException {
    var arn = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com";
    var made = made(directory, "someone/souk", Optional.of(arn));

    assertThat(made.all("AWS::IAM::OIDCProvider")).isEmpty();
    assertThat(made.all("AWS::IAM::Role"))
        .allSatisfy(each ->
            assertThat(each.text("/AssumeRolePolicyDocument/Statement/0/Principal/Federated"))
                .isEqualTo(arn));
  }

  @Test
  void move_the_aliases_of_their_own_stage_and_no_others(@TempDir Path directory)
      throws IOException {
    var roles = made(directory).all("AWS::IAM::Role").toList();

    for (var stage : List.of(0, 1)) {
      var may = roles.get(stage).at("/Policies/0/PolicyDocument/Statement/1");
      assertThat(CloudFormationTemplate.texts(may.path("Action")))
          .allMatch(each -> each.startsWith("lambda:"));
      assertThat(CloudFormationTemplate.text(may.path("Resource")))
          .endsWith(List.of(":function:souk-dev-*", ":function:souk-prod-*").get(stage));
    }
  }

  @Test
  void are_for_no_repository_that_is_none() {
    assertThatThrownBy(() -> new PipelineStack(new App(), "*", Optional.empty(), BOTH))
        .hasMessageContaining("owner/name");
  }
}
