package dev.souk.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.gate.Impatient;
import dev.souk.gate.Keeper.Moment;
import dev.souk.gate.Kill;
import dev.souk.gate.Killed;
import dev.souk.once.Repeated;
import dev.souk.orders.TableMarket;
import dev.souk.store.MarketTables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What ends in the midst of its work")
class CrashTest {
  private final MarketTables.Named table = MarketTables.named(Impatient.client());

  /// Ended before and after each of its calls, and once not at all.
  @ParameterizedTest(name = "{0}")
  @EnumSource(Flow.class)
  void has_done_all_of_it_or_nothing_and_comes_to_the_same_when_told_again(Flow flow) {
    var calls = ended(flow, Integer.MAX_VALUE, Moment.AFTER);
    assertThat(calls).isPositive();
    for (var call = 1; call <= calls; call++) {
      ended(flow, call, Moment.BEFORE);
      ended(flow, call, Moment.AFTER);
    }
  }

  /// How many calls it made until then.
  private int ended(Flow flow, int call, Moment moment) {
    var scene = Flow.Scene.of(TableMarket.in(table));
    flow.prepare(scene);
    int calls;
    try (var kill = Kill.at(call, moment)) {
      try {
        flow.act(scene);
        assertThat(call).isEqualTo(Integer.MAX_VALUE);
      } catch (Killed e) {
        assertThat(call).isLessThan(Integer.MAX_VALUE);
      }
      calls = kill.calls();
    }
    assertThat(table.violations()).as("%s, ended %s call %d", flow, moment, call).isEmpty();
    again(flow, scene);
    again(flow, scene);

    assertThat(scene.now().status()).isEqualTo(flow.end());
    assertThat(table.violations()).as("%s, told again", flow).isEmpty();
    return calls;
  }

  private static void again(Flow flow, Flow.Scene scene) {
    try {
      flow.act(scene);
    } catch (Repeated e) {
      // It has been done.
    }
  }
}
