package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A month in which nobody comes")
class AtRestTest {

  @Test
  void costs_in_dev_less_than_a_dollar() {
    var dev = AtRest.of(Synthesis.dev());

    assertThat(dev.dollars()).as("%s", dev).isLessThan(1);
  }

  @Test
  void costs_in_prod_what_protects_it_and_hardly_more() {
    var prod = AtRest.of(Synthesis.prod());
    var protection =
        prod.of("secrets")
            + prod.of("alarms")
            + prod.of("dashboard")
            + prod.of("key")
            + prod.of("firewall");

    assertThat(prod.dollars() - protection).as("%s", prod).isLessThan(1);
  }

  /// Whoever reads what it costs reads what the templates say.
  @Test
  void costs_what_the_operators_guide_and_the_readme_say() throws IOException {
    var guide = Files.readString(Path.of("..", "OPERATIONS.md"));
    var dev = AtRest.of(Synthesis.dev());
    var prod = AtRest.of(Synthesis.prod());

    for (var line : prod.lines()) {
      assertThat(guide)
          .contains(
              "| %s | %s | %s |"
                  .formatted(
                      line.what(),
                      AtRest.dollars(dev.of(line.what())),
                      AtRest.dollars(line.dollars())));
    }
    assertThat(guide)
        .contains(
            "| **Together** | **%s** | **%s** |"
                .formatted(AtRest.dollars(dev.dollars()), AtRest.dollars(prod.dollars())));
    assertThat(Files.readString(Path.of("..", "README.md")))
        .contains(
            "%s USD a month for `dev` and %s for `prod`"
                .formatted(AtRest.dollars(dev.dollars()), AtRest.dollars(prod.dollars())));
  }
}
