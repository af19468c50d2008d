package dev.souk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.http.Request;
import dev.souk.json.Json;
import dev.souk.route.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Someone")
class AccountStoryTest {
  private static final String AMINA = "amina@example.com";
  private final Shop shop = new Shop();

  private Request.Answer me(String accessToken) {
    return shop.as(
        accessToken, Request.get("/api/v1/me"), new ReadMe(shop.kernel.kernel(), shop.store));
  }

  @Nested
  @DisplayName("who registers")
  class Registering {
    @Test
    void verifies_by_code_logs_in_and_is_known() {
      assertThat(shop.registerCustomer(" Amina@Example.com ".strip()).status()).isEqualTo(202);
      assertThat(shop.logIn(AMINA, Shop.PASSWORD).code()).isEqualTo("email-not-verified");
      assertThat(shop.verify("email", AMINA, "code", shop.code(AMINA)).status()).isEqualTo(204);

      var tokens = shop.logIn("AMINA@example.com", Shop.PASSWORD);

      assertThat(tokens.status()).isEqualTo(200);
      assertThat(tokens.json())
          .containsEntry("tokenType", "Bearer")
          .containsEntry("expiresIn", 900L);
      assertThat(tokens.cookies().getFirst())
          .startsWith("souk_refresh=")
          .contains("; Path=/api/v1/auth; HttpOnly; Secure; SameSite=Strict;");
      var me = me(Shop.Tokens.of(tokens).access());
      assertThat(me.status()).isEqualTo(200);
      assertThat(me.json())
          .containsEntry("email", AMINA)
          .containsEntry("role", "customer")
          .containsEntry("phone", null)
          .containsEntry("suspended", false);
    }

