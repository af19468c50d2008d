package dev.souk.orders;

import static dev.souk.accounts.AccountFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.id.IdType;
import dev.souk.orders.TestMarket.Line;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// What every keeper of orders promises of those that hold goods without being paid.
public interface UnpaidOrdersContract {
  TestMarket market();

  @Test
  default void one_customer_has_five_unpaid_ones_at_most_however_many_are_placed_at_once()
      throws Exception {
    var mug = market().shelved(99);
    var customer = AccountFixtures.id(IdType.USR);
    for (var i = 0; i < Orders.MAX_UNPAID - 1; i++) {
      market().placed(market().basket(customer, null, new Line(mug, 1)));
    }
    var last = market().basket(customer, null, new Line(mug, 1));

    var placed =
        AccountFixtures.atOnce(
            8, () -> market().place(last, last.order(NOON)) instanceof Orders.PlaceResult.Done);

    assertThat(placed).filteredOn(Boolean.TRUE::equals).hasSize(1);
    var next = market().basket(customer, null, new Line(mug, 1));
    assertThat(market().place(next, next.order(NOON)))
        .isEqualTo(new Orders.PlaceResult.UnpaidLimitExceeded());
    assertThat(market().available(mug)).isEqualTo(99 - Orders.MAX_UNPAID);
    assertThat(market().carts().of(customer).lines()).hasSize(1);
    market().placed(market().basket(new Line(mug, 1)));
  }

  @Test
  default void one_that_is_paid_ended_or_on_its_way_makes_room_for_another_once() {
    var mug = market().shelved(99);
    var customer = AccountFixtures.id(IdType.USR);
    var all = new ArrayList<Order.AwaitingPayment>();
    for (var i = 0; i < Orders.MAX_UNPAID; i++) {
      all.add(market().placed(market().basket(customer, null, new Line(mug, 1))));
    }
    market().paid(all.get(0));
    market().kept(all.get(1), all.get(1).expired(NOON));
    market().kept(all.get(2), all.get(2).cancelled(NOON));
    var slow =
        market().kept(all.get(3), all.get(3).paymentProcessing("cs_" + all.get(3).id(), NOON));
    market().kept(slow, ((Order.AwaitingPayment) slow).expired(NOON));
    market().kept(all.get(4), all.get(4).opening(NOON));

    for (var i = 0; i < Orders.MAX_UNPAID - 1; i++) {
      market().placed(market().basket(customer, null, new Line(mug, 1)));
    }

    var next = market().basket(customer, null, new Line(mug, 1));
    assertThat(market().place(next, next.order(NOON)))
        .isEqualTo(new Orders.PlaceResult.UnpaidLimitExceeded());
  }
}
