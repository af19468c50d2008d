package dev.souk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.http.Request;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Someone")
class SessionStoryTest {
  private static final String AMINA = "amina@example.com";
  private final Shop shop = new Shop();

  private Request.Answer me(String accessToken) {
    return shop.as(
        accessToken, Request.get("/api/v1/me"), new ReadMe(shop.kernel.kernel(), shop.store));
  }

  @Nested
  @DisplayName("who logs in")
  class LoggingIn {
    @Test
    void cannot_tell_a_wrong_password_from_an_unknown_address_or_another_role() {
      shop.customer(AMINA);

      var wrong = shop.logIn(AMINA, "another long phrase");
      var unknown = shop.logIn("nobody@example.com", Shop.PASSWORD);
      var seller = shop.logInSeller(AMINA, Shop.PASSWORD);

      assertThat(List.of(wrong.status(), unknown.status(), seller.status())).containsOnly(401);
      assertThat(List.of(unknown.body(), seller.body())).containsOnly(wrong.body());
    }

    @Test
    void has_an_old_hash_replaced() {
      shop.customer(AMINA);
      var account = shop.store.find(new Email(AMINA)).orElseThrow();
      shop.store.rehash(account, "old:" + Shop.PASSWORD);

      assertThat(shop.logIn(AMINA, Shop.PASSWORD).status()).isEqualTo(200);

      assertThat(shop.store.find(account.id()).orElseThrow().lock().password())
          .isEqualTo("plain:" + Shop.PASSWORD);
    }
  }

  @Nested
  @DisplayName("with a session")
  class InSession {
    private final Shop.Tokens tokens = shop.customer(AMINA);

    @Test
    void renews_it_by_cookie_only_with_the_csrf_header() {
      var cookie = List.of("souk_refresh=" + tokens.refresh());

      var without = shop.refresh(Shop.post().set("cookies", cookie));
      var with = shop.refresh(Shop.post().set("cookies", cookie).header("x-csrf", "1"));

      assertThat(without.code()).isEqualTo("csrf-header-missing");
      assertThat(with.status()).isEqualTo(200);
      assertThat(with.json().get("refreshToken")).isNotEqualTo(tokens.refresh());
    }

    @Test
    void is_nobody_after_logging_out_however_often() {
      var body = new Object[] {"refreshToken", tokens.refresh()};

      assertThat(shop.logOut(Shop.post(body)).status()).isEqualTo(204);
      assertThat(shop.logOut(Shop.post(body)).status()).isEqualTo(204);

      assertThat(shop.refresh(Shop.post(body)).status()).isEqualTo(401);
      assertThat(me(tokens.access()).status()).isEqualTo(401);
    }

    @Test
    void is_nobody_after_logging_out_everywhere() {
      var other = Shop.Tokens.of(shop.logIn(AMINA, Shop.PASSWORD));

      var out =
          shop.as(
              tokens.access(),
              Request.post("/api/v1/auth/logout-all"),
              new LogOutEverywhere(shop.kernel.kernel(), shop.store));

      assertThat(out.status()).isEqualTo(204);
      assertThat(me(other.access()).status()).isEqualTo(401);
      assertThat(shop.refresh(Shop.post("refreshToken", other.refresh())).status()).isEqualTo(401);
    }

    @Test
    void changes_the_password_and_logs_in_again() {
      var change =
          new ChangePassword(
              shop.kernel.kernel(), shop.store, shop.passwords, shop.letters, shop.mails);
      var wrong = Shop.post("currentPassword", "not this one", "newPassword", "a loud red drum");
      var right = Shop.post("currentPassword", Shop.PASSWORD, "newPassword", "a loud red drum");

      assertThat(shop.as(tokens.access(), wrong, change).status()).isEqualTo(401);
      assertThat(shop.as(tokens.access(), right, change).status()).isEqualTo(204);

      assertThat(me(tokens.access()).status()).isEqualTo(401);
      assertThat(shop.logIn(AMINA, Shop.PASSWORD).status()).isEqualTo(401);
      assertThat(shop.logIn(AMINA, "a loud red drum").status()).isEqualTo(200);
      assertThat(shop.mails.lastTo(AMINA).subject()).isEqualTo("Your password was changed");
    }

    @Test
    void changes_the_profile_of_the_version_that_was_read() {
      var change = new ChangeMe(shop.kernel.kernel(), shop.store);
      var body = "{\"name\":\"Amina B.\",\"phone\":\"+4930123456\"}";
      var etag = me(tokens.access()).header("etag");

      var changed =
          shop.as(
              tokens.access(),
              Request.post("/api/v1/me").json(body).header("if-match", etag),
              change);
      var stale =
          shop.as(
              tokens.access(),
              Request.post("/api/v1/me").json(body).header("if-match", etag),
              change);

      assertThat(changed.json())
          .containsEntry("name", "Amina B.")
          .containsEntry("phone", "+4930123456");
      assertThat(stale.status()).isEqualTo(412);
    }
  }
}
