package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("A secret")
class CanaryStoryTest {
  private static final String PHRASE = "canary sings at dawn";
  private static final String STREET = "Canarygasse 77";
  private static final String NAME = "Kanaria Finch";
  private static final String PHONE = "+4930777777777";

  private final Actor visitor = SharedLocalCloud.visitor();
  private final String address = "actor-" + UUID.randomUUID() + "@town.example";
  private final List<String> secrets =
      new ArrayList<>(List.of(PHRASE, STREET, NAME, PHONE, address));

  private static String told(String secret, List<String> secrets) {
    secrets.add(secret);
    return secret;
  }

  @Test
  void is_in_no_log_line_frame_or_dead_letter_whatever_is_sent_where() {
    var body = new LinkedHashMap<String, Object>();
    body.put("email", address);
    body.put("name", NAME);
    body.put("password", PHRASE);
    visitor.post("/api/v1/auth/customers/register", body).expect(202);
    wrongs(body);
    var code = visitor.mailedCode(address);
    told(visitor.mailedToken(address), secrets);
    visitor.post("/api/v1/auth/verify-email", Map.of("email", address, "code", code)).expect(204);
    var credentials = Map.of("email", address, "password", PHRASE);
    var amina =
        visitor.withTokens(visitor.post("/api/v1/auth/customers/login", credentials).expect(200));
    told(amina.accessToken(), secrets);
    told(amina.refreshToken(), secrets);
    livesHere(amina);
    visitor.post("/api/v1/auth/password/forgot", Map.of("email", address)).expect(202);
    var link = told(visitor.mailedToken(address), secrets);
    var reset = Map.of("token", link, "password", PHRASE + " again");
    visitor.post("/api/v1/auth/password/reset", reset).expect(204);

    assertThat(SharedLocalCloud.sideOutput().size()).as("something was said at all").isPositive();
    assertThat(SharedLocalCloud.sideOutput().naming(secrets)).isEmpty();
    assertThat(SharedLocalCloud.sideOutput().entry(code)).as("the code by itself").isEmpty();
  }

  /// What goes wrong is what gets logged.
  private void wrongs(Map<String, Object> body) {
    var with = new LinkedHashMap<>(body);
    with.put(PHRASE, address);
    visitor.post("/api/v1/auth/customers/register", with).expect(400);
    visitor.post("/api/v1/auth/customers/register", List.of(PHRASE, address)).expect(400);
    visitor
        .post("/api/v1/auth/customers/login", Map.of("email", address, "password", List.of(PHRASE)))
        .expect(400);
    var wrong = Map.of("email", address, "password", PHRASE + STREET);
    visitor.post("/api/v1/auth/customers/login", wrong).expect(401);
    visitor.post("/api/v1/auth/refresh", Map.of("refreshToken", PHRASE)).expect(401);
    visitor.withAccessToken(UUID.randomUUID() + "canarygasse").get("/api/v1/me").expect(401);
    visitor.get("/api/v1/products?limit=" + "canarygasse").expect(400);
    secrets.add("canarygasse");
  }

  private void livesHere(Actor amina) {
    var place =
        Map.of("name", NAME, "line1", STREET, "city", "Berlin", "country", "DE", "phone", PHONE);
    var home =
        amina.withIdempotencyKey().post("/api/v1/me/addresses", place).expect(201).text("id");
    amina.send("PATCH", "/api/v1/me/addresses/" + home, Map.of("line2", STREET)).expect(200);
    amina.send("PATCH", "/api/v1/me/addresses/" + home, Map.of("country", STREET)).expect(422);
    amina.get("/api/v1/me").expect(200);
    var ticket = amina.post("/api/v1/realtime/tickets", null).expectSuccess().text("ticket");
    told(ticket, secrets);
    try (var browser = ActorSocket.of(amina, "?ticket=" + ticket)) {
      browser.subscribe("me");
      browser.send(Map.of("type", "shout", "text", STREET));
      browser.awaitMessage("error");
    }
  }
}
