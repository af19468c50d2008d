package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A month at rest")
class IdleCostTest {

  @Test
  void costs_in_dev_less_than_a_dollar() {
    var dev = IdleCost.of(SynthesizedApp.dev());

    assertThat(dev.dollars()).as("%s", dev).isLessThan(1);
  }

  @Test
  void costs_in_prod_little_more_than_its_protection() {
    var prod = IdleCost.of(SynthesizedApp.prod());
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
    var dev = IdleCost.of(SynthesizedApp.dev());
    var prod = IdleCost.of(SynthesizedApp.prod());

    for (var line : prod.lines()) {
      assertThat(guide)
          .contains(
              "| %s | %s | %s |"
                  .formatted(
                      line.item(),
                      IdleCost.dollars(dev.of(line.item())),
                      IdleCost.dollars(line.dollars())));
    }
    assertThat(guide)
        .contains(
            "| **Total** | **%s** | **%s** |"
                .formatted(IdleCost.dollars(dev.dollars()), IdleCost.dollars(prod.dollars())));
    assertThat(Files.readString(Path.of("..", "README.md")))
        .contains(
            "%s USD a month for `dev` and %s for `prod`"
                .formatted(IdleCost.dollars(dev.dollars()), IdleCost.dollars(prod.dollars())));
  }
}
