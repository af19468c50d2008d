package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.param.checkout.SessionRetrieveParams;
import dev.souk.accounts.Email;
import dev.souk.accounts.People;
import dev.souk.checkout.Bill;
import dev.souk.fault.Unavailable;
import dev.souk.http.MovableClock;
import dev.souk.id.Kind;
import dev.souk.local.stripe.Fault;
import dev.souk.money.Money;
import dev.souk.orders.Cancelling;
import dev.souk.orders.Order;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.PaymentRefusal;
import dev.souk.orders.Turned;
import dev.souk.payments.Checkouts.Found;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Stripe")
class StripeTest implements CheckoutsContract {
  private Simulated stripe;

  @BeforeEach
  void start() throws Exception {
    stripe = new Simulated(new MovableClock(People.NOON));
  }

  @AfterEach
  void stop() throws Exception {
    stripe.close();
  }

  @Override
  public Provider provider() {
    return stripe;
  }

  private PaidOrder calledOff() {
    var order = Ordered.opening(stripe.now());
    var open = (Found.Open) stripe.checkouts().open(order);
    stripe.pays(open.session());
    var paid = (Found.Paid) stripe.checkouts().find(open.session());
    var receipt = paid.receipt().payment(stripe.now());
    return ((Turned.To) Cancelling.cancel(order.paid(receipt, stripe.now()), "", stripe.now()))
        .order();
  }

  @Test
  void is_asked_for_the_bill_to_the_cent_also_where_a_discount_does_not_divide() {
    var order = Ordered.opening(stripe.now());
    var session = ((Found.Open) stripe.checkouts().open(order)).session();

    stripe.pays(session);

    assertThat(((Found.Paid) stripe.checkouts().find(session)).receipt().amount())
        .isEqualTo(new Money(2 * 1290 + 3 * 1290 - 1 + 2 * 490, "EUR"));
  }

  @Test
  void takes_no_amount_below_its_least() {
    var now = stripe.now();
    var gift = Ordered.brought(Ordered.mugs(Ordered.Ware.made(now), 1, 1290), 49);
    var order = Ordered.order("usr_1", now, gift).opening(now);

    assertThat(stripe.checkouts().open(order))
        .isEqualTo(new Found.Refused(PaymentRefusal.AMOUNT_TOO_SMALL));
  }

  private com.stripe.model.checkout.Session made(Order.AwaitingPayment order) throws Exception {
    var open = (Found.Open) stripe.checkouts().open(order);
    return stripe.account.ask(it ->
        it.v1()
            .checkout()
            .sessions()
            .retrieve(
                open.session(), SessionRetrieveParams.builder().addExpand("line_items").build()));
  }

  private static Bill.Part named(Bill.Part part, String name) {
    var item = part.items().getFirst();
    return new Bill.Part(
        part.sellerId(),
        part.sellerName(),
        List.of(
            new Bill.Item(
                item.productId(),
                item.variantId(),
                item.sku(),
                name,
                item.quantity(),
                item.price(),
                item.discount(),
                item.tax(),
                item.commission(),
                item.total())),
        part.delivery());
  }

  /// Of whole signs that are two units of UTF-16 each, before and after the number of units.
  @Test
  void is_told_names_that_are_cut_to_what_it_takes() throws Exception {
    for (var name : List.of("x".repeat(250), "x".repeat(431), "🫖".repeat(431))) {
      for (var off : List.of(0, 1)) {
        var now = stripe.now();
        var part = named(Ordered.mugs(Ordered.Ware.made(now), 2, off), name);

        var session = made(Ordered.order(People.id(Kind.USR), now, part).opening(now));

        var told = session.getLineItems().getData().getFirst().getDescription();
        assertThat(told.codePointCount(0, told.length())).isLessThanOrEqualTo(250);
        assertThat(told)
            .startsWith(off == 0 ? name.substring(0, 200) : "2 × " + name.substring(0, 100));
        assertThat(told.codePoints())
            .noneMatch(each -> Character.getType(each) == Character.SURROGATE);
      }
    }
  }

  @Test
  void is_told_the_customers_address() throws Exception {
    assertThat(made(Ordered.opening(stripe.now())).getCustomerEmail()).isEqualTo("ada@example.com");
  }

  @Test
  void asks_for_an_address_itself_when_it_does_not_take_the_customers() throws Exception {
    stripe.emails = _ -> Optional.of(new Email("ada@example.c"));
    var order = Ordered.opening(stripe.now());

    var session = made(order);

    assertThat(session.getCustomerEmail()).isNull();
    assertThat(made(order).getId()).isEqualTo(session.getId());
  }

