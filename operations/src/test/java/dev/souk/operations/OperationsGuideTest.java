package dev.souk.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.Stripe;
import dev.souk.payments.HandleStripeWebhook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The operator's guide")
class OperationsGuideTest {
  @Test
  void names_every_event_stripe_has_to_tell() throws IOException {
    var guide = Files.readString(Path.of("../OPERATIONS.md"));
    assertThat(HandleStripeWebhook.EVENTS).allMatch(event -> guide.contains("`" + event + "`"));
  }

  @Test
  void makes_stripe_speak_the_version_that_is_understood() throws IOException {
    assertThat(Files.readString(Path.of("../OPERATIONS.md")))
        .contains("api_version=" + Stripe.API_VERSION);
  }

  /// A word that is none would be found out in the middle of a deployment.
  @ParameterizedTest
  @ValueSource(strings = {"README.md", "OPERATIONS.md", ".github/workflows/release.yml"})
  void gives_commands_that_exist(String file) throws IOException {
    var given =
        Pattern.compile("operations/operate ([a-z][a-z-]+)")
            .matcher(Files.readString(Path.of("..", file)))
            .results()
            .map(it -> it.group(1))
            .toList();

    assertThat(given).isNotEmpty().allMatch(word -> OperatorCommand.of(word).isPresent());
  }

  @Test
  void tells_of_every_command() throws IOException {
    var guides =
        Files.readString(Path.of("../OPERATIONS.md")) + Files.readString(Path.of("../README.md"));

    assertThat(OperatorCommand.words()).isNotEmpty().allMatch(guides::contains);
  }
}
