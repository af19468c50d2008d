package dev.souk.packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.Authorize;
import dev.souk.cart.AddCartItem;
import dev.souk.media.SweepMedia;
import dev.souk.payments.StripeWebhook;
import dev.souk.realtime.Subscribe;
import dev.souk.relay.RelayEvents;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// In every build; [EveryPackageTest] is the whole of it.
@DisplayName("A few functions of the template")
class SampledPackagesTest {
  private static final List<String> FEW =
      Stream.of(
              Authorize.class,
              AddCartItem.class,
              RelayEvents.class,
              StripeWebhook.class,
              Subscribe.class,
              SweepMedia.class)
          .map(Class::getName)
          .toList();

  @Test
  void answer_their_samples_under_the_runtime_client_within_their_budgets() throws Exception {
    var few =
        Assembly.tested().functions().stream()
            .filter(each -> FEW.contains(each.handler()))
            .toList();
    assertThat(few).hasSameSizeAs(FEW);

    var proved = Packages.proved(few, Place::built);

    System.out.println(Report.of(proved));
    assertThat(Budgets.committed().broken(Budgets.measured(proved, Map.of()))).isEmpty();
  }
}
