package dev.souk.packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.Authorize;
import dev.souk.cart.AddCartItem;
import dev.souk.eventbus.PublishEvents;
import dev.souk.media.DeleteUnusedMedia;
import dev.souk.payments.HandleStripeWebhook;
import dev.souk.realtime.SubscribeTopics;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// In every build on Linux, for which alone there is a runtime client; [AllPackagesTest] is the
/// whole of it.
@DisplayName("A few functions of the template")
@EnabledOnOs(OS.LINUX)
class SampledPackagesTest {
  private static final List<String> FEW =
      Stream.of(
              Authorize.class,
              AddCartItem.class,
              PublishEvents.class,
              HandleStripeWebhook.class,
              SubscribeTopics.class,
              DeleteUnusedMedia.class)
          .map(Class::getName)
          .toList();

  @Test
  void answer_their_samples_under_the_runtime_client_within_their_budgets() throws Exception {
    var assembly = SynthesizedAssembly.tested("dev");
    assertThat(assembly.exists()).as("the tests of infra-cdk have run before this one").isTrue();
    var few = assembly.functions().stream().filter(each -> FEW.contains(each.handler())).toList();
    assertThat(few).hasSameSizeAs(FEW);

    var proved = PackageRunner.results(few, CodeLocation::fromBuild);

    System.out.println(PackageReport.of(proved));
    assertThat(PackageBudgets.committed().exceeded(PackageBudgets.measured(proved, Map.of())))
        .isEmpty();
  }
}
