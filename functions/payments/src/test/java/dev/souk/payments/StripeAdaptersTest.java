package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.param.checkout.SessionRetrieveParams;
import dev.souk.accounts.AccountFixtures;
import dev.souk.accounts.EmailAddress;
import dev.souk.checkout.PriceBreakdown;
import dev.souk.error.DependencyUnavailableException;
import dev.souk.http.MutableClock;
import dev.souk.id.IdType;
import dev.souk.local.stripe.StripeFault;
import dev.souk.money.Money;
import dev.souk.orders.CancellationTransitions;
import dev.souk.orders.Order;
import dev.souk.orders.OrderTransitionResult;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.PaymentFailureReason;
import dev.souk.payments.CheckoutSessions.SessionState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Stripe")
class StripeAdaptersTest implements CheckoutSessionsContract {
  private SimulatedStripe stripe;

  @BeforeEach
  void start() throws Exception {
    stripe = new SimulatedStripe(new MutableClock(AccountFixtures.NOON));
  }

  @AfterEach
  void stop() throws Exception {
    stripe.close();
  }

  @Override
  public TestPaymentProvider provider() {
    return stripe;
  }

  private PaidOrder sellerOrderCancelled() {
    var order = PayableOrderFixtures.opening(stripe.now());
    var open = (SessionState.Open) stripe.checkouts().open(order);
    stripe.pays(open.session());
    var paid = (SessionState.Paid) stripe.checkouts().find(open.session());
    var receipt = paid.receipt().payment(stripe.now());
    return ((OrderTransitionResult.Success)
            CancellationTransitions.cancel(order.paid(receipt, stripe.now()), "", stripe.now()))
        .order();
  }

  @Test
  void is_asked_for_the_bill_to_the_cent_also_where_a_discount_does_not_divide() {
    var order = PayableOrderFixtures.opening(stripe.now());
    var session = ((SessionState.Open) stripe.checkouts().open(order)).session();

    stripe.pays(session);

    assertThat(((SessionState.Paid) stripe.checkouts().find(session)).receipt().amount())
        .isEqualTo(new Money(2 * 1290 + 3 * 1290 - 1 + 2 * 490, "EUR"));
  }

  @Test
  void takes_no_amount_below_its_least() {
    var now = stripe.now();
    var gift =
        PayableOrderFixtures.brought(
            PayableOrderFixtures.mugs(PayableOrderFixtures.Ware.made(now), 1, 1290), 49);
    var order = PayableOrderFixtures.order("usr_1", now, gift).opening(now);

    assertThat(stripe.checkouts().open(order))
        .isEqualTo(new SessionState.Rejected(PaymentFailureReason.AMOUNT_TOO_SMALL));
  }

  private com.stripe.model.checkout.Session made(Order.AwaitingPayment order) throws Exception {
    var open = (SessionState.Open) stripe.checkouts().open(order);
    return stripe.account.call(it ->
        it.v1()
            .checkout()
            .sessions()
            .retrieve(
                open.session(), SessionRetrieveParams.builder().addExpand("line_items").build()));
  }

