package dev.souk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.audit.AuditEntry;
import dev.souk.http.FrontKey;
import dev.souk.http.Request;
import dev.souk.http.TestContext;
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
  private final Shop shop = new Shop();

  private Request.Answer me(String accessToken) {
    return shop.as(
        accessToken, Request.get("/api/v1/me"), new ReadMe(shop.kernel.kernel(), shop.store));
  }

  @Nested
  @DisplayName("whom the authorizer sees")
  class Authorizing {
    @Test
    void is_nobody_without_a_genuine_token() {
      for (var header : List.of("", "Bearer", "Bearer x.y.z", "Basic YTpi", "Bearer a b")) {
        assertThat(shop.told(header)).isEmpty();
      }
      for (var event :
          List.of("", "[]", "{}", "{\"identitySource\":[1]}", "{\"identitySource\":[]}")) {
        assertThat(shop.told(event.getBytes(StandardCharsets.UTF_8))).isEmpty();
      }
    }

    @Test
    void is_nobody_at_the_rehearsal_which_asks_for_no_key() {
      var keys =
          new SigningKeys(() -> {
            throw new AssertionError("a secret was asked for");
          });

      new Authorize(
              front(),
              shop.kernel.clock,
              new AccessTokens(keys, "https://shop.example"),
              shop.store)
          .rehearse();
    }

    @Test
    void is_refused_with_its_token_unread_when_it_went_round_cloudfront() throws IOException {
      var keys =
          new SigningKeys(() -> {
            throw new AssertionError("a secret was asked for");
          });
      var tokens = new AccessTokens(keys, "https://shop.example");
      var authorize = new Authorize(front(), shop.kernel.clock, tokens, shop.store);

      for (var sources :
          List.of(List.of("Bearer a.b.c"), List.of("Bearer a.b.c", "guessed"), List.of())) {
        var out = new ByteArrayOutputStream();
        var event = Json.bytes(Map.of("version", "2.0", "identitySource", sources));
        authorize.handleRequest(new ByteArrayInputStream(event), out, new TestContext());
        assertThat(Json.readOwn(out.toString(StandardCharsets.UTF_8)))
            .containsEntry("isAuthorized", false);
      }
    }

    private static FrontKey front() {
      return new FrontKey(() -> "the key", FrontKey.Entrance.FRONT_ONLY);
    }

    @Test
    void is_a_guest_for_seven_days() {
      var guest =
          Shop.Tokens.of(
              Request.post("/api/v1/auth/guest")
                  .to(new WelcomeGuest(shop.kernel.kernel(), shop.grants)));

      assertThat(shop.told("bearer " + guest.access())).containsEntry("role", "GUEST");
      shop.kernel.clock.move(Duration.ofDays(7));
      assertThat(shop.refresh(Shop.post("refreshToken", guest.refresh())).status()).isEqualTo(401);
    }

    @Test
    void is_suspended_from_then_on_and_may_still_read_and_leave() {
      shop.registerSeller("tariq@example.com");
      shop.verify("token", shop.token("tariq@example.com"));
      var tokens = Shop.Tokens.of(shop.logInSeller("tariq@example.com", Shop.PASSWORD));
      var id = shop.store.find(new Email("tariq@example.com")).orElseThrow().id();
      var now = shop.kernel.clock.instant();
      shop.store.set(
          id, Standing.SUSPENDED, new AuditEntry("aud_1", "usr_1", "SELLER_SUSPENDED", id, now));

      assertThat(shop.told("Bearer " + tokens.access())).containsEntry("suspended", "true");
      assertThat(me(tokens.access()).json()).containsEntry("suspended", true);
    }
  }

  @Test
  void can_check_tokens_by_the_published_keys_which_hold_nothing_private() {
    var keys =
        Request.get("/.well-known/jwks.json")
            .to(new ReadSigningKeys(shop.kernel.kernel(), shop.keys));

    assertThat(keys.body()).contains("\"kty\":\"EC\"", "\"alg\":\"ES256\"").doesNotContain("\"d\"");
    assertThat(keys.header("cache-control")).isEqualTo("public, max-age=300");
  }
}
