package dev.souk.sam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.json.Json;
import dev.souk.manifest.FunctionManifest;
import dev.souk.manifest.OpenApiDocument;
import dev.souk.route.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// Reads the template as it is committed, as SAM does.
@DisplayName("SAM's template")
class SamTemplateTest {
  private static final Pattern JAR =
      Pattern.compile("\\.\\./functions/(\\w+)/target/souk-\\1-lambda\\.jar");

  private static Map<String, Map<String, @Nullable Object>> functions() throws IOException {
    Map<String, @Nullable Object> template =
        new Yaml().load(Files.readString(Path.of("../../local-sam/template.yaml")));
    var functions = new TreeMap<String, Map<String, @Nullable Object>>();
    Json.object(template.get("Resources"))
        .forEach((name, resource) -> {
          var it = Json.object(resource);
          if ("AWS::Serverless::Function".equals(it.get("Type"))) {
            functions.put(name, Json.object(it.get("Properties")));
          }
        });
    return functions;
  }

  /// CloudFormation User Guide, "Resources".
  @Test
  void names_everything_as_cloud_formation_takes_it() throws IOException {
    Map<String, @Nullable Object> template =
        new Yaml().load(Files.readString(Path.of("../../local-sam/template.yaml")));

    for (var part : List.of("Parameters", "Resources")) {
      assertThat(Json.object(template.get(part)).keySet())
          .as(part)
          .isNotEmpty()
          .allMatch(each -> each.matches("[a-zA-Z0-9]{1,255}"));
    }
  }

  /// Tokens are issued by, and uploads and media lead to, where a browser finds the local cloud: on
  /// another port it is another place, and on an Intel machine another architecture.
  @Test
  void takes_from_its_parameters_all_that_differs_from_one_machine_to_another() throws IOException {
    Map<String, @Nullable Object> template =
        new Yaml().load(Files.readString(Path.of("../../local-sam/template.yaml")));
    var globals = Json.object(Json.object(template.get("Globals")).get("Function"));
    var variables = Json.object(Json.object(globals.get("Environment")).get("Variables"));

    assertThat(Json.object(template.get("Parameters")))
        .containsOnlyKeys("Cloud", "Site", "Architecture");
    assertThat(globals.get("Architectures")).hasToString("[{Ref=Architecture}]");
    assertThat(variables)
        .containsEntry("SOUK_SITE_URL", Map.of("Fn::Sub", "${Site}"))
        .containsEntry("SOUK_MEDIA_URL", Map.of("Fn::Sub", "${Site}/media"))
        .containsEntry("SOUK_MEDIA_UPLOADS", Map.of("Fn::Sub", "${Site}/s3"));
    assertThat(String.valueOf(variables.get("SOUK_ORIGINS")))
        .contains("${Site}", "http://localhost:*");
    assertThat(variables.values()).noneMatch(it -> String.valueOf(it).contains(":8080"));
  }

  /// What an HTTP API calls, with the authorizer it asks first.
  private static Map<String, String> routes() throws IOException {
    var routes = new HashMap<String, String>();
    for (var function : functions().values()) {
      if (function.get("Events") instanceof Map<?, ?> events) {
        for (var event : events.values()) {
          var it = Json.object(event);
          if ("HttpApi".equals(it.get("Type"))) {
            var said = Json.object(it.get("Properties"));
            routes.put(
                said.get("Method") + " " + said.get("Path"), String.valueOf(said.get("Auth")));
          }
        }
      }
    }
    return routes;
  }

  @Test
  void has_every_function_of_the_manifest_by_a_handler_there_is() throws Exception {
    var handlers = new TreeMap<String, Object>();
    for (var function : functions().entrySet()) {
      var handler = String.valueOf(function.getValue().get("Handler"));
      handlers.put(function.getKey(), Class.forName(handler));
    }

    assertThat(handlers)
        .isEqualTo(
            FunctionManifest.all().stream()
                .collect(Collectors.toMap(it -> it.name(), it -> it.function())));
  }

  @Test
  void takes_each_from_the_jar_of_the_module_its_source_is_in() throws Exception {
    for (var function : functions().values()) {
      var jar = JAR.matcher(String.valueOf(function.get("CodeUri")));
      var source = String.valueOf(function.get("Handler")).replace('.', '/') + ".java";

      assertThat(jar.matches()).isTrue();
      assertThat(Path.of("../" + jar.group(1), "src/main/java", source)).exists();
    }
  }

  @Test
  void has_the_routes_of_the_manifest_and_of_the_openapi_document() throws Exception {
    assertThat(new TreeSet<>(routes().keySet()))
        .isEqualTo(manifest())
        .isEqualTo(OpenApiDocument.ofAll().routeKeys());
  }

  private static Set<String> manifest() {
    var routes = new TreeSet<String>();
    for (var route : FunctionManifest.routes()) {
      for (var method : route.methods()) {
        route.paths().forEach(path -> routes.add(method + " " + path));
      }
    }
    return routes;
  }

  @Test
  void asks_the_authorizer_where_a_token_is_needed_and_only_there() throws Exception {
    var routes = routes();
    for (Route route : FunctionManifest.routes()) {
      for (var path : route.paths()) {
        assertThat(routes)
            .containsEntry(
                route.method() + " " + path,
                route.access().needsToken() ? "{Authorizer=Authorize}" : "null");
      }
    }
  }
}
