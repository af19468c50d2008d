package dev.souk.cdk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A CloudFormation template, read.
record CloudFormationTemplate(JsonNode json) {

  /// One resource, and the template it stands in.
  record Resource(CloudFormationTemplate in, String id, JsonNode json) {
    String type() {
      return json.path("Type").asText();
    }

    JsonNode properties() {
      return json.path("Properties");
    }

    /// A property by its path, such as `/Policies/0/PolicyName`.
    JsonNode at(String pointer) {
      return properties().at(pointer);
    }

    String text(String pointer) {
      return at(pointer).asText();
    }
  }

  Stream<Resource> resources() {
    return json.path("Resources").properties().stream()
        .map(each -> new Resource(this, each.getKey(), each.getValue()));
  }

  Stream<Resource> all(String type) {
    return resources().filter(each -> each.type().equals(type));
  }

  Resource only(String type) {
    var all = all(type).toList();
    if (all.size() != 1) {
      throw new AssertionError("not one %s but %d".formatted(type, all.size()));
    }
    return all.getFirst();
  }

  Resource named(String id) {
    return resources()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no " + id));
  }

  /// The resource of this template that is meant, however it is meant: by `Ref`, `GetAtt`, or
  /// inside of a text.
  Optional<Resource> meant(JsonNode value) {
    return named(value).filter(id -> json.path("Resources").has(id)).map(this::named).findFirst();
  }

  /// The ids of resources that a value names.
  static Stream<String> named(JsonNode value) {
    return Stream.concat(
        value.findValuesAsText("Ref").stream(),
        value.findValues("Fn::GetAtt").stream().map(it -> it.path(0).asText()));
  }

  /// The handler of the function an alias stands for.
  String handler(JsonNode alias) {
    var live = meant(alias).orElseThrow();
    return meant(live.at("/FunctionName")).orElseThrow().text("/Handler");
  }

  static List<String> texts(JsonNode oneOrMany) {
    return oneOrMany.isArray()
        ? oneOrMany.valueStream().map(CloudFormationTemplate::text).toList()
        : List.of(text(oneOrMany));
  }

  /// A value as it will read, with what is known only when deployed in angle brackets.
  static String text(JsonNode value) {
    if (value.isValueNode()) {
      return value.asText();
    }
    if (value.has("Fn::Join")) {
      var text = new StringBuilder();
      value.path("Fn::Join").path(1).forEach(part -> text.append(text(part)));
      return text.toString();
    }
    var of = value.has("Fn::GetAtt") ? value.path("Fn::GetAtt").path(0) : value.elements().next();
    return "<" + of.asText().replaceFirst("^.*:ExportsOutput(?:Ref|FnGetAtt)", "") + ">";
  }
}
