package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.invariants.Invariants;
import dev.souk.orders.Order;
import dev.souk.orders.PaidOrder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A way of the money that is cut off anywhere")
class CrashTest {

  /// Cut off before each call to the store or the provider, and after each whose reply is lost;
  /// then the request, the notice or the sweep comes again.
  @ParameterizedTest(name = "{0}")
  @EnumSource(Way.class)
  void comes_to_its_end_with_every_unit_and_cent_accounted_for(Way way) {
    var calls = cut(way, Integer.MAX_VALUE, Cut.Moment.AFTER);
    assertThat(calls).isGreaterThan(1);
    for (var call = 1; call <= calls; call++) {
      cut(way, call, Cut.Moment.BEFORE);
      cut(way, call, Cut.Moment.AFTER);
    }
  }

  /// How many calls there were.
  private static int cut(Way way, int call, Cut.Moment moment) {
    var scene = new Scene();
    way.begin(scene);
    var cut = new Cut(call, moment);
    try {
      way.go(scene, scene.through(cut));
      assertThat(call).isEqualTo(Integer.MAX_VALUE);
    } catch (Cut.Off e) {
      assertThat(cut.calls()).isEqualTo(call);
    }
    way.again(scene);
    way.again(scene);

    var told = "%s, cut off %s call %d".formatted(way, moment, call);
    var order = scene.now();
    assertThat(order.status()).as(told).isEqualTo(way.end());
    assertThat(Invariants.violations(scene.market.books().get())).as(told).isEmpty();
    assertThat(scene.given()).as(told).isEqualTo(returned(order));
    return cut.calls();
  }

  private static long returned(Order order) {
    return order instanceof PaidOrder paid ? paid.returned().amount() : 0;
  }
}
