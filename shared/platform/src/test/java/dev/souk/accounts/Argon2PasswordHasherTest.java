package dev.souk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Argon2id")
class Argon2PasswordHasherTest {
  private final PasswordHasher hasher = new Argon2PasswordHasher();
  private final Password lamp = new Password("a quiet green lamp");

  @Test
  void hashes_with_a_salt_and_says_its_parameters() {
    var hash = hasher.hash(lamp);

    assertThat(hash).startsWith("$argon2id$v=19$m=7168,t=5,p=1$");
    assertThat(hasher.hash(lamp)).isNotEqualTo(hash);
    assertThat(hasher.matches(lamp, hash)).isTrue();
    assertThat(hasher.matches(new Password("a quiet green lamb"), hash)).isFalse();
    assertThat(hasher.outdated(hash)).isFalse();
  }

  /// Made with the reference implementation's parameters of its test suite: t=2, m=256, p=1,
  /// password "password", salt "somesalt" (phc-winner-argon2, test.c, version 0x13, Argon2id).
  @Test
  void reads_hashes_made_with_other_parameters_and_calls_them_outdated() {
    var hash =
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

    assertThat(hasher.matches(new Password("password"), hash)).isTrue();
    assertThat(hasher.outdated(hash)).isTrue();
  }

  @Test
  void no_password_opens_what_is_no_hash() {
    assertThat(hasher.matches(lamp, "")).isFalse();
    assertThat(hasher.matches(lamp, "$argon2id$v=19$m=7168,t=5,p=1$$")).isFalse();
    assertThat(hasher.matches(lamp, "a quiet green lamp")).isFalse();
  }
}
