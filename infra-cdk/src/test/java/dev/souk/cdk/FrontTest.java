package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The front")
class FrontTest {

  @Test
  void refuses_an_address_that_asks_too_often_in_prod() {
    var firewall = Synthesis.prod().all("AWS::WAFv2::WebACL").getFirst();

    assertThat(firewall.text("/Scope")).isEqualTo("CLOUDFRONT");
    assertThat(firewall.text("/Rules/0/Statement/RateBasedStatement/Limit"))
        .isEqualTo(String.valueOf(Firewall.LIMIT));
    assertThat(firewall.at("/Rules/0/Action").has("Block")).isTrue();
    assertThat(
            firewall
                .at("/Rules/0/Statement/RateBasedStatement/ScopeDownStatement/NotStatement")
                .findValuesAsText("SearchString"))
        .as("what is not counted")
        .containsExactly("/media/", "/webhook");
    assertThat(Synthesis.dev().all("AWS::WAFv2::WebACL")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.Synthesis#both")
  void is_one_host_by_https_for_the_api_its_sockets_and_its_media(Synthesis made) {
    var front = made.core().only("AWS::CloudFront::Distribution").at("/DistributionConfig");

    assertThat(
            front.path("CacheBehaviors").valueStream().map(it -> it.path("PathPattern").asText()))
        .containsExactly("/media/*", "/docs*", "/realtime");
    assertThat(front.findValuesAsText("ViewerProtocolPolicy"))
        .hasSize(4)
        .containsOnly("https-only");
  }

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.Synthesis#both")
  void keeps_no_failure(Synthesis made) {
    var front = made.core().only("AWS::CloudFront::Distribution").at("/DistributionConfig");

    assertThat(front.path("CustomErrorResponses").valueStream().toList())
        .hasSize(11)
        .allMatch(it -> it.path("ErrorCachingMinTTL").asInt(-1) == 0);
  }

  @ParameterizedTest
  @MethodSource("dev.souk.cdk.Synthesis#both")
  void tells_the_api_whose_request_it_is_and_shows_a_key_that_stands_in_no_template(
      Synthesis made) {
    var front = made.core().only("AWS::CloudFront::Distribution").at("/DistributionConfig");
    var shown = front.findValues("OriginCustomHeaders").getFirst().path(0);
    var associated = front.at("/DefaultCacheBehavior/FunctionAssociations/0");
    var functions = made.core().all("AWS::CloudFront::Function");

    assertThat(shown.path("HeaderName").asText()).isEqualTo("x-souk-front-key");
    assertThat(shown.path("HeaderValue").toString()).contains("{{resolve:secretsmanager:");
    assertThat(associated.path("EventType").asText()).isEqualTo("viewer-request");
    assertThat(functions)
        .extracting(it -> it.text("/FunctionCode"))
        .anyMatch(it -> it.contains("headers['x-souk-visitor'] = { value: event.viewer.ip }"));
  }
}
