package dev.souk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.http.TestRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Guessing a password")
class PasswordGuessingTest {
  private static final String AMINA = "amina@example.com";
  private static final String WRONG = "another long phrase";
  private static final String HOME = "192.0.2.7";
  private final AccountRoutesFixture fixture = new AccountRoutesFixture();

  @BeforeEach
  void amina_has_an_account() {
    fixture.customer(AMINA);
    fixture.kernel.clock.move(Duration.ofHours(1));
  }

  /// From networks that differ, at ten tries each.
  private List<Integer> guesses(int networks) {
    var statuses = new ArrayList<Integer>();
    for (var network = 0; network < networks; network++) {
      for (var each = 0; each < 10; each++) {
        statuses.add(fixture.logInFrom("198.51.%d.9".formatted(network), AMINA, WRONG).status());
      }
    }
    return statuses;
  }

  private static String cookie(TestRequest.Answer logIn, String name) {
    return logIn.cookies().stream()
        .filter(each -> each.startsWith(name + "="))
        .map(each -> each.substring(0, each.indexOf(';')))
        .findFirst()
        .orElseThrow();
  }

  @Nested
  @DisplayName("from one network")
  class FromOneNetwork {
    @Test
    void is_over_after_ten_failures_in_a_quarter_of_an_hour_even_with_the_right_one() {
      for (var each = 0; each < 10; each++) {
        assertThat(fixture.logInFrom(HOME, AMINA, WRONG).status()).isEqualTo(401);
      }

      var beyond = fixture.logInFrom(HOME, "AMINA@example.com", AccountRoutesFixture.PASSWORD);

      assertThat(beyond.status()).isEqualTo(429);
      assertThat(beyond.header("retry-after")).isEqualTo("900");
      fixture.kernel.clock.move(Duration.ofMinutes(15));
      assertThat(fixture.logInFrom(HOME, AMINA, AccountRoutesFixture.PASSWORD).status())
          .isEqualTo(200);
    }

    @Test
    void keeps_nobody_out_who_is_elsewhere_however_long_it_goes_on() {
      for (var quarter = 0; quarter < 8; quarter++) {
        for (var each = 0; each < 19; each++) {
          fixture.logInFrom("198.51.100.%d".formatted(each), AMINA, WRONG);
          fixture.logInFrom("2001:db8:0:%x::1".formatted(each), AMINA, WRONG);
        }
        assertThat(fixture.logInFrom(HOME, AMINA, AccountRoutesFixture.PASSWORD).status())
            .isEqualTo(200);
        fixture.kernel.clock.move(Duration.ofMinutes(15));
      }
    }

    @Test
    void is_counted_alike_for_an_address_without_an_account() {
      for (var each = 0; each < 10; each++) {
        assertThat(fixture.logInFrom(HOME, "nobody@example.com", WRONG).status()).isEqualTo(401);
      }

      assertThat(fixture.logInFrom(HOME, "nobody@example.com", WRONG).status()).isEqualTo(429);
    }

    @Test
    void has_no_more_tries_by_sending_many_at_once() throws Exception {
      var answers =
          AccountFixtures.atOnce(18, () -> fixture.logInFrom(HOME, AMINA, WRONG).status());

      assertThat(answers).filteredOn(each -> each == 401).hasSize(10);
      assertThat(answers).filteredOn(each -> each == 429).hasSize(8);
    }

    @Test
    void is_what_is_counted_and_not_a_log_in_that_succeeds() {
      for (var each = 0; each < 18; each++) {
        assertThat(fixture.logInFrom(HOME, AMINA, AccountRoutesFixture.PASSWORD).status())
            .isEqualTo(200);
      }
    }
  }

  @Nested
  @DisplayName("from many networks")
  class FromManyNetworks {
    @Test
    void is_over_after_a_hundred_failures_in_an_hour() {
      assertThat(guesses(10)).containsOnly(401);

      assertThat(guesses(30).subList(100, 300)).containsOnly(429);
      assertThat(fixture.logInFrom(HOME, AMINA, AccountRoutesFixture.PASSWORD).status())
          .isEqualTo(429);
    }

    @Test
    void does_not_keep_out_a_device_on_which_its_owner_has_logged_in_before() {
      var device =
          cookie(fixture.logInFrom(HOME, AMINA, AccountRoutesFixture.PASSWORD), "souk_device");
      guesses(12);

      var known = fixture.logInFrom("203.0.113.5", AMINA, AccountRoutesFixture.PASSWORD, device);

      assertThat(known.status()).isEqualTo(200);
      assertThat(cookie(known, "souk_device")).isNotEqualTo(device);
      assertThat(fixture.logInFrom("203.0.113.5", AMINA, AccountRoutesFixture.PASSWORD).status())
          .isEqualTo(429);
    }

    @Test
    void does_not_keep_out_who_sets_a_new_password() {
      guesses(12);
      fixture.forgot(AMINA);
      assertThat(fixture.reset(fixture.token(AMINA), "a loud red drum").status()).isEqualTo(204);

      assertThat(fixture.logInFrom(HOME, AMINA, "a loud red drum").status()).isEqualTo(200);
    }
  }

  @Nested
  @DisplayName("with a device's cookie")
  class WithADevice {
    @Test
    void is_over_after_ten_failures_too() {
      var device =
          cookie(fixture.logInFrom(HOME, AMINA, AccountRoutesFixture.PASSWORD), "souk_device");
      for (var each = 0; each < 10; each++) {
        var address = "198.51.%d.9".formatted(each);
        assertThat(fixture.logInFrom(address, AMINA, WRONG, device).status()).isEqualTo(401);
      }

      assertThat(fixture.logInFrom(HOME, AMINA, AccountRoutesFixture.PASSWORD, device).status())
          .isEqualTo(429);
      assertThat(fixture.logInFrom(HOME, AMINA, AccountRoutesFixture.PASSWORD).status())
          .isEqualTo(200);
    }

    @Test
    void has_no_tries_more_when_it_is_another_accounts_made_up_or_of_an_old_password() {
      fixture.customer("noor@example.com");
      var anothers =
          cookie(fixture.logIn("noor@example.com", AccountRoutesFixture.PASSWORD), "souk_device");
      var old =
          cookie(fixture.logInFrom(HOME, AMINA, AccountRoutesFixture.PASSWORD), "souk_device");
      fixture.forgot(AMINA);
      fixture.reset(fixture.token(AMINA), "a loud red drum");
      guesses(12);

      for (var device : List.of(anothers, old, "souk_device=", "souk_device=AAAA")) {
        assertThat(fixture.logInFrom("203.0.113.5", AMINA, "a loud red drum", device).status())
            .isEqualTo(429);
      }
    }
  }
}
