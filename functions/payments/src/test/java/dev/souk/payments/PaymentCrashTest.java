package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.invariants.MarketInvariants;
import dev.souk.orders.Order;
import dev.souk.orders.PaidOrder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A way of the money that is cut off anywhere")
class PaymentCrashTest {

  /// Cut off before each call to the store or the provider, and after each whose reply is lost;
  /// then the request, the notice or the sweep comes again.
  @ParameterizedTest(name = "{0}")
  @EnumSource(PaymentScenario.class)
  void comes_to_its_end_with_every_unit_and_cent_accounted_for(PaymentScenario paymentScenario) {
    var calls = cut(paymentScenario, Integer.MAX_VALUE, CrashPoint.Moment.AFTER);
    assertThat(calls).isGreaterThan(1);
    for (var call = 1; call <= calls; call++) {
      cut(paymentScenario, call, CrashPoint.Moment.BEFORE);
      cut(paymentScenario, call, CrashPoint.Moment.AFTER);
    }
  }

  /// How many calls there were.
  private static int cut(PaymentScenario paymentScenario, int call, CrashPoint.Moment moment) {
    var fixture = new PaymentFixture();
    paymentScenario.begin(fixture);
    var crashPoint = new CrashPoint(call, moment);
    try {
      paymentScenario.go(fixture, fixture.through(crashPoint));
      assertThat(call).isEqualTo(Integer.MAX_VALUE);
    } catch (CrashPoint.Off e) {
      assertThat(crashPoint.calls()).isEqualTo(call);
    }
    paymentScenario.again(fixture);
    paymentScenario.again(fixture);

    var told = "%s, cut off %s call %d".formatted(paymentScenario, moment, call);
    var order = fixture.now();
    assertThat(order.status()).as(told).isEqualTo(paymentScenario.end());
    assertThat(MarketInvariants.violations(fixture.market.books().get())).as(told).isEmpty();
    assertThat(fixture.given()).as(told).isEqualTo(returned(order));
    return crashPoint.calls();
  }

  private static long returned(Order order) {
    return order instanceof PaidOrder paid ? paid.returned().amount() : 0;
  }
}
