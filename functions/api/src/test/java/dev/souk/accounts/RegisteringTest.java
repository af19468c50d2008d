package dev.souk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.http.Request;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Someone")
class RegisteringTest {
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
    void is_told_the_same_whether_the_address_is_new_registered_or_verified() {
      var fresh = shop.registerCustomer(AMINA);
      var registered = shop.registerSeller(AMINA);
      shop.verify("email", AMINA, "code", shop.code(AMINA));
      var verified = shop.registerCustomer(AMINA);

      for (var answer : List.of(registered, verified)) {
        assertThat(answer.status()).isEqualTo(fresh.status());
        assertThat(answer.body()).isEqualTo(fresh.body());
      }
      assertThat(shop.mails.lastTo(AMINA).subject()).isEqualTo("You have an account already");
      assertThat(shop.logInSeller(AMINA, Shop.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void has_the_account_though_a_stranger_registered_the_address_before() {
      shop.register(AMINA, "the stranger's own", "seller");
      var strangersCode = shop.code(AMINA);
      var strangersLink = shop.token(AMINA);
      shop.registerCustomer(AMINA);
      var code = shop.code(AMINA);

      assertThat(shop.verify("token", strangersLink).code()).isEqualTo("code-not-right");
      if (!strangersCode.equals(code)) {
        assertThat(shop.verify("email", AMINA, "code", strangersCode).status()).isEqualTo(422);
      }
      assertThat(shop.verify("email", AMINA, "code", code).status()).isEqualTo(204);

      assertThat(shop.logIn(AMINA, "the stranger's own").status()).isEqualTo(401);
      assertThat(shop.logInSeller(AMINA, "the stranger's own").status()).isEqualTo(401);
      assertThat(shop.logIn(AMINA, Shop.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void keeps_the_strangers_password_out_though_no_more_letters_may_go_to_the_address() {
      for (var each = 0; each < 9; each++) {
        shop.register(AMINA, "the stranger's own", "customer");
      }
      var strangersCode = shop.code(AMINA);

      shop.registerCustomer(AMINA);

      assertThat(shop.verify("email", AMINA, "code", strangersCode).status()).isEqualTo(422);
      assertThat(shop.resend(AMINA).status()).isEqualTo(202);
      assertThat(shop.verify("email", AMINA, "code", shop.code(AMINA)).status()).isEqualTo(204);
      assertThat(shop.logIn(AMINA, Shop.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void has_48_hours_to_verify_and_is_a_stranger_afterwards() {
      shop.registerCustomer(AMINA);
      shop.kernel.clock.move(Duration.ofHours(48).minusSeconds(1));
      assertThat(shop.logIn(AMINA, Shop.PASSWORD).code()).isEqualTo("email-not-verified");
      shop.resend(AMINA);
      var letters = shop.mails.to(AMINA).size();

      shop.kernel.clock.move(Duration.ofSeconds(1));

      assertThat(shop.verify("email", AMINA, "code", shop.code(AMINA)).status()).isEqualTo(422);
      assertThat(shop.logIn(AMINA, Shop.PASSWORD).status()).isEqualTo(401);
      shop.resend(AMINA);
      shop.forgot(AMINA);
      assertThat(shop.mails.to(AMINA)).hasSize(letters);
      shop.registerSeller(AMINA);
      shop.verify("token", shop.token(AMINA));
      assertThat(shop.logInSeller(AMINA, Shop.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void cannot_flood_an_address_with_letters_whether_it_is_verified_or_not() {
      for (var address : List.of(AMINA, "noor@example.com")) {
        shop.registerCustomer(address);
        if (address.equals(AMINA)) {
          shop.verify("email", AMINA, "code", shop.code(AMINA));
        }
        for (var i = 0; i < 4; i++) {
          assertThat(shop.registerCustomer(address).status()).isEqualTo(202);
        }
        shop.kernel.clock.move(Duration.ofHours(1));
        for (var i = 0; i < 9; i++) {
          assertThat(shop.registerCustomer(address).status()).isEqualTo(202);
        }

        assertThat(shop.mails.to(address)).hasSize(1 + 4 + 5);
        shop.kernel.clock.move(Duration.ofHours(1));
      }
    }

    @Test
    void waits_as_long_when_the_address_has_an_account() {
      var pace = new Pace(Duration.ofMillis(100));
      var register = new RegisterCustomer(shop.kernel.kernel(), shop.newcomers(pace));
      for (var each = 0; each < 2; each++) {
        var start = System.nanoTime();
        Shop.post("email", AMINA, "password", Shop.PASSWORD, "name", "A").to(register);

        assertThat(Duration.ofNanos(System.nanoTime() - start))
            .isGreaterThanOrEqualTo(pace.least());
      }
    }

    @Test
    void may_not_choose_a_role_or_a_weak_password() {
      var register =
          new RegisterCustomer(shop.kernel.kernel(), shop.newcomers(new Pace(Duration.ZERO)));

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
}
