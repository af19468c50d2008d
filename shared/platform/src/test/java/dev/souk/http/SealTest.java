package dev.souk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sealed text")
class SealTest {
  private final Seal seal = seal("one");

  private static Seal seal(String key) {
    return new Seal(() -> key.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void opens_for_its_context_and_no_other() {
    var sealed = seal.seal("mail", "usr_1 ü");

    assertThat(seal.open("mail", sealed)).contains("usr_1 ü");
    assertThat(seal.open("reset", sealed)).isEmpty();
    assertThat(seal("two").open("mail", sealed)).isEmpty();
  }

  @Test
  void may_be_empty_but_not_less_than_its_tag() {
    assertThat(seal.open("mail", seal.seal("mail", ""))).contains("");
    assertThat(seal.open("mail", "")).isEmpty();
    assertThat(seal.open("mail", "AAAA")).isEmpty();
    assertThat(seal.open("mail", "no base64!")).isEmpty();
  }

  @Test
  void has_a_digest_that_depends_on_key_and_context() {
    assertThat(seal.digest("code", "123456"))
        .isEqualTo(seal.digest("code", "123456"))
        .isNotEqualTo(seal.digest("link", "123456"))
        .isNotEqualTo(seal("two").digest("code", "123456"))
        .hasSize(32);
  }
}
