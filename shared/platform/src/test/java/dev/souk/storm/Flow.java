package dev.souk.storm;

import static dev.souk.accounts.People.NOON;

import dev.souk.accounts.People;
import dev.souk.catalog.Offer;
import dev.souk.coupons.Coupon;
import dev.souk.id.Kind;
import dev.souk.once.Repeated;
import dev.souk.orders.Cancelling;
import dev.souk.orders.Delivering;
import dev.souk.orders.Market;
import dev.souk.orders.Order;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refunding;
import dev.souk.orders.Status;
import dev.souk.orders.Turned;
import java.util.Map;

/// One thing that is done to an order by calls to the table, as whoever does it would do it again
/// when told again.
enum Flow {
  PLACE(Status.AWAITING_PAYMENT) {
    @Override
    void prepare(Scene scene) {}

    @Override
    void act(Scene scene) {
      scene.market().orders().place(scene.order(), scene.basket().cart(), scene.coupon());
    }
  },
  PAY(Status.PAID) {
    @Override
    void prepare(Scene scene) {
      scene.place();
    }

    @Override
    void act(Scene scene) {
      if (scene.now() instanceof Order.AwaitingPayment it) {
        scene.keep(it, it.paid(Market.payment(it, NOON), NOON), "evt_" + it.id());
      }
    }
  },
  EXPIRE(Status.EXPIRED) {
    @Override
    void prepare(Scene scene) {
      scene.place();
    }

    @Override
    void act(Scene scene) {
      if (scene.now() instanceof Order.AwaitingPayment it) {
        scene.keep(it, it.expired(NOON), null);
      }
    }
  },
  PAY_LATE(Status.PAID) {
    @Override
    void prepare(Scene scene) {
      scene.place();
      EXPIRE.act(scene);
    }

    @Override
    void act(Scene scene) {
      if (scene.now() instanceof Order.Unpaid it) {
        scene.late(it);
      }
    }
  },
  PAY_TOO_LATE(Status.REFUND_PENDING) {
    @Override
    void prepare(Scene scene) {
      scene.place();
      EXPIRE.act(scene);
      scene.market().restock(scene.mug(), -scene.market().available(scene.mug()));
    }

    @Override
    void act(Scene scene) {
      PAY_LATE.act(scene);
    }
  },
  REFUND(Status.PAID) {
    @Override
    void prepare(Scene scene) {
      scene.place();
      PAY.act(scene);
    }

    @Override
    void act(Scene scene) {
      if (scene.now() instanceof PaidOrder it && it.refunds().findFirst().isEmpty()) {
        var one = Map.of(scene.mug().variantId(), 1);
        var wanted = new Refunding.Wanted(one, Refunding.Shipping.GOES_BACK, "");
        scene.turn(it, Refunding.refund(it, it.parts().getFirst().id(), wanted, NOON));
      }
    }
  },
  CANCEL(Status.REFUND_PENDING) {
    @Override
    void prepare(Scene scene) {
      scene.place();
      PAY.act(scene);
      if (scene.now() instanceof PaidOrder it) {
        var courier = People.id(Kind.USR);
        scene.turn(it, Delivering.assign(it, it.parts().getFirst().id(), courier, NOON));
      }
    }

    @Override
    void act(Scene scene) {
      if (scene.now() instanceof PaidOrder it) {
        scene.turn(it, Cancelling.cancel(it, "", NOON));
      }
    }
  };

  /// How the order stands when it has been done.
  private final Status end;

  Flow(Status end) {
    this.end = end;
  }

  Status end() {
    return end;
  }

  abstract void prepare(Scene scene);

  abstract void act(Scene scene);

  /// One customer's order of three mugs with a coupon.
  record Scene(
      Market market, Offer mug, Coupon coupon, Market.Basket basket, Order.AwaitingPayment order) {
    static Scene of(Market market) {
      var mug = market.shelved(5);
      var coupon = market.coupon(2, 1);
      var basket = market.basket(People.id(Kind.USR), coupon, new Market.Line(mug, 3));
      return new Scene(market, mug, coupon, basket, basket.order(NOON));
    }

    void place() {
      PLACE.act(this);
    }

    Order now() {
      return market.orders().find(order.id()).orElseThrow();
    }

    Orders.Kept keep(Order before, Order after, @org.jspecify.annotations.Nullable String event) {
      try {
        return market.orders().keep(before, after, event);
      } catch (Repeated e) {
        return new Orders.Kept.Done();
      }
    }

    void late(Order.Unpaid it) {
      var payment = Market.payment(it, NOON);
      var event = "evt_" + it.id();
      if (keep(it, it.paid(payment, NOON), event) instanceof Orders.Kept.Gone) {
        keep(it, it.repaid(payment, NOON), event);
      }
    }

    void turn(PaidOrder before, Turned turned) {
      if (turned instanceof Turned.To(var after)) {
        keep(before, after, null);
      }
    }
  }
}
