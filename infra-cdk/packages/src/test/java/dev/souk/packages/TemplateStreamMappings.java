package dev.souk.packages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.local.stream.StreamMappingSettings;
import dev.souk.local.stream.StreamMappingSettings.Option;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The event source mappings of a template that read a stream, as the local cloud's pump takes
/// them. A setting the pump does not know is an error: what is run must be what is deployed.
final class TemplateStreamMappings {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FAILURES = "/DestinationConfig/OnFailure/Destination/Fn::GetAtt/0";

  /// How long a stream of DynamoDB's keeps a record.
  private static final Duration KEPT = Duration.ofHours(24);

  private static final Set<String> KNOWN =
      Set.of(
          "BatchSize",
          "BisectBatchOnFunctionError",
          "DestinationConfig",
          "EventSourceArn",
          "FilterCriteria",
          "FunctionName",
          "FunctionResponseTypes",
          "MaximumRecordAgeInSeconds",
          "MaximumRetryAttempts",
          "StartingPosition",
          "Tags");

  private final JsonNode resources;

  private TemplateStreamMappings(JsonNode template) {
    resources = template.path("Resources");
  }

  static List<StreamMappingSettings> of(SynthesizedAssembly assembly) throws IOException {
    var all = new ArrayList<StreamMappingSettings>();
    for (var template : assembly.templates()) {
      var mappings = new TemplateStreamMappings(template);
      for (var resource : template.path("Resources")) {
        if (resource.path("Type").asText().equals("AWS::Lambda::EventSourceMapping")
            && resource.at("/Properties").has("StartingPosition")) {
          all.add(mappings.settings(resource.path("Properties")));
        }
      }
    }
    return all;
  }

  private StreamMappingSettings settings(JsonNode mapping) throws IOException {
    mapping.fieldNames().forEachRemaining(TemplateStreamMappings::known);
    if (!mapping.path("StartingPosition").asText().equals("TRIM_HORIZON")) {
      throw new AssertionError("the pump reads from the oldest record on");
    }
    var attempts = mapping.path("MaximumRetryAttempts").asInt(-1);
    var age = mapping.path("MaximumRecordAgeInSeconds").asLong(-1);
    return new StreamMappingSettings(
        function(mapping.at("/FunctionName/Ref")),
        prefixes(mapping.at("/FilterCriteria/Filters")),
        mapping.path("BatchSize").asInt(100),
        attempts < 0 ? StreamMappingSettings.UNLIMITED : attempts,
        age < 0 ? KEPT : Duration.ofSeconds(age),
        rules(mapping));
  }

  private static void known(String setting) {
    if (!KNOWN.contains(setting)) {
      throw new AssertionError("the pump does not know " + setting);
    }
  }

  private Set<Option> rules(JsonNode mapping) {
    var rules = EnumSet.noneOf(Option.class);
    if (mapping.path("BisectBatchOnFunctionError").asBoolean()) {
      rules.add(Option.BISECT_BATCH_ON_ERROR);
    }
    if (mapping.at("/FunctionResponseTypes/0").asText().equals("ReportBatchItemFailures")) {
      rules.add(Option.REPORT_BATCH_ITEM_FAILURES);
    }
    var failures = resources.path(mapping.at(FAILURES).asText());
    if (failures.path("Type").asText().equals("AWS::SQS::Queue")) {
      rules.add(Option.DEAD_LETTERS);
    }
    return rules;
  }

  /// By its alias.
  private Class<?> function(JsonNode alias) {
    var function = resources.path(alias.asText()).at("/Properties/FunctionName/Ref");
    var handler = resources.path(function.asText()).at("/Properties/Handler").asText();
    try {
      return Class.forName(handler);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> prefixes(JsonNode filters) throws IOException {
    var prefixes = new ArrayList<String>();
    for (var filter : filters) {
      for (var each : JSON.readTree(filter.path("Pattern").asText()).at("/dynamodb/Keys/sk/S")) {
        prefixes.add(each.path("prefix").asText());
      }
    }
    return prefixes;
  }
}
