package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The operator's guide")
class PaymentsGuideTest {
  private static final Pattern EVENT =
      Pattern.compile("\\b(checkout\\.session|refund|charge)(\\.[a-z_]+)+\\b");

  @Test
  void has_the_endpoint_told_of_just_the_events_that_are_heard() throws IOException {
    var guide = Files.readString(Path.of("../../OPERATIONS.md"));
    var command = guide.substring(guide.indexOf("for event in"), guide.indexOf("api_version="));
    var prose = guide.substring(guide.indexOf("Its events are"), guide.indexOf("3. The answer"));

    for (var part : new String[] {command, prose}) {
      assertThat(EVENT.matcher(part).results().map(it -> it.group()))
          .containsExactlyInAnyOrderElementsOf(HandleStripeWebhook.EVENTS);
    }
  }
}
