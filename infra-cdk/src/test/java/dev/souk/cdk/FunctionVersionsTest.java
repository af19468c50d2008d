package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.manifest.FunctionManifest;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A version of a function")
class FunctionVersionsTest {

  private static Set<String> ids(SynthesizedApp made) {
    return made.all("AWS::Lambda::Function").stream()
        .filter(each -> each.text("/Runtime").equals("java25"))
        .map(CloudFormationTemplate.Resource::id)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void is_kept_but_for_one_whose_deployment_failed(SynthesizedApp made) {
    assertThat(made.all("AWS::Lambda::Version"))
        .hasSize(FunctionManifest.all().size())
        .allSatisfy(each -> {
          assertThat(each.json().path("DeletionPolicy").asText()).isEqualTo("RetainExceptOnCreate");
          assertThat(each.json().path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
        });
  }

  /// So that moving the alias moves everything that calls.
  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void is_called_by_the_alias_alone(SynthesizedApp made) {
    var ids = ids(made);
    var byItself = new TreeSet<String>();
    for (var template : made.templates().values()) {
      template
          .resources()
          .filter(each -> CloudFormationTemplate.named(each.properties()).anyMatch(ids::contains))
          .forEach(each -> byItself.add(each.type()));
      var told = CloudFormationTemplate.named(template.json().path("Outputs"));
      assertThat(told).doesNotContainAnyElementsOf(ids);
    }

    assertThat(byItself)
        .containsExactly(
            "AWS::Lambda::Alias", "AWS::Lambda::EventInvokeConfig", "AWS::Lambda::Version");
    assertThat(made.all("AWS::Lambda::EventInvokeConfig"))
        .allSatisfy(each -> assertThat(each.text("/Qualifier")).isEqualTo("live"));
  }
}
