package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What cdk-nag finds")
class NagFindingsTest {

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void was_looked_for_in_every_stack_by_both_packs(SynthesizedApp made) {
    for (var stack : made.templates().keySet()) {
      assertThat(made.files())
          .containsKeys(
              "AwsSolutions-%s-NagReport.csv".formatted(stack),
              "Serverless-%s-NagReport.csv".formatted(stack));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void is_nothing_that_was_not_accepted_and_no_warning_either(SynthesizedApp made) {
    var found = new ArrayList<String>();
    made.files()
        .forEach((name, text) -> {
          if (name.endsWith(".json") && !name.endsWith(".template.json")) {
            notes(SynthesizedApp.json(text))
                .forEach(note -> found.add(name + ": " + note.path("data").asText()));
          }
        });
    var reported =
        made.files().entrySet().stream()
            .filter(each -> each.getKey().endsWith("NagReport.csv"))
            .flatMap(each -> each.getValue().lines())
            .filter(line -> line.contains("\"Non-Compliant\"") || line.contains("\"UNKNOWN\""));

    assertThat(found).isEmpty();
    assertThat(reported).isEmpty();
  }

  private static List<JsonNode> notes(JsonNode json) {
    var notes = new ArrayList<JsonNode>();
    for (var each : json.findParents("type")) {
      if (List.of("aws:cdk:error", "aws:cdk:warning").contains(each.path("type").asText())) {
        notes.add(each);
      }
    }
    return notes;
  }

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void is_accepted_with_a_reason_each_time(SynthesizedApp made) {
    var accepted =
        made.templates().values().stream()
            .flatMap(each -> each.json().findValues("rules_to_suppress").stream())
            .flatMap(JsonNode::valueStream)
            .toList();

    assertThat(accepted)
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.path("reason").asText()).hasSizeGreaterThan(20));
  }
}
