package dev.souk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.audit.AuditEntry;
import dev.souk.http.CloudFrontKey;
import dev.souk.http.TestLambdaContext;
import dev.souk.http.TestRequest;
import dev.souk.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Someone")
class AuthorizeTest {
  private final AccountRoutesFixture fixture = new AccountRoutesFixture();

  private TestRequest.Answer me(String accessToken) {
    return fixture.as(
        accessToken,
        TestRequest.get("/api/v1/me"),
        new GetAccount(fixture.kernel.kernel(), fixture.store));
  }

  @Nested
  @DisplayName("whom the authorizer sees")
  class Authorizing {
    @Test
    void is_nobody_without_a_genuine_token() {
      for (var header : List.of("", "Bearer", "Bearer x.y.z", "Basic YTpi", "Bearer a b")) {
        assertThat(fixture.told(header)).isEmpty();
      }
      for (var event :
          List.of("", "[]", "{}", "{\"identitySource\":[1]}", "{\"identitySource\":[]}")) {
        assertThat(fixture.told(event.getBytes(StandardCharsets.UTF_8))).isEmpty();
      }
    }

    @Test
    void is_nobody_at_the_priming_run_which_asks_for_no_key() {
      var keys =
          new SigningKeys(() -> {
            throw new AssertionError("a secret was asked for");
          });

      new Authorize(
              front(),
              fixture.kernel.clock,
              new AccessTokens(keys, "https://shop.example"),
              fixture.store)
          .prime();
    }

    @Test
    void is_refused_with_its_token_unread_when_it_went_round_cloudfront() throws IOException {
      var keys =
          new SigningKeys(() -> {
            throw new AssertionError("a secret was asked for");
          });
      var tokens = new AccessTokens(keys, "https://shop.example");
      var authorize = new Authorize(front(), fixture.kernel.clock, tokens, fixture.store);

      for (var sources :
          List.of(List.of("Bearer a.b.c"), List.of("Bearer a.b.c", "guessed"), List.of())) {
        var out = new ByteArrayOutputStream();
        var event = Json.bytes(Map.of("version", "2.0", "identitySource", sources));
        authorize.handleRequest(new ByteArrayInputStream(event), out, new TestLambdaContext());
        assertThat(Json.readOwn(out.toString(StandardCharsets.UTF_8)))
            .containsEntry("isAuthorized", false);
      }
    }

    private static CloudFrontKey front() {
      return new CloudFrontKey(() -> "the key", CloudFrontKey.Policy.CLOUDFRONT_ONLY);
    }

    @Test
    void is_a_guest_for_seven_days() {
      var guest =
          AccountRoutesFixture.Tokens.of(
              TestRequest.post("/api/v1/auth/guest")
                  .to(new CreateGuestSession(fixture.kernel.kernel(), fixture.tokenIssuer)));

      assertThat(fixture.told("bearer " + guest.access())).containsEntry("role", "GUEST");
      fixture.kernel.clock.move(Duration.ofDays(7));
      assertThat(
              fixture.refresh(AccountRoutesFixture.post("refreshToken", guest.refresh())).status())
          .isEqualTo(401);
    }

    @Test
    void is_suspended_from_then_on_and_may_still_read_and_leave() {
      fixture.registerSeller("tariq@example.com");
      fixture.verify("token", fixture.token("tariq@example.com"));
      var tokens =
          AccountRoutesFixture.Tokens.of(
              fixture.logInSeller("tariq@example.com", AccountRoutesFixture.PASSWORD));
      var id = fixture.store.find(new EmailAddress("tariq@example.com")).orElseThrow().id();
      var now = fixture.kernel.clock.instant();
      fixture.store.set(
          id,
          AccountStatus.SUSPENDED,
          new AuditEntry("aud_1", "usr_1", "SELLER_SUSPENDED", id, now));

      assertThat(fixture.told("Bearer " + tokens.access())).containsEntry("suspended", "true");
      assertThat(me(tokens.access()).json()).containsEntry("suspended", true);
    }
  }

  @Test
  void can_check_tokens_by_the_published_keys_which_hold_nothing_private() {
    var keys =
        TestRequest.get("/.well-known/jwks.json")
            .to(new GetSigningKeys(fixture.kernel.kernel(), fixture.keys));

    assertThat(keys.body()).contains("\"kty\":\"EC\"", "\"alg\":\"ES256\"").doesNotContain("\"d\"");
    assertThat(keys.header("cache-control")).isEqualTo("public, max-age=300");
  }
}
