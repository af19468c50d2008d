package dev.souk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.http.TestRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Someone")
class RegistrationTest {
  private static final String AMINA = "amina@example.com";
  private final AccountRoutesFixture fixture = new AccountRoutesFixture();

  private TestRequest.Answer me(String accessToken) {
    return fixture.as(
        accessToken,
        TestRequest.get("/api/v1/me"),
        new GetAccount(fixture.kernel.kernel(), fixture.store));
  }

  @Nested
  @DisplayName("who registers")
  class Registering {
    @Test
    void verifies_by_code_logs_in_and_is_known() {
      assertThat(fixture.registerCustomer(" Amina@Example.com ".strip()).status()).isEqualTo(202);
      assertThat(fixture.logIn(AMINA, AccountRoutesFixture.PASSWORD).code())
          .isEqualTo("email-not-verified");
      assertThat(fixture.verify("email", AMINA, "code", fixture.code(AMINA)).status())
          .isEqualTo(204);

      var tokens = fixture.logIn("AMINA@example.com", AccountRoutesFixture.PASSWORD);

      assertThat(tokens.status()).isEqualTo(200);
      assertThat(tokens.json())
          .containsEntry("tokenType", "Bearer")
          .containsEntry("expiresIn", 900L);
      assertThat(tokens.cookies().getFirst())
          .startsWith("souk_refresh=")
          .contains("; Path=/api/v1/auth; HttpOnly; Secure; SameSite=Strict;");
      var me = me(AccountRoutesFixture.Tokens.of(tokens).access());
      assertThat(me.status()).isEqualTo(200);
      assertThat(me.json())
          .containsEntry("email", AMINA)
          .containsEntry("role", "customer")
          .containsEntry("phone", null)
          .containsEntry("suspended", false);
    }

    @Test
    void verifies_by_the_emails_link_once() {
      fixture.registerSeller("tariq@example.com");
      var token = fixture.token("tariq@example.com");

      assertThat(fixture.verify("token", token).status()).isEqualTo(204);
      assertThat(fixture.verify("token", token).code()).isEqualTo("invalid-or-expired-code");
      assertThat(fixture.logInSeller("tariq@example.com", AccountRoutesFixture.PASSWORD).status())
          .isEqualTo(200);
    }