  @Test
  void opens_no_second_page_when_the_customer_has_changed_the_address_meanwhile() {
    var order = Ordered.opening(stripe.now());
    var open = stripe.checkouts().open(order);

    stripe.emails = _ -> Optional.of(new Email("lovelace@example.com"));

    assertThat(stripe.checkouts().open(order)).isEqualTo(open);
    stripe.emails = _ -> Optional.empty();
    assertThat(stripe.checkouts().open(order)).isEqualTo(open);
  }

  @Test
  void lets_an_order_through_that_costs_nothing() {
    var now = stripe.now();
    var gift = Ordered.brought(Ordered.mugs(Ordered.Ware.made(now), 3, 3 * 1290), 0);
    var order = Ordered.order("usr_1", now, gift).opening(now);
    var session = ((Found.Open) stripe.checkouts().open(order)).session();

    stripe.pays(session);

    assertThat(stripe.checkouts().find(session))
        .isEqualTo(new Found.Paid(new Receipt(order.id(), session, "", new Money(0, "EUR"))));
  }

  @Test
  void is_not_started_without_a_key() {
    assertThatThrownBy(() -> new StripeAccount(() -> " ", "http://localhost"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new StripeNotices(stripe.account, () -> ""))
        .isInstanceOf(IllegalStateException.class);
  }

  @Nested
  @DisplayName("when something goes wrong on the way")
  class Failing {
    @Test
    void is_unavailable_while_it_is_down() {
      stripe.stripe.faults().down(new Fault.Refuse(503));
      var order = Ordered.opening(stripe.now());

      assertThatThrownBy(() -> stripe.checkouts().open(order)).isInstanceOf(Unavailable.class);
      assertThatThrownBy(() -> stripe.checkouts().find("cs_1")).isInstanceOf(Unavailable.class);
      assertThatThrownBy(() -> stripe.checkouts().expire("cs_1")).isInstanceOf(Unavailable.class);
      assertThatThrownBy(() -> stripe.checkouts().orderOf("pi_1")).isInstanceOf(Unavailable.class);
    }

    @Test
    void a_wrong_key_is_as_good_as_no_answer() {
      var stranger = new StripeAccount(() -> "sk_test_wrong", stripe.api);
      var order = Ordered.opening(stripe.now());

      assertThatThrownBy(
              () -> new StripeCheckouts(stranger, "http://localhost", stripe.emails).open(order))
          .isInstanceOf(Unavailable.class);
    }

    @Test
    void a_session_whose_answer_was_lost_is_the_one_there_is() {
      var order = Ordered.opening(stripe.now());
      stripe.stripe.faults().next(new Fault.Drop(Fault.Moment.AFTER));
      assertThatThrownBy(() -> stripe.checkouts().open(order)).isInstanceOf(Unavailable.class);

      assertThat(stripe.checkouts().open(order)).isInstanceOf(Found.Open.class);
      assertThat(stripe.checkouts().open(order)).isEqualTo(stripe.checkouts().open(order));
    }

    @Test
    void a_session_that_an_error_hides_under_its_key_is_found_all_the_same() {
      var order = Ordered.opening(stripe.now());
      stripe.stripe.faults().next(new Fault.Fail(Fault.Moment.AFTER));

      var open = stripe.checkouts().open(order);

      assertThat(open).isInstanceOf(Found.Open.class);
      assertThat(stripe.checkouts().open(order)).isEqualTo(open);
    }

    @Test
    void a_refund_that_an_error_hides_under_its_key_is_found_all_the_same() {
      var order = calledOff();
      var refund = order.refunds().findFirst().orElseThrow();
      stripe.stripe.faults().next(new Fault.Fail(Fault.Moment.AFTER));

      var sent = stripe.refunds().send(order, refund);

      assertThat(stripe.refunds().find(order, refund)).contains(sent);
    }

    @Test
    void a_refund_that_was_not_made_is_not_said_to_be() {
      var order = calledOff();
      var refund = order.refunds().findFirst().orElseThrow();
      stripe.stripe.faults().next(new Fault.Fail(Fault.Moment.BEFORE));

      assertThatThrownBy(() -> stripe.refunds().send(order, refund))
          .isInstanceOf(Unavailable.class);
      assertThat(stripe.refunds().find(order, refund)).isEmpty();
    }
  }
}
