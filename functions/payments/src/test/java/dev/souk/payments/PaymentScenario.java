package dev.souk.payments;

import dev.souk.orders.OrderStatus;
import java.time.Duration;

/// The ways of an order's money: how each begins, what is done, and where it ends.
enum PaymentScenario {
  IS_CHECKED_OUT(OrderStatus.AWAITING_PAYMENT) {
    @Override
    void begin(PaymentFixture fixture) {}

    @Override
    void go(PaymentFixture fixture, PaymentFixture.Ports ports) {
      fixture.checkOut(ports);
    }
  },
  IS_PAID(OrderStatus.PAID) {
    @Override
    void begin(PaymentFixture fixture) {
      fixture.checkOut(fixture.whole());
      fixture.provider.pays(fixture.session());
    }

    @Override
    void go(PaymentFixture fixture, PaymentFixture.Ports ports) {
      fixture.tell(ports);
    }
  },
  IS_PAID_AND_NOBODY_TOLD(OrderStatus.PAID) {
    @Override
    void begin(PaymentFixture fixture) {
      fixture.checkOut(fixture.whole());
      fixture.provider.pays(fixture.session());
      fixture.later(Duration.ofMinutes(40));
    }

    @Override
    void go(PaymentFixture fixture, PaymentFixture.Ports ports) {
      fixture.lookAfter(ports);
    }
  },
  IS_NOT_PAID_IN_TIME(OrderStatus.EXPIRED) {
    @Override
    void begin(PaymentFixture fixture) {
      fixture.checkOut(fixture.whole());
      fixture.later(Duration.ofMinutes(40));
    }

    @Override
    void go(PaymentFixture fixture, PaymentFixture.Ports ports) {
      fixture.lookAfter(ports);
    }
  },
  IS_CALLED_OFF_UNPAID(OrderStatus.CANCELLED) {
    @Override
    void begin(PaymentFixture fixture) {
      fixture.checkOut(fixture.whole());
    }

    @Override
    void go(PaymentFixture fixture, PaymentFixture.Ports ports) {
      fixture.callOff(ports);
    }
  },
  IS_CALLED_OFF_AND_PAID_BACK(OrderStatus.REFUNDED) {
    @Override
    void begin(PaymentFixture fixture) {
      fixture.checkOut(fixture.whole());
      fixture.provider.pays(fixture.session());
      fixture.tell(fixture.whole());
    }

    @Override
    void go(PaymentFixture fixture, PaymentFixture.Ports ports) {
      fixture.callOff(ports);
      fixture.lookAfter(ports);
    }
  };

  private final OrderStatus end;

  PaymentScenario(OrderStatus end) {
    this.end = end;
  }

  abstract void begin(PaymentFixture fixture);

  abstract void go(PaymentFixture fixture, PaymentFixture.Ports ports);

  void again(PaymentFixture fixture) {
    go(fixture, fixture.whole());
  }

  OrderStatus end() {
    return end;
  }
}
