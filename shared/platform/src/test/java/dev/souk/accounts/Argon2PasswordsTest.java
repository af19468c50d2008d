package dev.souk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Argon2id")
class Argon2PasswordsTest {
  private final Passwords passwords = new Argon2Passwords();
  private final Password lamp = new Password("a quiet green lamp");

  @Test
  void hashes_with_a_salt_and_says_its_parameters() {
    var hash = passwords.hash(lamp);

    assertThat(hash).startsWith("$argon2id$v=19$m=7168,t=5,p=1$");
    assertThat(passwords.hash(lamp)).isNotEqualTo(hash);
    assertThat(passwords.matches(lamp, hash)).isTrue();
    assertThat(passwords.matches(new Password("a quiet green lamb"), hash)).isFalse();
    assertThat(passwords.outdated(hash)).isFalse();
  }

  /// Made with the reference implementation's parameters of its test suite: t=2, m=256, p=1,
  /// password "password", salt "somesalt" (phc-winner-argon2, test.c, version 0x13, Argon2id).
  @Test
  void reads_hashes_made_with_other_parameters_and_calls_them_outdated() {
    var hash =
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

    assertThat(passwords.matches(new Password("password"), hash)).isTrue();
    assertThat(passwords.outdated(hash)).isTrue();
  }

  @Test
  void no_password_opens_what_is_no_hash() {
    assertThat(passwords.matches(lamp, "")).isFalse();
    assertThat(passwords.matches(lamp, "$argon2id$v=19$m=7168,t=5,p=1$$")).isFalse();
    assertThat(passwords.matches(lamp, "a quiet green lamp")).isFalse();
  }
}
