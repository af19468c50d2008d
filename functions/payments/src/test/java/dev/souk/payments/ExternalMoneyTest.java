package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.money.Money;
import dev.souk.orders.Dispute;
import dev.souk.orders.Hold;
import dev.souk.orders.Order;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import dev.souk.orders.Refunding;
import dev.souk.orders.Sending;
import dev.souk.orders.Status;
import dev.souk.orders.Turned;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Money of an order that moves at Stripe, past the marketplace,")
class ExternalMoneyTest {
  private Till till;

  @BeforeEach
  void open() throws Exception {
    till = new Till();
  }

  @AfterEach
  void close() throws Exception {
    till.close();
  }

  private PaidOrder now(Order order) {
    return (PaidOrder) till.now(order);
  }

  private String refunded(PaidOrder order, long amount) {
    var name = till.stripe.refundsElsewhere(order.payment().intent(), amount);
    till.quiet();
    return name;
  }

  private String disputed(PaidOrder order) {
    var bank = till.stripe.stripe.bank();
    var dispute = bank.disputes(bank.chargeOf(order.payment().intent()), "fraudulent");
    till.quiet();
    return dispute;
  }

  private static long total(PaidOrder order) {
    return order.payment().amount().amount();
  }

  private Turned sellerRefundsAll(PaidOrder order) {
    var part = order.parts().getFirst();
    var units = new HashMap<>(part.refundable());
    units.values().removeIf(n -> n == 0);
    var wanted = new Refunding.Wanted(units, Refunding.Shipping.GOES_BACK, "back");
    return Refunding.refund(order, part.id(), wanted, till.now());
  }

  private Turned ships(PaidOrder order) {
    var part = order.parts().getFirst();
    var parcel =
        new dev.souk.orders.Parcel(
            dev.souk.accounts.People.id(dev.souk.id.Kind.PCL),
            "Post",
            null,
            Map.of(part.bought().items().getFirst().variantId(), 1),
            till.now());
    return Sending.ship(order, part.id(), parcel, till.now());
  }

  @Test
  void is_booked_to_the_order_and_bounds_its_sellers_own_refund() {
    var order = till.paid(till.stocked(5), 2);

    var name = refunded(order, 500);

    var told = now(order);
    assertThat(told.returned()).isEqualTo(new Money(500, "EUR"));
    assertThat(told.status()).isEqualTo(Status.PAID);
    assertThat(told.refunds())
        .singleElement()
        .satisfies(refund -> {
          assertThat(refund.state()).isEqualTo(new Refund.State.Succeeded(name));
          assertThat(refund.origin().source()).isEqualTo(Refund.Source.PAYMENT_PROVIDER);
        });
    assertThat(ships(told)).isInstanceOf(Turned.To.class);
    till.orders.keep(told, ((Turned.To) sellerRefundsAll(told)).order(), null);
    assertThat(till.sendRefunds(order)).isTrue();
    till.quiet();
    assertThat(now(order).status()).isEqualTo(Status.REFUNDED);
    assertThat(now(order).refunds())
        .extracting(Refund::state)
        .allMatch(Refund.State.Succeeded.class::isInstance);
    assertThat(till.givenBack(order)).isEqualTo(total(order));
  }

  @Test
  void when_it_is_all_of_it_leaves_nothing_to_be_sent_and_its_goods_on_sale() {
    var ware = till.stocked(5);
    var order = till.paid(ware, 2);

    refunded(order, total(order));

    assertThat(now(order).status()).isEqualTo(Status.REFUNDED);
    assertThat(till.available(ware)).isEqualTo(5);
    assertThat(ships(now(order))).isInstanceOf(Turned.NotNow.class);
    assertThat(sellerRefundsAll(now(order))).isNotInstanceOf(Turned.To.class);
  }

  @Test
  void that_comes_back_is_no_longer_booked() {
    var order = till.paid(till.stocked(5), 2);
    var name = refunded(order, 500);

    till.stripe.stripe.bank().returnsRefund(name);
    till.quiet();

    assertThat(now(order).returned().amount()).isZero();
  }

  @Test
  void is_asked_for_when_all_that_came_of_it_is_how_much_it_is() {
    var order = till.paid(till.stocked(5), 2);
    var webhooks = till.stripe.stripe.webhooks();
    webhooks.hold();
    till.stripe.refundsElsewhere(order.payment().intent(), 300);
    till.stripe.refundsElsewhere(order.payment().intent(), 200);

    webhooks.release(
        held -> held.stream().filter(each -> each.type().equals("charge.refunded")).toList());

    assertThat(now(order).returned()).isEqualTo(new Money(500, "EUR"));
    assertThat(now(order).refunds()).hasSize(2);
  }

