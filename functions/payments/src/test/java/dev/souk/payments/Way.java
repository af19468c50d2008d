package dev.souk.payments;

import dev.souk.orders.Status;
import java.time.Duration;

/// The ways of an order's money: how each begins, what is done, and where it ends.
enum Way {
  IS_CHECKED_OUT(Status.AWAITING_PAYMENT) {
    @Override
    void begin(Scene scene) {}

    @Override
    void go(Scene scene, Scene.Ports ports) {
      scene.checkOut(ports);
    }
  },
  IS_PAID(Status.PAID) {
    @Override
    void begin(Scene scene) {
      scene.checkOut(scene.whole());
      scene.provider.pays(scene.session());
    }

    @Override
    void go(Scene scene, Scene.Ports ports) {
      scene.tell(ports);
    }
  },
  IS_PAID_AND_NOBODY_TOLD(Status.PAID) {
    @Override
    void begin(Scene scene) {
      scene.checkOut(scene.whole());
      scene.provider.pays(scene.session());
      scene.later(Duration.ofMinutes(40));
    }

    @Override
    void go(Scene scene, Scene.Ports ports) {
      scene.lookAfter(ports);
    }
  },
  IS_NOT_PAID_IN_TIME(Status.EXPIRED) {
    @Override
    void begin(Scene scene) {
      scene.checkOut(scene.whole());
      scene.later(Duration.ofMinutes(40));
    }

    @Override
    void go(Scene scene, Scene.Ports ports) {
      scene.lookAfter(ports);
    }
  },
  IS_CALLED_OFF_UNPAID(Status.CANCELLED) {
    @Override
    void begin(Scene scene) {
      scene.checkOut(scene.whole());
    }

    @Override
    void go(Scene scene, Scene.Ports ports) {
      scene.callOff(ports);
    }
  },
  IS_CALLED_OFF_AND_PAID_BACK(Status.REFUNDED) {
    @Override
    void begin(Scene scene) {
      scene.checkOut(scene.whole());
      scene.provider.pays(scene.session());
      scene.tell(scene.whole());
    }

    @Override
    void go(Scene scene, Scene.Ports ports) {
      scene.callOff(ports);
      scene.lookAfter(ports);
    }
  };

  private final Status end;

  Way(Status end) {
    this.end = end;
  }

  abstract void begin(Scene scene);

  abstract void go(Scene scene, Scene.Ports ports);

  void again(Scene scene) {
    go(scene, scene.whole());
  }

  Status end() {
    return end;
  }
}
