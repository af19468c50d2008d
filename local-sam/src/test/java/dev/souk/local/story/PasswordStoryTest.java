package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("A password")
class PasswordStoryTest {
  private static final String NEXT = "a longer walk back home";
  private final Actor amina = SharedLocalCloud.customer();
  private final Actor phone = SharedLocalCloud.visitor().loggedIn("customers", amina.email());

  private ApiResponse logIn(String password) {
    var body = Map.of("email", amina.email(), "password", password);
    return SharedLocalCloud.visitor().post("/api/v1/auth/customers/login", body);
  }

  private void bothSessionsAreOver() {
    LogInSessionStoryTest.refreshed(amina, amina.refreshToken()).expect(401);
    LogInSessionStoryTest.refreshed(phone, phone.refreshToken()).expect(401);
    SharedLocalCloud.advance(Duration.ofSeconds(60));
    amina.get("/api/v1/me").expect(401);
    phone.get("/api/v1/me").expect(401);
  }

  @Test
  void that_is_forgotten_is_set_anew_by_the_mailed_link_which_ends_every_session() {
    amina.get("/api/v1/me").expect(200);
    var visitor = SharedLocalCloud.visitor();
    visitor.post("/api/v1/auth/password/forgot", Map.of("email", amina.email())).expect(202);
    var token = visitor.mailedToken(amina.email());
    var forged = token.substring(0, token.length() - 8) + "AAAAAAAA";
    reset(visitor, forged).expect(422);

    reset(visitor, token).expect(204);

    bothSessionsAreOver();
    assertThat(reset(visitor, token).expect(422).text("code")).isEqualTo("invalid-or-expired-code");
    logIn(SharedLocalCloud.PASSWORD).expect(401);
    logIn(NEXT).expect(200);
  }

  /// The link proves the address as well as the code would have.
  @Test
  void that_is_set_anew_by_a_seller_who_never_entered_the_code_opens_the_shop() {
    var visitor = SharedLocalCloud.visitor();
    var email = "late-" + UUID.randomUUID() + "@town.example";
    var shop =
        Map.of(
            "email",
            email,
            "name",
            "Late",
            "password",
            SharedLocalCloud.PASSWORD,
            "shopName",
            "Late pots");
    visitor.post("/api/v1/auth/sellers/register", shop).expect(202);
    visitor.post("/api/v1/auth/password/forgot", Map.of("email", email)).expect(202);

    reset(visitor, visitor.mailedToken(email)).expect(204);

    var known = Map.of("email", email, "password", NEXT);
    var seller = visitor.withTokens(visitor.post("/api/v1/auth/sellers/login", known).expect(200));
    assertThat(seller.get("/api/v1/sellers/me").expect(200).text("shopName"))
        .isEqualTo("Late pots");
  }

  private static ApiResponse reset(Actor actor, String token) {
    var body = Map.of("token", token, "password", NEXT);
    return actor.post("/api/v1/auth/password/reset", body);
  }

  @Test
  void is_not_reset_for_an_address_nobody_has_and_nobody_is_told() {
    var visitor = SharedLocalCloud.visitor();
    var known =
        visitor.post("/api/v1/auth/password/forgot", Map.of("email", amina.email())).expect(202);
    var unknown =
        visitor
            .post("/api/v1/auth/password/forgot", Map.of("email", "nobody@town.example"))
            .expect(202);

    assertThat(unknown.body()).isEqualTo(known.body());
    assertThat(visitor.get("/dev/mail?to=nobody@town.example").body()).isEqualTo("[]");
  }

  @Test
  void is_changed_by_who_knows_it_which_ends_every_session() {
    phone.get("/api/v1/me").expect(200);
    var guess = Map.of("currentPassword", "not this one", "newPassword", NEXT);
    amina.post("/api/v1/auth/password/change", guess).expect(401);
    var weak = Map.of("currentPassword", SharedLocalCloud.PASSWORD, "newPassword", "password123");
    amina.post("/api/v1/auth/password/change", weak).expect(422);

    var right = Map.of("currentPassword", SharedLocalCloud.PASSWORD, "newPassword", NEXT);
    amina.post("/api/v1/auth/password/change", right).expect(204);

    bothSessionsAreOver();
    logIn(SharedLocalCloud.PASSWORD).expect(401);
    logIn(NEXT).expect(200);
  }
}
