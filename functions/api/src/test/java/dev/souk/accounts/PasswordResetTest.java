package dev.souk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.http.TestRequest;
import dev.souk.json.Json;
import dev.souk.route.PrincipalRole;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Someone")
class PasswordResetTest {
  private static final String AMINA = "amina@example.com";
  private final AccountRoutesFixture fixture = new AccountRoutesFixture();

  private TestRequest.Answer me(String accessToken) {
    return fixture.as(
        accessToken,
        TestRequest.get("/api/v1/me"),
        new GetAccount(fixture.kernel.kernel(), fixture.store));
  }

  @Nested
  @DisplayName("who forgot the password")
  class Forgetting {
    @Test
    void sets_another_by_the_emails_link_once_and_every_session_ends() {
      var tokens = fixture.customer(AMINA);
      assertThat(fixture.forgot(AMINA).body()).isEqualTo(fixture.forgot("no@example.com").body());
      var token = fixture.token(AMINA);

      assertThat(fixture.reset(token, "password123").status()).isEqualTo(422);
      assertThat(fixture.reset(token, "a loud red drum").status()).isEqualTo(204);
      assertThat(fixture.reset(token, "a soft blue drum").code())
          .isEqualTo("invalid-or-expired-code");

      assertThat(me(tokens.access()).status()).isEqualTo(401);
      assertThat(fixture.logIn(AMINA, "a loud red drum").status()).isEqualTo(200);
      assertThat(fixture.mails.to("no@example.com")).isEmpty();
    }

    @Test
    void cannot_use_the_link_after_half_an_hour_nor_for_another_account() {
      fixture.customer(AMINA);
      fixture.customer("basma@example.com");
      var basma = fixture.store.find(new EmailAddress("basma@example.com")).orElseThrow();
      fixture.forgot(AMINA);
      var token = fixture.token(AMINA);
      var secret = token.substring(token.indexOf('.'));

      assertThat(fixture.reset(basma.id() + secret, "a loud red drum").status()).isEqualTo(422);
      fixture.kernel.clock.move(Duration.ofMinutes(30));
      assertThat(fixture.reset(token, "a loud red drum").status()).isEqualTo(422);
    }
  }

  @Nested
  @DisplayName("who works for the shop")
  class Staff {
    @Test
    void begins_with_one_admin_who_invites_the_rest() {
      var bootstrap = new FirstAdminBootstrap(fixture.store, fixture.hasher, fixture.ids);
      var now = fixture.kernel.clock.instant();
      var password = new Password(AccountRoutesFixture.PASSWORD);
      var first = bootstrap.firstAdmin(new EmailAddress("root@example.com"), "Root", password, now);
      assertThat(first).isInstanceOf(FirstAdminBootstrap.Result.Created.class);
      assertThat(bootstrap.firstAdmin(new EmailAddress("two@example.com"), "Two", password, now))
          .isEqualTo(new FirstAdminBootstrap.Result.AlreadyExists());

      var invite =
          new InviteStaff(
              fixture.kernel.kernel(),
              fixture.store,
              fixture.emailChallengeIssuer,
              fixture.mails,
              fixture.ids);
      var admin = ((FirstAdminBootstrap.Result.Created) first).id();
      var body = Json.text(Map.of("email", "noor@example.com", "name", "Noor", "role", "courier"));
      var invited =
          TestRequest.post("/api/v1/admin/staff")
              .json(body)
              .as(admin, PrincipalRole.ADMIN)
              .to(invite);
      var again =
          TestRequest.post("/api/v1/admin/staff")
              .json(body)
              .as(admin, PrincipalRole.ADMIN)
              .to(invite);

      assertThat(invited.json()).containsEntry("role", "courier");
      assertThat(again.status()).isEqualTo(409);
      assertThat(fixture.reset(fixture.token("noor@example.com"), "a loud red drum").status())
          .isEqualTo(204);
      var logIn =
          new LogInStaff(
              fixture.kernel.kernel(), fixture.store, fixture.hasher, fixture.tokenIssuer);
      assertThat(
              AccountRoutesFixture.post("email", "noor@example.com", "password", "a loud red drum")
                  .to(logIn)
                  .status())
          .isEqualTo(200);
    }
  }
}
