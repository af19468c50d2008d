package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.json.Json;
import dev.souk.manifest.FunctionManifest;
import dev.souk.manifest.OpenApiDocument;
import dev.souk.route.SocketRoute;
import dev.souk.sam.SamTemplate;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The gateways")
class ApiRoutesTest {

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void have_the_routes_of_the_manifest_with_its_aliases_each_to_its_function(SynthesizedApp made) {
    var wanted = new TreeMap<String, String>();
    for (var route : FunctionManifest.routes()) {
      for (var path : route.paths()) {
        var asked = route.access().needsToken() ? "CUSTOM" : "NONE";
        route
            .methods()
            .forEach(method ->
                wanted.put(asked + " " + method + " " + path, route.function().getName()));
      }
    }
    for (var trigger : FunctionManifest.all()) {
      if (trigger instanceof SocketRoute route) {
        wanted.put("NONE " + route.key(), route.function().getName());
      }
    }

    assertThat(routes(made)).isEqualTo(wanted);
  }

  private static Map<String, String> routes(SynthesizedApp made) {
    return made.all("AWS::ApiGatewayV2::Route").stream()
        .collect(
            Collectors.toMap(
                route -> route.text("/AuthorizationType") + " " + route.text("/RouteKey"),
                route -> {
                  var integration = route.in().meant(route.at("/Target")).orElseThrow();
                  return route.in().handler(integration.at("/IntegrationUri"));
                },
                (one, two) -> one + " and " + two,
                TreeMap::new));
  }

  /// With `SamTemplateTest` of the manifest and `LocalRoutesMatchOpenApiTest` of the local cloud,
  /// five lists.
  @Test
  void have_the_routes_that_are_described_and_that_sam_has() {
    var deployed = new TreeSet<String>();
    routes(SynthesizedApp.dev())
        .keySet()
        .forEach(route -> {
          if (route.contains(" /")) {
            deployed.add(route.replaceFirst("^[A-Z]+ ", ""));
          }
        });
    var sams = new TreeSet<String>();
    for (var event :
        SynthesizedApp.json(Json.text(SamTemplate.of(FunctionManifest.all())))
            .findValues("Events")) {
      for (var each : event) {
        if (each.path("Type").asText().equals("HttpApi")) {
          sams.add(
              each.at("/Properties/Method").asText() + " " + each.at("/Properties/Path").asText());
        }
      }
    }

    assertThat(deployed)
        .isNotEmpty()
        .isEqualTo(OpenApiDocument.ofAll().routeKeys())
        .isEqualTo(sams);
  }

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void call_http_functions_in_payload_format_2(SynthesizedApp made) {
    assertThat(made.all("AWS::ApiGatewayV2::Integration"))
        .filteredOn(each -> each.properties().has("PayloadFormatVersion"))
        .hasSize(FunctionManifest.routes().size())
        .allSatisfy(each -> assertThat(each.text("/PayloadFormatVersion")).isEqualTo("2.0"));
  }

  @Test
  void may_call_a_function_for_its_own_paths_alone() {
    var made = SynthesizedApp.dev();
    var wanted = new TreeSet<String>();
    for (var route : FunctionManifest.routes()) {
      route.paths().forEach(path -> wanted.add(path + " " + route.function().getName()));
    }
    var permitted = new TreeSet<String>();
    for (var each : made.all("AWS::Lambda::Permission")) {
      var source = CloudFormationTemplate.text(each.at("/SourceArn"));
      if (source.contains(">/*/*/")) {
        permitted.add(
            source.replaceFirst("^.*>/\\*/\\*", "")
                + " "
                + each.in().handler(each.at("/FunctionName")));
      }
    }

    assertThat(permitted).isEqualTo(wanted);
  }

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void are_throttled_as_a_whole(SynthesizedApp made) {
    var stages = made.all("AWS::ApiGatewayV2::Stage");

    assertThat(stages)
        .hasSize(2)
        .allSatisfy(each -> {
          assertThat(each.at("/DefaultRouteSettings/ThrottlingRateLimit").asInt())
              .isPositive()
              .isLessThanOrEqualTo(5_000);
          assertThat(each.at("/DefaultRouteSettings/ThrottlingBurstLimit").asInt()).isPositive();
          assertThat(each.at("/AutoDeploy").asBoolean()).isTrue();
        });
  }

  @Test
  void log_who_asked_for_what_without_a_personal_datum() {
    var format =
        SynthesizedApp.prod()
            .core()
            .all("AWS::ApiGatewayV2::Stage")
            .filter(each -> each.text("/StageName").equals("$default"))
            .map(each -> each.text("/AccessLogSettings/Format"))
            .findFirst()
            .orElseThrow();

    assertThat(SynthesizedApp.json(format).has("requestId")).isTrue();
    assertThat(format).doesNotContain("identity", "userAgent", "$context.path", "queryString");
  }

  @Test
  void keep_the_authorizers_answer_as_long_as_it_says() {
    var made = SynthesizedApp.dev().all("AWS::ApiGatewayV2::Authorizer");

    assertThat(made).hasSize(1);
    var authorizer = made.getFirst();
    assertThat(authorizer.text("/AuthorizerResultTtlInSeconds"))
        .isEqualTo(String.valueOf(dev.souk.accounts.Authorize.AUTHORIZER.cache().toSeconds()));
    assertThat(authorizer.text("/AuthorizerPayloadFormatVersion")).isEqualTo("2.0");
    assertThat(authorizer.at("/EnableSimpleResponses").asBoolean()).isTrue();
  }
}
