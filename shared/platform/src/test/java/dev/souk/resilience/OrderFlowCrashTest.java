package dev.souk.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.faultinjection.CallInterceptor.Moment;
import dev.souk.faultinjection.CrashAtCall;
import dev.souk.faultinjection.FastRetryClient;
import dev.souk.faultinjection.SimulatedCrash;
import dev.souk.idempotency.DuplicateRequestException;
import dev.souk.orders.TableTestMarket;
import dev.souk.store.MarketTables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What ends in the midst of its work")
class OrderFlowCrashTest {
  private final MarketTables.Named table = MarketTables.named(FastRetryClient.client());

  /// Ended before and after each of its calls, and once not at all.
  @ParameterizedTest(name = "{0}")
  @EnumSource(OrderFlow.class)
  void has_done_all_of_it_or_nothing_and_comes_to_the_same_when_told_again(OrderFlow flow) {
    var calls = ended(flow, Integer.MAX_VALUE, Moment.AFTER);
    assertThat(calls).isPositive();
    for (var call = 1; call <= calls; call++) {
      ended(flow, call, Moment.BEFORE);
      ended(flow, call, Moment.AFTER);
    }
  }

  /// How many calls it made until then.
  private int ended(OrderFlow flow, int call, Moment moment) {
    var scene = OrderFlow.Scene.of(TableTestMarket.in(table));
    flow.prepare(scene);
    int calls;
    try (var crashAtCall = CrashAtCall.at(call, moment)) {
      try {
        flow.act(scene);
        assertThat(call).isEqualTo(Integer.MAX_VALUE);
      } catch (SimulatedCrash e) {
        assertThat(call).isLessThan(Integer.MAX_VALUE);
      }
      calls = crashAtCall.calls();
    }
    assertThat(table.violations()).as("%s, ended %s call %d", flow, moment, call).isEmpty();
    again(flow, scene);
    again(flow, scene);

    assertThat(scene.now().status()).isEqualTo(flow.end());
    assertThat(table.violations()).as("%s, told again", flow).isEmpty();
    return calls;
  }

  private static void again(OrderFlow flow, OrderFlow.Scene scene) {
    try {
      flow.act(scene);
    } catch (DuplicateRequestException e) {
      // It has been done.
    }
  }
}
