package dev.souk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.http.Request;
import dev.souk.json.Json;
import dev.souk.route.Role;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Someone")
class ForgettingTest {
  private static final String AMINA = "amina@example.com";
  private final Shop shop = new Shop();

  private Request.Answer me(String accessToken) {
    return shop.as(
        accessToken, Request.get("/api/v1/me"), new ReadMe(shop.kernel.kernel(), shop.store));
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
}
