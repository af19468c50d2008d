package dev.souk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sealed text")
class HmacSignerTest {
  private final HmacSigner hmacSigner = seal("one");

  private static HmacSigner seal(String key) {
    return new HmacSigner(() -> key.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void opens_for_its_context_and_no_other() {
    var sealed = hmacSigner.sign("mail", "usr_1 ü");

    assertThat(hmacSigner.verify("mail", sealed)).contains("usr_1 ü");
    assertThat(hmacSigner.verify("reset", sealed)).isEmpty();
    assertThat(seal("two").verify("mail", sealed)).isEmpty();
  }

  @Test
  void may_be_empty_but_not_less_than_its_tag() {
    assertThat(hmacSigner.verify("mail", hmacSigner.sign("mail", ""))).contains("");
    assertThat(hmacSigner.verify("mail", "")).isEmpty();
    assertThat(hmacSigner.verify("mail", "AAAA")).isEmpty();
    assertThat(hmacSigner.verify("mail", "no base64!")).isEmpty();
  }

  @Test
  void has_a_digest_that_depends_on_key_and_context() {
    assertThat(hmacSigner.digest("code", "123456"))
        .isEqualTo(hmacSigner.digest("code", "123456"))
        .isNotEqualTo(hmacSigner.digest("link", "123456"))
        .isNotEqualTo(seal("two").digest("code", "123456"))
        .hasSize(32);
  }
}
