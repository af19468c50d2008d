package dev.souk.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An e-mail")
class EmailContentTest {
  @Test
  void says_the_same_in_text_and_html_and_escapes_what_is_markup() {
    var mail =
        new EmailContent("A & B", List.of("<b>'hi'</b>"), "https://souk.example/?a=1&b=\"")
            .to("a@b.de");

    assertThat(mail.text()).isEqualTo("<b>'hi'</b>\n\nhttps://souk.example/?a=1&b=\"\n");
    assertThat(mail.html())
        .contains("<title>A &amp; B</title>")
        .contains("<p>&lt;b&gt;&#39;hi&#39;&lt;/b&gt;</p>")
        .contains("href=\"https://souk.example/?a=1&amp;b=&quot;\"");
    assertThat(mail.toString()).doesNotContain("a@b.de", "hi");
  }
}
