package dev.souk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.http.TestRequest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Someone")
class AccountSessionTest {
  private static final String AMINA = "amina@example.com";
  private final AccountRoutesFixture fixture = new AccountRoutesFixture();

  private TestRequest.Answer me(String accessToken) {
    return fixture.as(
        accessToken,
        TestRequest.get("/api/v1/me"),
        new GetAccount(fixture.kernel.kernel(), fixture.store));
  }

  @Nested
  @DisplayName("who logs in")
  class LoggingIn {
    @Test
    void cannot_tell_a_wrong_password_from_an_unknown_address_or_another_role() {
      fixture.customer(AMINA);

      var wrong = fixture.logIn(AMINA, "another long phrase");
      var unknown = fixture.logIn("nobody@example.com", AccountRoutesFixture.PASSWORD);
      var seller = fixture.logInSeller(AMINA, AccountRoutesFixture.PASSWORD);

      assertThat(List.of(wrong.status(), unknown.status(), seller.status())).containsOnly(401);
      assertThat(List.of(unknown.body(), seller.body())).containsOnly(wrong.body());
    }

    @Test
    void has_an_old_hash_replaced() {
      fixture.customer(AMINA);
      var account = fixture.store.find(new EmailAddress(AMINA)).orElseThrow();
      fixture.store.rehash(account, "old:" + AccountRoutesFixture.PASSWORD);

      assertThat(fixture.logIn(AMINA, AccountRoutesFixture.PASSWORD).status()).isEqualTo(200);

      assertThat(fixture.store.find(account.id()).orElseThrow().credentials().password())
          .isEqualTo("plain:" + AccountRoutesFixture.PASSWORD);
    }
  }

  @Nested
  @DisplayName("with a session")
  class InSession {
    private final AccountRoutesFixture.Tokens tokens = fixture.customer(AMINA);

    @Test
    void renews_it_by_cookie_only_with_the_csrf_header() {
      var cookie = List.of("souk_refresh=" + tokens.refresh());

      var without = fixture.refresh(AccountRoutesFixture.post().set("cookies", cookie));
      var with =
          fixture.refresh(AccountRoutesFixture.post().set("cookies", cookie).header("x-csrf", "1"));

      assertThat(without.code()).isEqualTo("csrf-header-missing");
      assertThat(with.status()).isEqualTo(200);
      assertThat(with.json().get("refreshToken")).isNotEqualTo(tokens.refresh());
    }

    @Test
    void is_nobody_after_logging_out_however_often() {
      var body = new Object[] {"refreshToken", tokens.refresh()};

      assertThat(fixture.logOut(AccountRoutesFixture.post(body)).status()).isEqualTo(204);
      assertThat(fixture.logOut(AccountRoutesFixture.post(body)).status()).isEqualTo(204);

      assertThat(fixture.refresh(AccountRoutesFixture.post(body)).status()).isEqualTo(401);
      assertThat(me(tokens.access()).status()).isEqualTo(401);
    }

    @Test
    void is_nobody_after_logging_out_everywhere() {
      var other =
          AccountRoutesFixture.Tokens.of(fixture.logIn(AMINA, AccountRoutesFixture.PASSWORD));

      var out =
          fixture.as(
              tokens.access(),
              TestRequest.post("/api/v1/auth/logout-all"),
              new LogOutEverywhere(fixture.kernel.kernel(), fixture.store));

      assertThat(out.status()).isEqualTo(204);
      assertThat(me(other.access()).status()).isEqualTo(401);
      assertThat(
              fixture.refresh(AccountRoutesFixture.post("refreshToken", other.refresh())).status())
          .isEqualTo(401);
    }

    @Test
    void changes_the_password_and_logs_in_again() {
      var change =
          new ChangePassword(
              fixture.kernel.kernel(),
              fixture.store,
              fixture.hasher,
              fixture.accountEmails,
              fixture.mails);
      var wrong =
          AccountRoutesFixture.post(
              "currentPassword", "not this one", "newPassword", "a loud red drum");
      var right =
          AccountRoutesFixture.post(
              "currentPassword", AccountRoutesFixture.PASSWORD, "newPassword", "a loud red drum");

      assertThat(fixture.as(tokens.access(), wrong, change).status()).isEqualTo(401);
      assertThat(fixture.as(tokens.access(), right, change).status()).isEqualTo(204);

      assertThat(me(tokens.access()).status()).isEqualTo(401);
      assertThat(fixture.logIn(AMINA, AccountRoutesFixture.PASSWORD).status()).isEqualTo(401);
      assertThat(fixture.logIn(AMINA, "a loud red drum").status()).isEqualTo(200);
      assertThat(fixture.mails.lastTo(AMINA).subject()).isEqualTo("Your password was changed");
    }

    @Test
    void changes_the_profile_of_the_version_that_was_read() {
      var change = new UpdateAccount(fixture.kernel.kernel(), fixture.store);
      var body = "{\"name\":\"Amina B.\",\"phone\":\"+4930123456\"}";
      var etag = me(tokens.access()).header("etag");

      var changed =
          fixture.as(
              tokens.access(),
              TestRequest.post("/api/v1/me").json(body).header("if-match", etag),
              change);
      var stale =
          fixture.as(
              tokens.access(),
              TestRequest.post("/api/v1/me").json(body).header("if-match", etag),
              change);

      assertThat(changed.json())
          .containsEntry("name", "Amina B.")
          .containsEntry("phone", "+4930123456");
      assertThat(stale.status()).isEqualTo(412);
    }
  }
}
