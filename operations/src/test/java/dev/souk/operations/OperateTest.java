package dev.souk.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The operator's command")
class OperateTest {
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void rest() {
    System.setErr(err);
  }

  @ParameterizedTest
  @CsvSource({
    "versions prd, 'stage is dev or prod, not prd'",
    "roll-forward local, 'stage is dev or prod, not local'",
    "redrive prd, 'stage is dev or prod, not prd'",
    "migrate prd, 'stage is dev or prod, not prd'",
    "--at nonsense redrive local, nonsense is not the address of a local cloud",
    "smoke shop.example, shop.example is not the address of a site",
    "first-admin anna Anna, SOUK_TABLE is not set",
  })
  void says_in_a_line_what_is_wrong(String words, String why) throws IOException {
    assertThat(Operate.run(List.of(words.split(" ")))).isOne();
    assertThat(said.toString(StandardCharsets.UTF_8)).startsWith(why).hasLineCount(1);
  }

  /// The page names all it loads as it is found where it is served.
  @Test
  void writes_a_reference_that_loads_nothing_but_what_it_has_written(@TempDir Path directory)
      throws IOException {
    var docs = directory.resolve("docs");

    assertThat(Operate.run(List.of("docs", docs.toString()))).isZero();

    var page = Files.readString(docs.resolve("index.html"));
    var script = Files.readString(docs.resolve("reference.js"));
    var loaded =
        Pattern.compile("\"/docs/([^\"]+)\"")
            .matcher(page + script)
            .results()
            .map(it -> docs.resolve(it.group(1)))
            .toList();
    assertThat(loaded).hasSize(4).allMatch(Files::exists);
    assertThat(page).doesNotContain("http:", "https:");
    assertThat(docs.resolve("openapi.yaml"))
        .hasSameTextualContentAs(Path.of("../shared/contract/openapi.yaml"));
    assertThat(docs.resolve("asyncapi.yaml"))
        .hasSameTextualContentAs(Path.of("../shared/contract/asyncapi.yaml"));
  }

  @Test
  void says_what_it_can_do_when_it_is_not_understood() throws IOException {
    assertThat(Operate.run(List.of())).isEqualTo(2);
    assertThat(Operate.run(List.of("sell"))).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("operate redrive STAGE");
  }
}
