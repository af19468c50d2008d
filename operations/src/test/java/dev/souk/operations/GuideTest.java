package dev.souk.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.payments.StripeWebhook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The operator's guide")
class GuideTest {
  @Test
  void names_every_event_stripe_has_to_tell() throws IOException {
    var guide = Files.readString(Path.of("../OPERATIONS.md"));
    assertThat(StripeWebhook.EVENTS).allMatch(event -> guide.contains("`" + event + "`"));
  }
}
