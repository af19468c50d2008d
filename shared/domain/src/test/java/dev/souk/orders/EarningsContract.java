package dev.souk.orders;

import static dev.souk.accounts.People.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.People;
import dev.souk.id.Kind;
import dev.souk.orders.Market.Line;
import dev.souk.page.Slice;
import dev.souk.payouts.Earnings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every keeper of orders promises of the lists of their sellers' earnings.
public interface EarningsContract {
  Duration WINDOW = Duration.ofDays(14);

  Market market();

  private static PaidOrder to(Turned turned) {
    return ((Turned.To) turned).order();
  }

  private PaidOrder delivered(String seller, Instant at) {
    var mug = market().shelved(seller, 1290, 9);
    var order = market().paid(market().placed(market().basket(new Line(mug, 2))));
    var part = order.parts().getFirst();
    var parcel = new Parcel(People.id(Kind.PCL), "Post", null, Map.of(mug.variantId(), 2), at);
    var shipped = market().kept(order, to(Sending.ship(order, part.id(), parcel, at)));
    return market().kept(shipped, to(Delivering.received(shipped, part.id(), at)));
  }

  private PaidOrder released(PaidOrder order) {
    return market().kept(order, EarningReleases.release(order, _ -> null, NOON.plus(WINDOW)));
  }

  private static Earnings.Entry entry(PaidOrder order) {
    return new Earnings.Entry(order.id(), order.parts().getFirst().id());
  }

  private PaidOrder with(PaidOrder order, Earning earning) {
    return market().kept(order, order.with(order.parts().getFirst().with(earning), NOON));
  }

  @Test
  default void an_order_whose_earning_becomes_available_is_due_when_it_does() {
    var order = delivered(People.id(Kind.SEL), NOON);
    var at = NOON.plus(WINDOW);

    assertThat(market().orders().due(FollowUp.RELEASE_EARNINGS, at, Slice.first(Slice.MAX)).items())
        .contains(new Orders.Due(order.id(), at));
  }

  @Test
  default void the_next_earning_to_become_available_is_known_by_its_time() {
    var seller = People.id(Kind.SEL);
    var market = market();
    assertThat(market.earnings().nextAvailableAt(seller, "EUR")).isEmpty();

    delivered(seller, NOON.plusSeconds(60));
    var first = delivered(seller, NOON);

    assertThat(market.earnings().nextAvailableAt(seller, "EUR")).contains(NOON.plus(WINDOW));
    assertThat(market.earnings().nextAvailableAt(seller, "USD")).isEmpty();
    released(first);
    assertThat(market.earnings().nextAvailableAt(seller, "EUR"))
        .contains(NOON.plusSeconds(60).plus(WINDOW));
  }

  @Test
  default void an_earning_can_be_paid_out_from_its_release_until_nothing_is_left() {
    var seller = People.id(Kind.SEL);
    var order = delivered(seller, NOON);
    assertThat(market().earnings().available(seller, "EUR")).isEmpty();

    var released = released(order);

    assertThat(market().earnings().available(seller, "EUR")).containsExactly(entry(order));
    assertThat(market().earnings().available(seller, "USD")).isEmpty();
    var part = released.parts().getFirst();
    var out = new Earning.Transfer("trf", "pay", part.due(), null);
    with(released, part.earning().with(out));
    assertThat(market().earnings().available(seller, "EUR")).isEmpty();
    assertThat(market().earnings().inDebt(seller, "EUR")).isEmpty();
  }

  @Test
  default void one_that_was_paid_out_and_refunded_is_in_debt_until_that_is_recovered() {
    var seller = People.id(Kind.SEL);
    var released = released(delivered(seller, NOON));
    var part = released.parts().getFirst();
    var paidOut =
        with(released, part.earning().with(new Earning.Transfer("t", "p", part.due(), null)));
    var one = Map.of(part.bought().items().getFirst().variantId(), 1);
    var wanted = new Refunding.Wanted(one, Refunding.Shipping.STAYS, "");
    var refunded = market().kept(paidOut, to(Refunding.refund(paidOut, part.id(), wanted, NOON)));

    assertThat(market().earnings().inDebt(seller, "EUR")).containsExactly(entry(released));
    var debtor = refunded.parts().getFirst();
    with(refunded, debtor.earning().recovering(debtor.earningBalance().debt().amount()));
    assertThat(market().earnings().inDebt(seller, "EUR")).isEmpty();
  }
}
