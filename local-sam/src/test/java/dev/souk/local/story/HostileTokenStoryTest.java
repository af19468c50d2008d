package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountWiring;
import dev.souk.accounts.HostileTokens;
import dev.souk.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("A hostile token")
class HostileTokenStoryTest {
  /// API Gateway takes 10,240 bytes of headers.
  private static final int LONGEST = 9000;

  private final Actor amina = SharedLocalCloud.customer();

  @Test
  void is_nobodys_in_all_of_its_kinds() {
    var sent = sendable();
    assertThat(sent).hasSizeGreaterThanOrEqualTo(64);

    var taken = new TreeMap<String, Integer>();
    sent.forEach((kind, token) -> {
      var status =
          amina.withAccessToken("").with("authorization", "Bearer " + token).get("/api/v1/me");
      if (status.status() != 401) {
        taken.put(kind, status.status());
      }
    });

    assertThat(taken).as("kinds answered by another status than 401").isEmpty();
    amina.get("/api/v1/me").expect(200);
  }

  @Test
  void is_no_better_under_another_scheme_or_twice() {
    var token = amina.accessToken();
    var bare = amina.withAccessToken("");
    for (var header :
        new String[] {token, "Basic " + token, "Bearer", "Bearer " + token + " " + token}) {
      bare.with("authorization", header).get("/api/v1/me").expect(401);
    }
    bare.get("/api/v1/me?access_token=" + token).expect(401);
  }

  /// Those a header can carry. What surrounds a token with spaces is the genuine one.
  private Map<String, String> sendable() {
    var claims = claims();
    var all =
        HostileTokens.against(
            AccountWiring.signingKeys(),
            amina.url(),
            String.valueOf(claims.get("sub")),
            String.valueOf(claims.get("sid")),
            SharedLocalCloud.cloud().clock().instant());
    var sendable = new TreeMap<>(all);
    sendable
        .values()
        .removeIf(token ->
            token.length() > LONGEST
                || !token.chars().allMatch(each -> each >= ' ' && each < 127)
                || !token.strip().equals(token));
    return sendable;
  }

  private Map<String, ?> claims() {
    var payload = Base64.getUrlDecoder().decode(amina.accessToken().split("\\.")[1]);
    return Json.readOwn(new String(payload, StandardCharsets.UTF_8));
  }
}
