package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.manifest.FunctionManifest;
import dev.souk.route.RouteMethod;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The CloudFront distribution")
class CloudFrontSiteTest {

  @Test
  void refuses_an_address_that_asks_too_often_in_prod() {
    var firewall = SynthesizedApp.prod().all("AWS::WAFv2::WebACL").getFirst();

    assertThat(firewall.text("/Scope")).isEqualTo("CLOUDFRONT");
    assertThat(firewall.text("/Rules/0/Statement/RateBasedStatement/Limit"))
        .isEqualTo(String.valueOf(Firewall.LIMIT));
    assertThat(firewall.at("/Rules/0/Action").has("Block")).isTrue();
    assertThat(
            firewall
                .at("/Rules/0/Statement/RateBasedStatement/ScopeDownStatement/NotStatement")
                .findValuesAsText("SearchString"))
        .as("what is not counted")
        .containsExactlyInAnyOrder(
            "/media/", "/api/v1/payment/webhook", "/api/v1/payment/accounts/webhook");
    assertThat(
            firewall
                .at("/Rules/0/Statement/RateBasedStatement/ScopeDownStatement/NotStatement")
                .findValuesAsText("PositionalConstraint"))
        .as("a webhook by its whole path: any path may end as one does")
        .containsExactly("STARTS_WITH", "EXACTLY", "EXACTLY");
    assertThat(SynthesizedApp.dev().all("AWS::WAFv2::WebACL")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void is_one_host_by_https_for_the_api_its_sockets_and_its_media(SynthesizedApp made) {
    var front = made.core().only("AWS::CloudFront::Distribution").at("/DistributionConfig");

    assertThat(
            front.path("CacheBehaviors").valueStream().map(it -> it.path("PathPattern").asText()))
        .containsExactly("/media/*", "/docs*", "/realtime");
    assertThat(front.findValuesAsText("ViewerProtocolPolicy"))
        .hasSize(4)
        .containsOnly("https-only");
  }

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void keeps_no_failure(SynthesizedApp made) {
    var front = made.core().only("AWS::CloudFront::Distribution").at("/DistributionConfig");

    assertThat(front.path("CustomErrorResponses").valueStream().toList())
        .hasSize(11)
        .allMatch(it -> it.path("ErrorCachingMinTTL").asInt(-1) == 0);
  }

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void lets_every_function_know_that_nothing_comes_round_it(SynthesizedApp made) {
    assertThat(made.all("AWS::Lambda::Function"))
        .filteredOn(it -> it.text("/Runtime").equals("java25"))
        .isNotEmpty()
        .allMatch(it -> it.text("/Environment/Variables/SOUK_CLOUDFRONT_ONLY").equals("true"));
    assertThat(made.all("AWS::ApiGatewayV2::Authorizer"))
        .singleElement()
        .satisfies(it ->
            assertThat(CloudFormationTemplate.texts(it.at("/IdentitySource")))
                .containsExactly(
                    "$request.header.Authorization", "$request.header.x-souk-cloudfront-key"));
  }

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void keeps_one_answer_for_all_origins_and_for_all_tokens_where_it_is_everyones(
      SynthesizedApp made) {
    var key =
        made.core()
            .only("AWS::CloudFront::CachePolicy")
            .at(
                "/CachePolicyConfig/ParametersInCacheKeyAndForwardedToOrigin/HeadersConfig/Headers");
    var visitor =
        starting(made, "AWS::CloudFront::Function", "ViewerRequest").text("/FunctionCode");
    assertThat(CloudFormationTemplate.texts(key)).containsExactly("Authorization");
    assertThat(visitor).contains("delete request.headers.authorization");
    for (var route : FunctionManifest.routes()) {
      for (var path : route.paths()) {
        if (route.method() == RouteMethod.GET) {
          var asked = path.replaceAll("\\{[^}]+}", "prd_01kagwv6q5e7pbn0k1d0z9x2aa");
          assertThat(matches(visitor, "shared", asked) && !matches(visitor, "own", asked))
              .as("%s is asked for in nobody's name", path)
              .isEqualTo(route.shared());
        }
      }
    }
  }

  private static CloudFormationTemplate.Resource starting(
      SynthesizedApp made, String type, String id) {
    return made.core().all(type).filter(it -> it.id().startsWith(id)).findFirst().orElseThrow();
  }

  private static boolean matches(String code, String name, String path) {
    var written = Pattern.compile("var %s = /(.*)/;".formatted(name)).matcher(code);
    assertThat(written.find()).isTrue();
    return Pattern.matches(written.group(1), path);
  }

  @Test
  void says_itself_which_pages_may_read_an_answer_where_there_are_others() {
    var said =
        starting(SynthesizedApp.prod(), "AWS::CloudFront::ResponseHeadersPolicy", "CorsHeaders");

    assertThat(
            CloudFormationTemplate.texts(
                said.at("/ResponseHeadersPolicyConfig/CorsConfig/AccessControlAllowOrigins/Items")))
        .containsExactly("https://www.example.com", "https://admin.example.com");
    assertThat(said.at("/ResponseHeadersPolicyConfig/CorsConfig/OriginOverride").asBoolean())
        .isTrue();
    assertThat(SynthesizedApp.dev().all("AWS::CloudFront::ResponseHeadersPolicy"))
        .noneMatch(it -> it.id().startsWith("CorsHeaders"));
  }

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.SynthesizedApp#both")
  void tells_the_api_whose_request_it_is_and_shows_a_key_that_stands_in_no_template(
      SynthesizedApp made) {
    var front = made.core().only("AWS::CloudFront::Distribution").at("/DistributionConfig");
    var shown = front.findValues("OriginCustomHeaders");
    var associated = front.at("/DefaultCacheBehavior/FunctionAssociations/0");
    var functions = made.core().all("AWS::CloudFront::Function");

    assertThat(shown).as("to the API and to the sockets").hasSize(2);
    assertThat(shown)
        .allSatisfy(each -> {
          assertThat(each.path(0).path("HeaderName").asText()).isEqualTo("x-souk-cloudfront-key");
          assertThat(each.path(0).path("HeaderValue").asText())
              .isEqualTo(
                  made == SynthesizedApp.prod()
                      ? "{{resolve:secretsmanager:souk/prod/front-key:SecretString:::}}"
                      : "{{resolve:ssm:/souk/dev/front-key}}");
        });
    assertThat(associated.path("EventType").asText()).isEqualTo("viewer-request");
    assertThat(functions)
        .extracting(it -> it.text("/FunctionCode"))
        .anyMatch(
            it -> it.contains("headers['x-souk-client-address'] = { value: event.viewer.ip }"));
  }
}
