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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The operator's command")
class OperatorCliTest {
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
    "secrets local, 'stage is dev or prod, not local'",
    "add-signing-key prd, 'stage is dev or prod, not prd'",
    "put-secret dev nothing, 'nothing is no secret. There are: signing-keys, sealing-key, front-key'",
    "migrate prd, 'stage is dev or prod, not prd'",
    "--at nonsense redrive local, nonsense is not the address of a local cloud",
    "smoke shop.example, shop.example is not the address of a site",
    "redrive dev Nothing, Nothing is not a function with a dead-letter queue",
    "roll-back dev none.json, There is no file none.json",
    "--at http://localhost:1 redrive dev, 'the stage of a local cloud is local, not dev'",
    "first-admin anna Anna, not an e-mail address",
    "first-admin anna@shop.example Anna, SOUK_TABLE is not set",
  })
  void says_in_a_line_what_is_wrong(String words, String why) throws IOException {
    assertThat(OperatorCli.run(List.of(words.split(" ")))).isOne();
    assertThat(said.toString(StandardCharsets.UTF_8)).startsWith(why).hasLineCount(1);
  }

  /// The page names all it loads as it is found where it is served.
  @Test
  void writes_a_reference_that_loads_nothing_but_what_it_has_written(@TempDir Path directory)
      throws IOException {
    var docs = directory.resolve("docs");

    assertThat(OperatorCli.run(List.of("docs", docs.toString()))).isZero();

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
  void says_what_it_can_do_when_it_is_asked_nothing() throws IOException {
    assertThat(OperatorCli.run(List.of())).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("operate redrive STAGE");
  }

  @ParameterizedTest
  @CsvSource({"sell", "sell --help", "help sell", "--at http://localhost:1 sell", "-v"})
  void names_a_command_that_is_none(String words) throws IOException {
    assertThat(OperatorCli.run(List.of(words.split(" ")))).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .containsPattern("^(sell|-v) is no command")
        .contains("redrive", "operate --help");
  }

  /// Nobody has said which region: that is not what is wrong first.
  @ParameterizedTest
  @CsvSource({
    "redrive, Something is missing",
    "add-cloudfront-key, Something is missing",
    "put-secret dev, It takes other words",
    "redrive dev A B, 'It takes one function, or none'",
    "migrate dev --slowly, --slowly is no option",
    "migrate dev --segments 0, --segments takes a number from 1",
    "migrate dev --per-second, --per-second takes a number from 1",
    "prune-versions dev --keep 0, --keep takes a number from 1",
    "prune-versions dev --keep, --keep takes a number from 1",
    "prune-versions dev 3, 3 is no option",
    "versions dev prod, It takes other words",
    "docs, Something is missing",
    "--at http://localhost:1 versions local, --at goes with redrive and migrate",
  })
  void says_what_is_wrong_with_its_words_and_how_they_are_written(String words, String why)
      throws IOException {
    assertThat(OperatorCli.run(List.of(words.split(" ")))).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8)).startsWith(why).contains("Usage: operate ");
  }

  @Nested
  @DisplayName("asked for help")
  class Help {
    private final PrintStream out = System.out;
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
      System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void rest() {
      System.setOut(out);
      assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"--help", "-h", "help", "--at http://localhost:1 --help"})
    void lists_all_commands_on_standard_output(String words) throws IOException {
      assertThat(OperatorCli.run(List.of(words.split(" ")))).isZero();
      assertThat(told.toString(StandardCharsets.UTF_8)).contains(OperatorCommand.words());
    }

    @ParameterizedTest
    @EnumSource(OperatorCommand.class)
    void tells_of_each_command_what_it_takes(OperatorCommand command) throws IOException {
      var word = command.commandName();
      for (var words :
          List.of(List.of(word, "--help"), List.of("help", word), List.of(word, "dev", "-h"))) {
        told.reset();
        assertThat(OperatorCli.run(words)).isZero();
        assertThat(told.toString(StandardCharsets.UTF_8)).startsWith("operate " + word);
      }
    }

    @Test
    void fits_in_a_terminal() {
      var lines =
          Stream.concat(
              OperatorCommand.usage().lines(),
              Stream.of(OperatorCommand.values()).flatMap(it -> it.help().lines()));
      assertThat(lines).allMatch(line -> line.length() <= 132);
    }
  }
}
