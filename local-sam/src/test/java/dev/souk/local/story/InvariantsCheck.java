package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.invariants.TableMarketSnapshot;
import dev.souk.wiring.EnvironmentSetting;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Looks through the whole table when a [Story] has been told.
final class InvariantsCheck implements AfterAllCallback {
  private static final int LOOKS = 5;

  @Override
  public void afterAll(ExtensionContext story) {
    assertThat(violations()).as("units, cents and lists after this story").isEmpty();
  }

  /// What queues and schedules have begun may go on while the table is read, so what does not hold
  /// must not hold time and again, when they have come to their end.
  private static List<String> violations() {
    var wrong = List.<String>of();
    for (var look = 0; look < LOOKS; look++) {
      wrong =
          TableMarketSnapshot.read(
                  SharedLocalCloud.cloud().tables().client(), EnvironmentSetting.SOUK_TABLE.value())
              .violations();
      if (wrong.isEmpty()) {
        return wrong;
      }
      SharedLocalCloud.awaitIdle();
    }
    return wrong;
  }
}
