package dev.souk.orders;

import static dev.souk.accounts.People.NOON;
import static dev.souk.orders.Bills.bowls;
import static dev.souk.orders.Bills.euros;
import static dev.souk.orders.Bills.mugs;
import static dev.souk.orders.Bills.parcel;
import static dev.souk.orders.Bills.refunded;
import static dev.souk.orders.Bills.sent;
import static dev.souk.orders.Bills.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.People;
import dev.souk.id.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A seller's part")
class SendingTest {
  private static final String MUG = Bills.MUG.variantId();

  private static final Turned NOTHING_TO_SEND =
      new Turned.NotNow("it is cancelled or refunded, and nothing of it is to be sent");

  private final PaidOrder paid = Bills.paid();
  private final String part = mugs(paid).id();

  private static Turned ship(PaidOrder order, String part, Map<String, Integer> units) {
    return Sending.ship(order, part, parcel(units), NOON);
  }

  @Nested
  @DisplayName("on its way to the carrier")
  class Shipping {
    @Test
    void is_processing_while_units_are_unsent_and_shipped_when_none_are() {
      var two = to(ship(paid, part, Map.of(MUG, 2)));

      assertThat(mugs(two).status()).isEqualTo(Status.PROCESSING);
      assertThat(mugs(two).unsent()).isEqualTo(Map.of(MUG, 1));
      assertThat(mugs(to(ship(two, part, Map.of(MUG, 1)))).status()).isEqualTo(Status.SHIPPED);
    }

    @Test
    void sends_no_more_than_was_bought() {
      var two = to(ship(paid, part, Map.of(MUG, 2)));

      assertThat(ship(two, part, Map.of(MUG, 2))).isEqualTo(new Turned.TooMany(MUG, 1));
      assertThat(ship(two, part, Map.of(Bills.BOWL.variantId(), 1)))
          .isEqualTo(new Turned.TooMany(Bills.BOWL.variantId(), 0));
    }

    @Test
    void sends_the_same_parcel_once() {
      var parcel = parcel(Map.of(MUG, 1));
      var one = to(Sending.ship(paid, part, parcel, NOON));

      assertThat(to(Sending.ship(one, part, parcel, NOON))).isSameAs(one);
    }

    @Test
    void sends_nothing_more_when_all_is_sent_or_called_off() {
      var all = sent(paid, mugs(paid));
      var none = to(Cancelling.cancel(paid, part, "", NOON));

      assertThat(ship(all, part, Map.of(MUG, 1))).isInstanceOf(Turned.NotNow.class);
      assertThat(ship(none, part, Map.of(MUG, 1))).isInstanceOf(Turned.NotNow.class);
      assertThat(Sending.accept(all, part, NOON)).isInstanceOf(Turned.NotNow.class);
      assertThat(Sending.accept(none, part, NOON)).isInstanceOf(Turned.NotNow.class);
      assertThat(ship(paid, "sor_x", Map.of(MUG, 1))).isEqualTo(new Turned.NotThere());
    }