  @Test
  void before_we_heard_that_it_was_paid_is_booked_all_the_same() {
    var order = till.placed(till.stocked(5), 2);
    var session = till.session(order);
    var webhooks = till.stripe.stripe.webhooks();
    webhooks.hold();
    till.stripe.pays(session);
    var found = (Checkouts.Found.Paid) till.stripe.checkouts().find(session);
    till.stripe.refundsElsewhere(found.receipt().intent(), 500);
    assertThat(((Order.AwaitingPayment) till.now(order)).hold().stage()).isEqualTo(Hold.Stage.OPEN);

    webhooks.release(held -> held.reversed());

    assertThat(now(order).returned()).isEqualTo(new Money(500, "EUR"));
  }

  @Test
  void of_another_payment_than_the_orders_changes_nothing() {
    var order = till.paid(till.stocked(5), 2);
    var other = till.paid(till.stocked(5), 2);

    refunded(other, 500);

    assertThat(till.now(order)).isEqualTo(order);
    assertThat(till.stripe.stripe.webhooks().log()).allMatch(each -> each.outcome().taken());
  }

  @Test
  void as_an_open_dispute_holds_goods_and_money_until_it_is_won() {
    var order = till.paid(till.stocked(5), 2);

    var name = disputed(order);

    var dispute = now(order).payment().dispute(name).orElseThrow();
    assertThat(dispute.status()).isEqualTo(Dispute.Status.NEEDS_RESPONSE);
    assertThat(dispute.funds()).isEqualTo(Dispute.Funds.WITHDRAWN);
    assertThat(dispute.amount()).isEqualTo(order.payment().amount());
    assertThat(ships(now(order))).isInstanceOf(Turned.NotNow.class);
    assertThat(till.cancel(till.customer, order.id()).status()).isEqualTo(409);
    till.stripe.stripe.bank().looksAt(name);
    till.quiet();
    assertThat(now(order).payment().dispute(name).orElseThrow().status())
        .isEqualTo(Dispute.Status.UNDER_REVIEW);

    till.stripe.stripe.bank().decidesForShop(name);
    till.quiet();

    var won = now(order).payment().dispute(name).orElseThrow();
    assertThat(won.status()).isEqualTo(Dispute.Status.WON);
    assertThat(won.funds()).isEqualTo(Dispute.Funds.REINSTATED);
    assertThat(now(order).returned().amount()).isZero();
    assertThat(ships(now(order))).isInstanceOf(Turned.To.class);
  }

  @Test
  void as_a_dispute_that_is_lost_is_booked_as_given_back() {
    var ware = till.stocked(5);
    var order = till.paid(ware, 2);
    var name = disputed(order);

    till.stripe.stripe.bank().decidesForPayer(name);
    till.quiet();

    assertThat(now(order).status()).isEqualTo(Status.REFUNDED);
    assertThat(now(order).returned()).isEqualTo(order.payment().amount());
    assertThat(now(order).parts().getFirst().due().amount()).isZero();
    assertThat(till.available(ware)).isEqualTo(5);
    assertThat(ships(now(order))).isInstanceOf(Turned.NotNow.class);
  }

  @Test
  void as_an_inquiry_holds_nothing() {
    var order = till.paid(till.stocked(5), 2);
    var bank = till.stripe.stripe.bank();

    var name = bank.inquires(bank.chargeOf(order.payment().intent()), "general");
    till.quiet();

    assertThat(now(order).payment().dispute(name).orElseThrow().status())
        .isEqualTo(Dispute.Status.INQUIRY);
    assertThat(ships(now(order))).isInstanceOf(Turned.To.class);
    bank.decidesForShop(name);
    till.quiet();
    assertThat(now(order).payment().dispute(name).orElseThrow().status())
        .isEqualTo(Dispute.Status.CLOSED);
  }

  @Test
  void ends_where_it_would_have_when_it_is_told_in_any_order_and_more_than_once() {
    for (var seed = 1; seed <= 6; seed++) {
      var random = new Random(seed);
      var refunded = till.paid(till.stocked(5), 2);
      var lost = till.paid(till.stocked(5), 2);
      till.stripe.stripe.webhooks().hold();
      till.stripe.refundsElsewhere(refunded.payment().intent(), 300);
      till.stripe.refundsElsewhere(refunded.payment().intent(), 200);
      var bank = till.stripe.stripe.bank();
      var dispute = bank.disputes(bank.chargeOf(lost.payment().intent()), "fraudulent");
      bank.looksAt(dispute);
      bank.decidesForPayer(dispute);

      till.stripe
          .stripe
          .webhooks()
          .release(held -> {
            var told = new ArrayList<>(held);
            held.forEach(each -> told.addAll(Collections.nCopies(random.nextInt(3), each)));
            Collections.shuffle(told, random);
            return told;
          });

      assertThat(now(refunded).returned()).as("seed %d", seed).isEqualTo(new Money(500, "EUR"));
      assertThat(now(lost).status()).as("seed %d", seed).isEqualTo(Status.REFUNDED);
    }
  }
}
