package dev.souk.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An e-mail address")
class EmailTest {
  @Test
  void is_the_same_in_all_its_spellings() {
    assertThat(new Email("  Amina.Haddad@Example.COM "))
        .isEqualTo(new Email("amina.haddad@example.com"));
  }

  @Test
  void has_two_sides() {
    assertThat(new Email("amina@example.com").localPart()).isEqualTo("amina");
    assertThatThrownBy(() -> new Email("@example.com"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shows_in_no_text() {
    assertThat(People.customer("amina@example.com").toString())
        .doesNotContain("amina", "Amina", "lamp");
  }
}
