package dev.souk.orders;

import static dev.souk.accounts.People.NOON;
import static dev.souk.orders.Bills.bowls;
import static dev.souk.orders.Bills.delivered;
import static dev.souk.orders.Bills.euros;
import static dev.souk.orders.Bills.mugs;
import static dev.souk.orders.Bills.refunded;
import static dev.souk.orders.Bills.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.People;
import dev.souk.id.Kind;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Money that goes back")
class RefundingTest {
  private static final String MUG = Bills.MUG.variantId();

  private final PaidOrder paid = Bills.paid();
  private final String part = mugs(paid).id();

  private static Turned moved(PaidOrder order, Refund refund, Refund.State state) {
    return Refunding.moved(order, refund.id(), state, NOON);
  }

  private static Refund last(PaidOrder order) {
    return mugs(order).refunds().getLast();
  }

  @Test
  void is_what_the_units_cost_with_the_coupons_share_taken_off_and_without_shipping() {
    var one = last(refunded(paid, mugs(paid), Map.of(MUG, 1)));

    assertThat(one.amount()).isEqualTo(euros(900));
    assertThat(one.goods()).isEqualTo(Map.of(MUG, euros(900)));
  }

  @Test
  void takes_shipping_along_once_when_it_goes_back_too() {
    var wanted = new Refunding.Wanted(Map.of(MUG, 1), Refunding.Shipping.GOES_BACK, "");
    var one = to(Refunding.refund(paid, part, wanted, NOON));
    var two = to(Refunding.refund(one, part, wanted, NOON));

    assertThat(last(one).amount()).isEqualTo(euros(900 + 490));
    assertThat(last(two).amount()).isEqualTo(euros(900));
  }

  @Test
  void is_never_for_more_units_than_are_left() {
    var two = refunded(paid, mugs(paid), Map.of(MUG, 2));
    var wanted = new Refunding.Wanted(Map.of(MUG, 2), Refunding.Shipping.STAYS, "");

    assertThat(Refunding.refund(two, part, wanted, NOON)).isEqualTo(new Turned.TooMany(MUG, 1));
  }

  @Test
  void is_never_for_nothing_or_for_less() {
    var nothing = new Refunding.Wanted(Map.of(), Refunding.Shipping.STAYS, "");

    assertThat(Refunding.refund(paid, part, nothing, NOON)).isInstanceOf(Turned.NotNow.class);
    assertThatThrownBy(() -> new Refunding.Wanted(Map.of(MUG, -1), Refunding.Shipping.STAYS, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Nested
  @DisplayName("once it is asked for")
  class Asked {
    private final PaidOrder order = refunded(paid, mugs(paid), Map.of(MUG, 1));

    @Test
    void goes_forward_only() {
      var sent = to(moved(order, last(order), new Refund.State.Sent("re_1")));
      var there = to(moved(sent, last(sent), new Refund.State.Succeeded("re_1")));

      assertThat(to(moved(there, last(there), new Refund.State.Sent("re_1")))).isSameAs(there);
      assertThat(to(moved(there, last(there), new Refund.State.Succeeded("re_1")))).isSameAs(there);
      assertThat(last(to(moved(there, last(there), new Refund.State.Failed("re_1")))).counts())
          .isFalse();
    }

    @Test
    void changes_nothing_when_told_again_of_one_of_several() {
      var two = refunded(order, mugs(order), Map.of(MUG, 1));
      var first = mugs(two).refunds().getFirst();

      assertThat(to(moved(two, first, new Refund.State.Requested()))).isSameAs(two);
      assertThat(mugs(to(moved(two, first, new Refund.State.Sent("re_1")))).refunds())
          .extracting(Refund::id)
          .containsExactlyElementsOf(mugs(two).refunds().stream().map(Refund::id).toList());
    }

    @Test
    void can_be_asked_for_again_when_it_failed() {
      var failed = to(moved(order, last(order), new Refund.State.Failed("re_1")));
      var again = refunded(failed, mugs(failed), Map.of(MUG, 3));

      assertThat(mugs(again).returned()).isEqualTo(euros(2700));
      assertThat(again.refunds().map(Refund::id)).doesNotHaveDuplicates();
    }

    @Test
    void is_looked_after_until_it_is_there_or_failed() {
      var sent = to(moved(order, last(order), new Refund.State.Sent("re_1")));
      var failed = to(moved(sent, last(sent), new Refund.State.Failed("re_1")));

      assertThat(order.dueAt()).contains(NOON.plus(PaidOrder.UNSENT));
      assertThat(sent.dueAt()).contains(NOON.plus(PaidOrder.UNHEARD));
      assertThat(failed.dueAt()).isEmpty();
    }

    @Test
    void that_is_of_another_order_is_not_there() {
      assertThat(Refunding.moved(paid, last(order).id(), new Refund.State.Sent("re_1"), NOON))
          .isEqualTo(new Turned.NotThere());
    }
  }

  @Nested
  @DisplayName("for goods that go back")
  class Returned {
    private final PaidOrder there = delivered(paid, mugs(paid));
    private final Return wish =
        new Return(People.id(Kind.RET), Map.of(MUG, 2), "red", NOON, Return.State.ASKED);

    @Test
    void is_asked_for_when_the_seller_accepts() {
      var asked = to(Returning.ask(there, part, wish, NOON));
      var accepted = to(Returning.accept(asked, part, wish.id(), NOON));

      assertThat(mugs(accepted).returned()).isEqualTo(euros(1800));
      assertThat(to(Returning.accept(accepted, part, wish.id(), NOON))).isSameAs(accepted);
      assertThat(Returning.refuse(accepted, part, wish.id(), NOON))
          .isInstanceOf(Turned.NotNow.class);
    }

    @Test
    void is_not_asked_for_when_the_seller_refuses() {
      var refused = to(Returning.refuse(asked(), part, wish.id(), NOON));

      assertThat(refused.refunds()).isEmpty();
      assertThat(Returning.accept(refused, part, wish.id(), NOON))
          .isInstanceOf(Turned.NotNow.class);
      assertThat(Returning.accept(refused, part, "ret_x", NOON)).isEqualTo(new Turned.NotThere());
    }

    private PaidOrder asked() {
      return to(Returning.ask(there, part, wish, NOON));
    }

    @Test
    void is_wished_for_within_fourteen_days_of_delivery_one_wish_at_a_time() {
      var last = NOON.plusSeconds(14 * 24 * 3600);

      assertThat(Returning.ask(there, part, wish, last)).isInstanceOf(Turned.To.class);
      assertThat(Returning.ask(there, part, wish, last.plusMillis(1)))
          .isInstanceOf(Turned.NotNow.class);
      assertThat(Returning.ask(paid, part, wish, NOON)).isInstanceOf(Turned.NotNow.class);
      assertThat(to(Returning.ask(asked(), part, wish, NOON))).isEqualTo(asked());
      var other = new Return(People.id(Kind.RET), Map.of(MUG, 1), "", NOON, Return.State.ASKED);
      assertThat(Returning.ask(asked(), part, other, NOON)).isInstanceOf(Turned.NotNow.class);
    }

    @Test
    void is_no_more_than_is_left_when_some_went_back_meanwhile() {
      var less = refunded(asked(), mugs(there), Map.of(MUG, 2));

      assertThat(Returning.accept(less, part, wish.id(), NOON))
          .isEqualTo(new Turned.TooMany(MUG, 1));
      assertThat(bowls(less).refunds()).isEmpty();
    }
  }
}
