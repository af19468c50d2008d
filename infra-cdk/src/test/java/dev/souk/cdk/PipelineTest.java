package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;

@DisplayName("The pipeline's roles")
class PipelineTest {

  private static Template made(Path directory) throws IOException {
    var app = App.Builder.create().outdir(directory.toString()).analyticsReporting(false).build();
    new PipelineStack(app, "someone/souk");
    Findings.look(app);
    app.synth();
    var manifest = Files.readString(directory.resolve("manifest.json"));
    assertThat(manifest).doesNotContain("aws:cdk:error");
    return new Template(
        Synthesis.json(Files.readString(directory.resolve("souk-pipeline.template.json"))));
  }

  @Test
  void are_for_one_repository_each_in_its_environment_and_deploy_by_the_roles_of_cdk_alone(
      @TempDir Path directory) throws IOException {
    var roles = made(directory).all("AWS::IAM::Role").toList();

    assertThat(roles)
        .extracting(each ->
            each.at("/AssumeRolePolicyDocument/Statement/0/Condition/StringEquals")
                .path("token.actions.githubusercontent.com:sub")
                .asText())
        .containsExactly(
            "repo:someone/souk:environment:dev",
            "repo:someone/souk:environment:prod",
            "repo:someone/souk:pull_request");
    assertThat(roles)
        .allSatisfy(each ->
            assertThat(each.text("/Policies/0/PolicyDocument/Statement/0/Action"))
                .isEqualTo("sts:AssumeRole"));
    assertThat(Template.text(roles.getLast().at("/Policies/0/PolicyDocument/Statement/0/Resource")))
        .contains("-lookup-role-");
  }

  @Test
  void move_the_aliases_of_their_own_stage_and_no_others(@TempDir Path directory)
      throws IOException {
    var roles = made(directory).all("AWS::IAM::Role").toList();

    for (var stage : List.of(0, 1)) {
      var may = roles.get(stage).at("/Policies/0/PolicyDocument/Statement/1");
      assertThat(Template.texts(may.path("Action"))).allMatch(each -> each.startsWith("lambda:"));
      assertThat(Template.text(may.path("Resource")))
          .endsWith(List.of(":function:souk-dev-*", ":function:souk-prod-*").get(stage));
    }
    assertThat(roles.getLast().at("/Policies/0/PolicyDocument/Statement")).hasSize(1);
  }

  @Test
  void are_for_no_repository_that_is_none() {
    assertThatThrownBy(() -> new PipelineStack(new App(), "*")).hasMessageContaining("owner/name");
  }
}
