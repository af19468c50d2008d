package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The app")
class SoukStacksTest {
  /// Properties that are a resource's name, of which an account has one of a kind.
  private static final Set<String> NAMES =
      Set.of(
          "FunctionName",
          "LogGroupName",
          "QueueName",
          "TableName",
          "BucketName",
          "AlarmName",
          "DashboardName",
          "RoleName",
          "TopicName");

  @Test
  void makes_the_same_of_the_same_in_another_process_byte_for_byte() {
    assertThat(deployed(SynthesizedApp.devAgain())).isEqualTo(deployed(SynthesizedApp.dev()));
  }

  /// All but the notes about which line of which temporary file made what.
  private static Map<String, String> deployed(SynthesizedApp made) {
    var files = new TreeMap<>(made.files());
    files.keySet().removeIf(name -> name.endsWith(".metadata.json"));
    return files;
  }

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void makes_stacks_that_leave_room_to_grow(SynthesizedApp made) {
    assertThat(made.templates())
        .isNotEmpty()
        .allSatisfy(
            (name, template) -> assertThat(template.resources().count()).as(name).isLessThan(400));
  }

  @Test
  void names_nothing_that_two_stages_in_an_account_would_share() {
    var shared = new HashSet<>(names(SynthesizedApp.dev()));
    shared.retainAll(names(SynthesizedApp.prod()));

    assertThat(names(SynthesizedApp.dev())).isNotEmpty();
    assertThat(shared).isEmpty();
  }

  private static Set<String> names(SynthesizedApp made) {
    var names = new TreeSet<String>(made.templates().keySet());
    for (var template : made.templates().values()) {
      template
          .resources()
          .filter(each -> !each.type().matches(".*(Alias|Version|EventInvokeConfig|Permission)$"))
          .forEach(each ->
              NAMES.stream()
                  .map(name -> each.properties().path(name))
                  .filter(JsonNode::isTextual)
                  .forEach(name -> names.add(each.type() + " " + name.asText())));
      template.json().findValues("Export").forEach(each -> names.add(each.path("Name").asText()));
    }
    return names;
  }

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void holds_no_secret_and_refers_to_one_alone(SynthesizedApp made) {
    assertThat(made.all("AWS::SecretsManager::Secret")).isEmpty();
    assertThat(made.all("AWS::SSM::Parameter")).isEmpty();
    assertThat(made.files().values()).noneMatch(text -> text.contains("\"d\":"));
    assertThat(made.templates().values().stream().mapToInt(SoukStacksTest::references).sum())
        .as(
            "references to secrets: CloudFront's key, in the headers it sends to API and sockets,"
                + " and no other")
        .isEqualTo(2);
  }

  private static int references(CloudFormationTemplate template) {
    return template.json().toString().split("\\{\\{resolve:\\w+:/?souk/", -1).length - 1;
  }

  @Test
  void tells_where_all_of_it_is() {
    var outputs = SynthesizedApp.prod().core().json().path("Outputs");

    assertThat(CloudFormationTemplate.text(outputs.at("/Distribution/Value")))
        .startsWith("<CloudFrontSite");

    assertThat(CloudFormationTemplate.text(outputs.at("/Site/Value")))
        .isEqualTo("https://shop.example.com");
    assertThat(CloudFormationTemplate.text(outputs.at("/Api/Value")))
        .isEqualTo("https://shop.example.com/api/v1");
    assertThat(CloudFormationTemplate.text(outputs.at("/WebSocket/Value")))
        .isEqualTo("wss://shop.example.com/realtime");
    assertThat(CloudFormationTemplate.text(outputs.at("/Docs/Value")))
        .isEqualTo("https://shop.example.com/docs");
    assertThat(CloudFormationTemplate.text(outputs.at("/MediaUrl/Value")))
        .isEqualTo("https://shop.example.com/media");
  }
}