    @Test
    void a_parcel_holds_something_and_never_less_than_one() {
      assertThatThrownBy(() -> parcel(Map.of())).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> parcel(Map.of(MUG, 0))).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> parcel(Map.of(MUG, -1)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  @DisplayName("of which some is refunded before it is sent")
  class Withdrawn {
    private final PaidOrder first =
        to(ship(refunded(paid, mugs(paid), Map.of(MUG, 2)), part, Map.of(MUG, 1)));
    private final PaidOrder last =
        refunded(to(ship(paid, part, Map.of(MUG, 1))), mugs(paid), Map.of(MUG, 2));

    @Test
    void is_shipped_when_the_rest_is_sent_whichever_came_first() {
      for (var each : List.of(first, last)) {
        assertThat(mugs(each).unsent()).isEqualTo(Map.of(MUG, 0));
        assertThat(mugs(each).status()).isEqualTo(Status.SHIPPED);
        assertThat(ship(each, part, Map.of(MUG, 1))).isInstanceOf(Turned.NotNow.class);
        assertThat(mugs(each).refunds().getFirst().withdrawn())
            .isEqualTo(new Refund.Withdrawal(Map.of(MUG, 2), Refund.Restock.UNSENT));
      }
    }

    @Test
    void is_received_and_what_was_sent_can_be_returned_and_no_more() {
      for (var each : List.of(first, last)) {
        var there = to(Delivering.received(each, part, NOON));
        var wish = new Return(People.id(Kind.RET), Map.of(MUG, 1), "", NOON, Return.State.ASKED);
        var more = new Return(People.id(Kind.RET), Map.of(MUG, 2), "", NOON, Return.State.ASKED);

        assertThat(Returning.ask(there, part, more, NOON)).isEqualTo(new Turned.TooMany(MUG, 1));
        var back =
            to(Returning.accept(to(Returning.ask(there, part, wish, NOON)), part, wish.id(), NOON));
        assertThat(mugs(back).returned()).isEqualTo(euros(2700));
        assertThat(Bills.arrived(there).parts().getFirst().status())
            .isEqualTo(Status.PARTLY_REFUNDED);
      }
    }

    @Test
    void sends_only_what_is_not_refunded() {
      var one = refunded(paid, mugs(paid), Map.of(MUG, 1));

      assertThat(ship(one, part, Map.of(MUG, 3))).isEqualTo(new Turned.TooMany(MUG, 2));
      assertThat(mugs(one).status()).isEqualTo(Status.PAID);
    }

    @Test
    void is_over_when_all_of_it_is_refunded_and_nothing_sent() {
      var all = refunded(paid, mugs(paid), Map.of(MUG, 3));

      assertThat(Sending.accept(all, part, NOON)).isEqualTo(NOTHING_TO_SEND);
      assertThat(ship(all, part, Map.of(MUG, 1))).isEqualTo(NOTHING_TO_SEND);
      assertThat(Sending.nothingLeft(all, part)).isEqualTo(NOTHING_TO_SEND);
      assertThat(Delivering.received(all, part, NOON)).isInstanceOf(Turned.NotNow.class);
      assertThat(mugs(all).status()).isEqualTo(Status.REFUND_PENDING);
      assertThat(mugs(Bills.arrived(all)).status())
          .as("the shipping is not given back")
          .isEqualTo(Status.PARTLY_REFUNDED);
      var shipping = new Refunding.Wanted(Map.of(), Refunding.Shipping.GOES_BACK, "");
      var whole = Bills.arrived(to(Refunding.refund(all, part, shipping, NOON)));
      assertThat(mugs(whole).status()).isEqualTo(Status.REFUNDED);
    }

    @Test
    void is_not_to_be_sent_again_when_the_refund_fails() {
      var one = refunded(paid, mugs(paid), Map.of(MUG, 1));
      var refund = mugs(one).refunds().getFirst().id();
      var failed = to(Refunding.moved(one, refund, new Refund.State.Failed("re"), NOON));

      assertThat(mugs(failed).unsent()).isEqualTo(Map.of(MUG, 2));
      assertThat(mugs(failed).refundable()).isEqualTo(Map.of(MUG, 3));
      var again = refunded(failed, mugs(failed), Map.of(MUG, 1));
      assertThat(mugs(again).unsent()).as("the same one again").isEqualTo(Map.of(MUG, 2));
    }
  }

  @Nested
  @DisplayName("on the last mile")
  class LastMile {
    private final PaidOrder sent = sent(paid, mugs(paid));
    private final Fulfilment.Proof code = new Fulfilment.Proof.ByCode(null);

    @Test
    void is_out_for_delivery_when_all_of_it_was_sent_and_delivered_by_proof() {
      assertThat(Delivering.setOut(paid, part, "1234", NOON)).isInstanceOf(Turned.NotNow.class);
      assertThat(Delivering.deliver(sent, part, code, NOON)).isInstanceOf(Turned.NotNow.class);

      var out = to(Delivering.setOut(sent, part, "1234", NOON));
      var there = to(Delivering.deliver(out, part, code, NOON));

      assertThat(mugs(out).status()).isEqualTo(Status.OUT_FOR_DELIVERY);
      assertThat(mugs(there).status()).isEqualTo(Status.DELIVERED);
      assertThat(Delivering.deliver(there, part, code, NOON)).isInstanceOf(Turned.NotNow.class);
    }

    @Test
    void keeps_the_first_code_and_counts_wrong_ones() {
      var out = to(Delivering.setOut(sent, part, "1234", NOON));
      var again = to(Delivering.setOut(out, part, "9999", NOON));
      var missed = to(Delivering.missed(to(Delivering.missed(again, part, NOON)), part, NOON));

      assertThat(again).isSameAs(out);
      assertThat(mugs(missed).fulfilment()).isEqualTo(new Fulfilment.OutForDelivery("1234", 2));
      assertThat(missed.version()).isEqualTo(out.version() + 2);
    }

    @Test
    void is_given_to_another_courier_until_one_is_out_with_it() {
      var one = to(Delivering.assign(sent, part, "usr_1", NOON));
      var other = to(Delivering.assign(one, part, "usr_2", NOON));
      var out = to(Delivering.setOut(other, part, "1234", NOON));

      assertThat(mugs(out).courierId()).isEqualTo("usr_2");
      assertThat(Delivering.assign(out, part, "usr_1", NOON)).isInstanceOf(Turned.NotNow.class);
    }

    @Test
    void is_there_when_the_customer_says_so_once() {
      var there = to(Delivering.received(sent, part, NOON));

      assertThat(mugs(there).fulfilment()).isEqualTo(new Fulfilment.Delivered(NOON, null));
      assertThat(to(Delivering.received(there, part, NOON.plusSeconds(1)))).isSameAs(there);
      assertThat(Delivering.received(paid, part, NOON)).isInstanceOf(Turned.NotNow.class);
    }
  }

  @Nested
  @DisplayName("when it is called off")
  class CalledOff {
    @Test
    void gives_all_of_its_money_back_once() {
      var off = to(Cancelling.cancel(paid, part, "broken", NOON));

      assertThat(mugs(off).returned()).isEqualTo(mugs(paid).bought().total());
      assertThat(to(Cancelling.cancel(off, part, "broken", NOON))).isSameAs(off);
      assertThat(off.refunds()).hasSize(1);
    }

    @Test
    void gives_back_only_what_has_not_gone_back_before() {
      var one = Bills.refunded(paid, mugs(paid), Map.of(MUG, 1));
      var off = to(Cancelling.cancel(one, part, "", NOON));

      assertThat(mugs(off).returned()).isEqualTo(mugs(paid).bought().total());
      assertThat(off.refunds().map(Refund::id)).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void is_refused_when_a_parcel_is_on_its_way() {
      var some = to(ship(paid, part, Map.of(MUG, 1)));

      assertThat(Cancelling.cancel(some, part, "", NOON)).isInstanceOf(Turned.NotNow.class);
    }

    @Test
    void says_what_is_on_its_way_and_what_can_be_done_about_it() {
      var bowls = bowls(paid).id();
      var rest = to(Cancelling.cancel(paid, bowls, "", NOON));
      var some = to(ship(paid, part, Map.of(MUG, 1)));
      var all = sent(paid, mugs(paid));
      var there = to(Delivering.received(all, part, NOON));

      assertThat(Cancelling.cancel(some, part, "", NOON))
          .asString()
          .contains("some of it is on its way", "refunded")
          .doesNotContain("all");
      assertThat(Cancelling.cancel(sent(some, bowls(some)), "", NOON))
          .isEqualTo(Cancelling.cancel(some, part, "", NOON));
      assertThat(Cancelling.cancel(all, part, "", NOON)).asString().contains("all that is to be");
      assertThat(Cancelling.cancel(there, part, "", NOON)).asString().contains("it is delivered");
      assertThat(to(Cancelling.cancel(rest, bowls, "", NOON))).isSameAs(rest);
    }

    @Test
    void of_the_whole_order_what_is_not_on_its_way_is_called_off() {
      var some = sent(paid, mugs(paid));
      var rest = to(Cancelling.cancel(some, "", NOON));

      assertThat(mugs(rest)).isEqualTo(mugs(some));
      assertThat(bowls(rest).status()).isEqualTo(Status.REFUND_PENDING);
      assertThat(Cancelling.cancel(sent(some, bowls(some)), "", NOON))
          .isInstanceOf(Turned.NotNow.class);
    }
  }
}