    @Test
    void verifies_by_the_letters_link_once() {
      shop.registerSeller("tariq@example.com");
      var token = shop.token("tariq@example.com");

      assertThat(shop.verify("token", token).status()).isEqualTo(204);
      assertThat(shop.verify("token", token).code()).isEqualTo("code-not-right");
      assertThat(shop.logInSeller("tariq@example.com", Shop.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void is_told_the_same_when_the_address_has_an_account() {
      var first = shop.registerCustomer(AMINA);
      var second = shop.registerSeller(AMINA);

      assertThat(second.status()).isEqualTo(first.status());
      assertThat(second.body()).isEqualTo(first.body());
      assertThat(shop.mails.lastTo(AMINA).subject()).isEqualTo("You have an account already");
    }

    @Test
    void may_not_choose_a_role_or_a_weak_password() {
      var register =
          new RegisterCustomer(
              shop.kernel.kernel(),
              new Newcomers(shop.store, shop.passwords, shop.proofs, shop.mails, shop.ids));

      var role =
          Shop.post("email", AMINA, "password", Shop.PASSWORD, "name", "A", "role", "admin")
              .to(register);
      var weak = Shop.post("email", AMINA, "password", "password123", "name", "A").to(register);

      assertThat(role.status()).isEqualTo(400);
      assertThat(weak.status()).isEqualTo(422);
      assertThat(weak.body()).contains("\"/password\"", "\"weak\"").doesNotContain("password123");
      assertThat(shop.mails.to(AMINA)).isEmpty();
    }

    @Test
    void has_five_tries_of_a_code() {
      shop.registerCustomer(AMINA);
      var code = shop.code(AMINA);
      var wrong = code.equals("000000") ? "000001" : "000000";
      var unknown = shop.verify("email", "nobody@example.com", "code", code);
      for (var i = 0; i < Challenge.TRIES; i++) {
        var answer = shop.verify("email", AMINA, "code", wrong);
        assertThat(answer.status()).isEqualTo(unknown.status());
        assertThat(answer.body()).isEqualTo(unknown.body());
      }

      assertThat(shop.verify("email", AMINA, "code", code).code()).isEqualTo("code-not-right");

      shop.resend(AMINA);
      assertThat(shop.verify("email", AMINA, "code", shop.code(AMINA)).status()).isEqualTo(204);
    }
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
    void has_ten_tries_of_an_account_in_a_quarter_of_an_hour_from_wherever() {
      for (var i = 0; i < 10; i++) {
        assertThat(shop.logIn(AMINA, "another long phrase").status()).isEqualTo(401);
      }

      var beyond = shop.logIn("AMINA@example.com", Shop.PASSWORD);

      assertThat(beyond.status()).isEqualTo(429);
      assertThat(beyond.header("retry-after")).isNotEmpty();
      shop.kernel.clock.move(Duration.ofMinutes(15));
      assertThat(shop.logIn(AMINA, Shop.PASSWORD).status()).isEqualTo(401);
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

  @Nested
  @DisplayName("who forgot the password")
  class Forgetting {
    @Test
    void sets_another_by_the_letters_link_once_and_every_session_ends() {
      var tokens = shop.customer(AMINA);
      assertThat(shop.forgot(AMINA).body()).isEqualTo(shop.forgot("no@example.com").body());
      var token = shop.token(AMINA);

      assertThat(shop.reset(token, "password123").status()).isEqualTo(422);
      assertThat(shop.reset(token, "a loud red drum").status()).isEqualTo(204);
      assertThat(shop.reset(token, "a soft blue drum").code()).isEqualTo("code-not-right");

      assertThat(me(tokens.access()).status()).isEqualTo(401);
      assertThat(shop.logIn(AMINA, "a loud red drum").status()).isEqualTo(200);
      assertThat(shop.mails.to("no@example.com")).isEmpty();
    }

    @Test
    void cannot_use_the_link_after_half_an_hour_nor_for_another_account() {
      shop.customer(AMINA);
      shop.customer("basma@example.com");
      var basma = shop.store.find(new Email("basma@example.com")).orElseThrow();
      shop.forgot(AMINA);
      var token = shop.token(AMINA);
      var secret = token.substring(token.indexOf('.'));

      assertThat(shop.reset(basma.id() + secret, "a loud red drum").status()).isEqualTo(422);
      shop.kernel.clock.move(Duration.ofMinutes(30));
      assertThat(shop.reset(token, "a loud red drum").status()).isEqualTo(422);
    }
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
      var suspend = new SuspendSeller(shop.kernel.kernel(), shop.store, shop.ids);

      assertThat(suspended(id, suspend).status()).isEqualTo(204);
      assertThat(suspended(id, suspend).status()).isEqualTo(204);
      assertThat(suspended(People.id(dev.souk.id.Kind.SEL), suspend).status()).isEqualTo(404);
      assertThat(suspended("sel_1", suspend).status()).isEqualTo(404);

      assertThat(shop.told("Bearer " + tokens.access())).containsEntry("suspended", "true");
      assertThat(me(tokens.access()).json()).containsEntry("suspended", true);
      assertThat(shop.store.audit()).hasSize(1);
    }

    private Request.Answer suspended(String id, SuspendSeller suspend) {
      return Request.post("/api/v1/admin/sellers/" + id + "/suspend")
          .with("id", id)
          .as(People.id(dev.souk.id.Kind.USR), Role.ADMIN)
          .to(suspend);
    }
  }

  @Nested
  @DisplayName("who works for the shop")
  class Staff {
    @Test
    void begins_with_one_admin_who_invites_the_rest() {
      var bootstrap = new Bootstrap(shop.store, shop.passwords, shop.ids);
      var now = shop.kernel.clock.instant();
      var password = new Password(Shop.PASSWORD);
      var first = bootstrap.firstAdmin(new Email("root@example.com"), "Root", password, now);
      assertThat(first).isInstanceOf(Bootstrap.Founded.Admin.class);
      assertThat(bootstrap.firstAdmin(new Email("two@example.com"), "Two", password, now))
          .isEqualTo(new Bootstrap.Founded.Before());

      var invite =
          new InviteStaff(shop.kernel.kernel(), shop.store, shop.proofs, shop.mails, shop.ids);
      var admin = ((Bootstrap.Founded.Admin) first).id();
      var body = Json.text(Map.of("email", "noor@example.com", "name", "Noor", "role", "courier"));
      var invited = Request.post("/api/v1/admin/staff").json(body).as(admin, Role.ADMIN).to(invite);
      var again = Request.post("/api/v1/admin/staff").json(body).as(admin, Role.ADMIN).to(invite);

      assertThat(invited.json()).containsEntry("role", "courier");
      assertThat(again.status()).isEqualTo(409);
      assertThat(shop.reset(shop.token("noor@example.com"), "a loud red drum").status())
          .isEqualTo(204);
      var logIn = new LogInStaff(shop.kernel.kernel(), shop.store, shop.passwords, shop.grants);
      assertThat(
              Shop.post("email", "noor@example.com", "password", "a loud red drum")
                  .to(logIn)
                  .status())
          .isEqualTo(200);
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