  private static PriceBreakdown.SellerPart named(PriceBreakdown.SellerPart part, String name) {
    var item = part.items().getFirst();
    return new PriceBreakdown.SellerPart(
        part.sellerId(),
        part.sellerName(),
        List.of(
            new PriceBreakdown.LineItem(
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
        part.shipping());
  }

  /// Of whole signs that are two units of UTF-16 each, before and after the number of units.
  @Test
  void is_told_names_that_are_cut_to_what_it_takes() throws Exception {
    for (var name : List.of("x".repeat(250), "x".repeat(431), "🫖".repeat(431))) {
      for (var off : List.of(0, 1)) {
        var now = stripe.now();
        var part =
            named(PayableOrderFixtures.mugs(PayableOrderFixtures.Ware.made(now), 2, off), name);

        var session =
            made(
                PayableOrderFixtures.order(AccountFixtures.id(IdType.USR), now, part).opening(now));

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
    assertThat(made(PayableOrderFixtures.opening(stripe.now())).getCustomerEmail())
        .isEqualTo("ada@example.com");
  }

  @Test
  void asks_for_an_address_itself_when_it_does_not_take_the_customers() throws Exception {
    stripe.emails = _ -> Optional.of(new EmailAddress("ada@example.c"));
    var order = PayableOrderFixtures.opening(stripe.now());

    var session = made(order);

    assertThat(session.getCustomerEmail()).isNull();
    assertThat(made(order).getId()).isEqualTo(session.getId());
  }

  @Test
  void opens_no_second_page_when_the_customer_has_changed_the_address_meanwhile() {
    var order = PayableOrderFixtures.opening(stripe.now());
    var open = stripe.checkouts().open(order);

    stripe.emails = _ -> Optional.of(new EmailAddress("lovelace@example.com"));

    assertThat(stripe.checkouts().open(order)).isEqualTo(open);
    stripe.emails = _ -> Optional.empty();
    assertThat(stripe.checkouts().open(order)).isEqualTo(open);
  }

  @Test
  void lets_an_order_through_that_costs_nothing() {
    var now = stripe.now();
    var gift =
        PayableOrderFixtures.brought(
            PayableOrderFixtures.mugs(PayableOrderFixtures.Ware.made(now), 3, 3 * 1290), 0);
    var order = PayableOrderFixtures.order("usr_1", now, gift).opening(now);
    var session = ((SessionState.Open) stripe.checkouts().open(order)).session();

    stripe.pays(session);

    assertThat(stripe.checkouts().find(session))
        .isEqualTo(
            new SessionState.Paid(
                new PaymentConfirmation(order.id(), session, "", new Money(0, "EUR"))));
  }

  @Test
  void is_not_started_without_a_key() {
    assertThatThrownBy(() -> new StripeApi(() -> " ", "http://localhost"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new StripeEventParser(stripe.account, () -> ""))
        .isInstanceOf(IllegalStateException.class);
  }

  @Nested
  @DisplayName("when something goes wrong on the way")
  class Failing {
    @Test
    void is_unavailable_while_it_is_down() {
      stripe.stripe.faults().down(new StripeFault.Reject(503));
      var order = PayableOrderFixtures.opening(stripe.now());

      assertThatThrownBy(() -> stripe.checkouts().open(order))
          .isInstanceOf(DependencyUnavailableException.class);
      assertThatThrownBy(() -> stripe.checkouts().find("cs_1"))
          .isInstanceOf(DependencyUnavailableException.class);
      assertThatThrownBy(() -> stripe.checkouts().expire("cs_1"))
          .isInstanceOf(DependencyUnavailableException.class);
      assertThatThrownBy(() -> stripe.checkouts().orderIdOf("pi_1"))
          .isInstanceOf(DependencyUnavailableException.class);
    }

    @Test
    void a_wrong_key_is_as_good_as_no_answer() {
      var stranger = new StripeApi(() -> "sk_test_wrong", stripe.api);
      var order = PayableOrderFixtures.opening(stripe.now());

      assertThatThrownBy(() ->
              new StripeCheckoutSessions(stranger, "http://localhost", stripe.emails).open(order))
          .isInstanceOf(DependencyUnavailableException.class);
    }

    @Test
    void a_session_whose_answer_was_lost_is_the_one_there_is() {
      var order = PayableOrderFixtures.opening(stripe.now());
      stripe.stripe.faults().next(new StripeFault.Drop(StripeFault.Moment.AFTER));
      assertThatThrownBy(() -> stripe.checkouts().open(order))
          .isInstanceOf(DependencyUnavailableException.class);

      assertThat(stripe.checkouts().open(order)).isInstanceOf(SessionState.Open.class);
      assertThat(stripe.checkouts().open(order)).isEqualTo(stripe.checkouts().open(order));
    }

    @Test
    void a_session_that_an_error_hides_under_its_key_is_found_all_the_same() {
      var order = PayableOrderFixtures.opening(stripe.now());
      stripe.stripe.faults().next(new StripeFault.Fail(StripeFault.Moment.AFTER));

      var open = stripe.checkouts().open(order);

      assertThat(open).isInstanceOf(SessionState.Open.class);
      assertThat(stripe.checkouts().open(order)).isEqualTo(open);
    }

    @Test
    void a_refund_that_an_error_hides_under_its_key_is_found_all_the_same() {
      var order = sellerOrderCancelled();
      var refund = order.refunds().findFirst().orElseThrow();
      stripe.stripe.faults().next(new StripeFault.Fail(StripeFault.Moment.AFTER));

      var sent = stripe.refunds().submit(order, refund);

      assertThat(stripe.refunds().find(order, refund)).contains(sent);
    }

    @Test
    void a_refund_that_was_not_made_is_not_said_to_be() {
      var order = sellerOrderCancelled();
      var refund = order.refunds().findFirst().orElseThrow();
      stripe.stripe.faults().next(new StripeFault.Fail(StripeFault.Moment.BEFORE));

      assertThatThrownBy(() -> stripe.refunds().submit(order, refund))
          .isInstanceOf(DependencyUnavailableException.class);
      assertThat(stripe.refunds().find(order, refund)).isEmpty();
    }
  }
}
