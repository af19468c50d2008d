package dev.souk.resilience;

import static dev.souk.accounts.AccountFixtures.NOON;

import dev.souk.accounts.AccountFixtures;
import dev.souk.catalog.Offer;
import dev.souk.coupons.Coupon;
import dev.souk.id.IdType;
import dev.souk.idempotency.DuplicateRequestException;
import dev.souk.orders.CancellationTransitions;
import dev.souk.orders.DeliveryTransitions;
import dev.souk.orders.Order;
import dev.souk.orders.OrderStatus;
import dev.souk.orders.OrderTransitionResult;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.RefundTransitions;
import dev.souk.orders.TestMarket;
import java.util.Map;

/// One thing that is done to an order by calls to the table, as whoever does it would do it again
/// when told again.
enum OrderFlow {
  PLACE(OrderStatus.AWAITING_PAYMENT) {
    @Override
    void prepare(Scene scene) {}

    @Override
    void act(Scene scene) {
      scene.market().orders().place(scene.order(), scene.basket().cart(), scene.coupon());
    }
  },
  PAY(OrderStatus.PAID) {
    @Override
    void prepare(Scene scene) {
      scene.place();
    }

    @Override
    void act(Scene scene) {
      if (scene.now() instanceof Order.AwaitingPayment it) {
        scene.keep(it, it.paid(TestMarket.payment(it, NOON), NOON), "evt_" + it.id());
      }
    }
  },
  EXPIRE(OrderStatus.EXPIRED) {
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
  PAY_LATE(OrderStatus.PAID) {
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
  PAY_TOO_LATE(OrderStatus.REFUND_PENDING) {
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
  REFUND(OrderStatus.PAID) {
    @Override
    void prepare(Scene scene) {
      scene.place();
      PAY.act(scene);
    }

    @Override
    void act(Scene scene) {
      if (scene.now() instanceof PaidOrder it && it.refunds().findFirst().isEmpty()) {
        var one = Map.of(scene.mug().variantId(), 1);
        var refundRequest =
            new RefundTransitions.RefundRequest(one, RefundTransitions.ShippingRefund.REFUND, "");
        scene.turn(
            it,
            RefundTransitions.refund(it, it.sellerOrders().getFirst().id(), refundRequest, NOON));
      }
    }
  },
  CANCEL(OrderStatus.REFUND_PENDING) {
    @Override
    void prepare(Scene scene) {
      scene.place();
      PAY.act(scene);
      if (scene.now() instanceof PaidOrder it) {
        var courier = AccountFixtures.id(IdType.USR);
        scene.turn(
            it, DeliveryTransitions.assign(it, it.sellerOrders().getFirst().id(), courier, NOON));
      }
    }

    @Override
    void act(Scene scene) {
      if (scene.now() instanceof PaidOrder it) {
        scene.turn(it, CancellationTransitions.cancel(it, "", NOON));
      }
    }
  };

  /// How the order stands when it has been done.
  private final OrderStatus end;

  OrderFlow(OrderStatus end) {
    this.end = end;
  }

  OrderStatus end() {
    return end;
  }

  abstract void prepare(Scene scene);

  abstract void act(Scene scene);

  /// One customer's order of three mugs with a coupon.
  record Scene(
      TestMarket market,
      Offer mug,
      Coupon coupon,
      TestMarket.Basket basket,
      Order.AwaitingPayment order) {
    static Scene of(TestMarket market) {
      var mug = market.shelved(5);
      var coupon = market.coupon(2, 1);
      var basket =
          market.basket(AccountFixtures.id(IdType.USR), coupon, new TestMarket.Line(mug, 3));
      return new Scene(market, mug, coupon, basket, basket.order(NOON));
    }

    void place() {
      PLACE.act(this);
    }

    Order now() {
      return market.orders().find(order.id()).orElseThrow();
    }

    Orders.SaveResult keep(
        Order before, Order after, @org.jspecify.annotations.Nullable String event) {
      try {
        return market.orders().save(before, after, event);
      } catch (DuplicateRequestException e) {
        return new Orders.SaveResult.Done();
      }
    }

    void late(Order.Unpaid it) {
      var payment = TestMarket.payment(it, NOON);
      var event = "evt_" + it.id();
      if (keep(it, it.paid(payment, NOON), event) instanceof Orders.SaveResult.Unavailable) {
        keep(it, it.repaid(payment, NOON), event);
      }
    }

    void turn(PaidOrder before, OrderTransitionResult result) {
      if (result instanceof OrderTransitionResult.Success(var after)) {
        keep(before, after, null);
      }
    }
  }
}