    @Test
    void is_told_the_same_whether_the_address_is_new_registered_or_verified() {
      var fresh = fixture.registerCustomer(AMINA);
      var registered = fixture.registerSeller(AMINA);
      fixture.verify("email", AMINA, "code", fixture.code(AMINA));
      var verified = fixture.registerCustomer(AMINA);

      for (var answer : List.of(registered, verified)) {
        assertThat(answer.status()).isEqualTo(fresh.status());
        assertThat(answer.body()).isEqualTo(fresh.body());
      }
      assertThat(fixture.mails.lastTo(AMINA).subject()).isEqualTo("You have an account already");
      assertThat(fixture.logInSeller(AMINA, AccountRoutesFixture.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void has_the_account_though_a_stranger_registered_the_address_before() {
      fixture.register(AMINA, "the stranger's own", "seller");
      var strangersCode = fixture.code(AMINA);
      var strangersLink = fixture.token(AMINA);
      fixture.registerCustomer(AMINA);
      var code = fixture.code(AMINA);

      assertThat(fixture.verify("token", strangersLink).code())
          .isEqualTo("invalid-or-expired-code");
      if (!strangersCode.equals(code)) {
        assertThat(fixture.verify("email", AMINA, "code", strangersCode).status()).isEqualTo(422);
      }
      assertThat(fixture.verify("email", AMINA, "code", code).status()).isEqualTo(204);

      assertThat(fixture.logIn(AMINA, "the stranger's own").status()).isEqualTo(401);
      assertThat(fixture.logInSeller(AMINA, "the stranger's own").status()).isEqualTo(401);
      assertThat(fixture.logIn(AMINA, AccountRoutesFixture.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void keeps_the_strangers_password_out_though_no_more_emails_may_go_to_the_address() {
      for (var each = 0; each < 9; each++) {
        fixture.register(AMINA, "the stranger's own", "customer");
      }
      var strangersCode = fixture.code(AMINA);

      fixture.registerCustomer(AMINA);

      assertThat(fixture.verify("email", AMINA, "code", strangersCode).status()).isEqualTo(422);
      assertThat(fixture.resend(AMINA).status()).isEqualTo(202);
      assertThat(fixture.verify("email", AMINA, "code", fixture.code(AMINA)).status())
          .isEqualTo(204);
      assertThat(fixture.logIn(AMINA, AccountRoutesFixture.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void has_48_hours_to_verify_and_is_a_stranger_afterwards() {
      fixture.registerCustomer(AMINA);
      fixture.kernel.clock.move(Duration.ofHours(48).minusSeconds(1));
      assertThat(fixture.logIn(AMINA, AccountRoutesFixture.PASSWORD).code())
          .isEqualTo("email-not-verified");
      fixture.resend(AMINA);
      var emails = fixture.mails.to(AMINA).size();

      fixture.kernel.clock.move(Duration.ofSeconds(1));

      assertThat(fixture.verify("email", AMINA, "code", fixture.code(AMINA)).status())
          .isEqualTo(422);
      assertThat(fixture.logIn(AMINA, AccountRoutesFixture.PASSWORD).status()).isEqualTo(401);
      fixture.resend(AMINA);
      fixture.forgot(AMINA);
      assertThat(fixture.mails.to(AMINA)).hasSize(emails);
      fixture.registerSeller(AMINA);
      fixture.verify("token", fixture.token(AMINA));
      assertThat(fixture.logInSeller(AMINA, AccountRoutesFixture.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void cannot_flood_an_address_with_emails_whether_it_is_verified_or_not() {
      for (var address : List.of(AMINA, "noor@example.com")) {
        fixture.registerCustomer(address);
        if (address.equals(AMINA)) {
          fixture.verify("email", AMINA, "code", fixture.code(AMINA));
        }
        for (var i = 0; i < 4; i++) {
          assertThat(fixture.registerCustomer(address).status()).isEqualTo(202);
        }
        fixture.kernel.clock.move(Duration.ofHours(1));
        for (var i = 0; i < 9; i++) {
          assertThat(fixture.registerCustomer(address).status()).isEqualTo(202);
        }

        assertThat(fixture.mails.to(address)).hasSize(1 + 4 + 5);
        fixture.kernel.clock.move(Duration.ofHours(1));
      }
    }

    @Test
    void waits_as_long_when_the_address_has_an_account() {
      var minimumTime = new MinimumResponseTime(Duration.ofMillis(100));
      var register = new RegisterCustomer(fixture.kernel.kernel(), fixture.newcomers(minimumTime));
      for (var each = 0; each < 2; each++) {
        var start = System.nanoTime();
        AccountRoutesFixture.post(
                "email", AMINA, "password", AccountRoutesFixture.PASSWORD, "name", "A")
            .to(register);

        assertThat(Duration.ofNanos(System.nanoTime() - start))
            .isGreaterThanOrEqualTo(minimumTime.minimum());
      }
    }

    @Test
    void may_not_choose_a_role_or_a_weak_password() {
      var register =
          new RegisterCustomer(
              fixture.kernel.kernel(), fixture.newcomers(new MinimumResponseTime(Duration.ZERO)));

      var role =
          AccountRoutesFixture.post(
                  "email",
                  AMINA,
                  "password",
                  AccountRoutesFixture.PASSWORD,
                  "name",
                  "A",
                  "role",
                  "admin")
              .to(register);
      var weak =
          AccountRoutesFixture.post("email", AMINA, "password", "password123", "name", "A")
              .to(register);

      assertThat(role.status()).isEqualTo(400);
      assertThat(weak.status()).isEqualTo(422);
      assertThat(weak.body()).contains("\"/password\"", "\"weak\"").doesNotContain("password123");
      assertThat(fixture.mails.to(AMINA)).isEmpty();
    }

    @Test
    void has_five_tries_of_a_code() {
      fixture.registerCustomer(AMINA);
      var code = fixture.code(AMINA);
      var wrong = code.equals("000000") ? "000001" : "000000";
      var unknown = fixture.verify("email", "nobody@example.com", "code", code);
      for (var i = 0; i < EmailChallenge.TRIES; i++) {
        var answer = fixture.verify("email", AMINA, "code", wrong);
        assertThat(answer.status()).isEqualTo(unknown.status());
        assertThat(answer.body()).isEqualTo(unknown.body());
      }

      assertThat(fixture.verify("email", AMINA, "code", code).code())
          .isEqualTo("invalid-or-expired-code");

      fixture.resend(AMINA);
      assertThat(fixture.verify("email", AMINA, "code", fixture.code(AMINA)).status())
          .isEqualTo(204);
    }
  }
}
