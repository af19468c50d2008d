package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.People;
import dev.souk.id.Kind;
import dev.souk.json.Json;
import dev.souk.money.Money;
import dev.souk.orders.Hold;
import dev.souk.orders.Order;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import dev.souk.orders.Status;
import dev.souk.orders.Step;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What Stripe tells of a payment")
class PaymentNoticesTest {
  private Till till;
  private Teller stripe;

  @BeforeEach
  void open() throws Exception {
    till = new Till();
    stripe = new Teller(till);
  }

  @AfterEach
  void close() throws Exception {
    till.close();
  }

  @Test
  void makes_the_order_paid() {
    var ware = till.stocked(5);
    var order = till.placed(ware, 2);
    till.stripe.pays(till.session(order));
    till.quiet();

    var paid = (PaidOrder) till.now(order);
    assertThat(paid.payment().amount()).isEqualTo(order.placed().bill().total());
    assertThat(paid.status()).isEqualTo(Status.PAID);
    assertThat(till.available(ware)).isEqualTo(3);
  }

  @Test
  void has_one_effect_when_it_is_told_a_thousand_times() throws Exception {
    var order = till.placed(till.stocked(5), 1);
    var session = till.session(order);
    var body = stripe.completed("evt_1", order.id(), session, order.placed().bill().total());
    var header = stripe.signed(body, till.now());
    var bytes = Till.bytes(body);

    var told =
        People.atOnce(
            50,
            () -> {
              var all = 0;
              for (var i = 0; i < 20; i++) {
                all += till.told(bytes, header).status() == 200 ? 1 : 0;
              }
              return all;
            });

    assertThat(told.stream().mapToInt(Integer::intValue).sum()).isGreaterThan(900);
    assertThat(stripe.told(body)).isEqualTo(200);
    var paid = (PaidOrder) till.now(order);
    assertThat(paid.version()).isEqualTo(4);
    assertThat(paid.log().steps()).filteredOn(each -> each.to() == Status.PAID).hasSize(2);
  }

  @Test
  void is_remembered_by_its_name_from_when_it_has_an_effect() {
    var order = till.placed(till.stocked(5), 1);
    var session = till.session(order);

    stripe.told(stripe.completed("evt_1", order.id(), session, order.placed().bill().total()));

    assertThat(till.now(order)).isInstanceOf(PaidOrder.class);
    assertThat(till.orders.seen("evt_1")).isTrue();
  }

  @Test
  void may_come_before_our_own_call_has_returned() {
    var order = till.placed(till.stocked(5), 1);
    var opening = order.opening(till.now());
    till.orders.keep(order, opening, null);

    till.stripe.pays(((Checkouts.Found.Open) till.stripe.checkouts().open(opening)).session());
    till.quiet();

    assertThat(till.now(order)).isInstanceOf(PaidOrder.class);
  }

  @Test
  void of_another_amount_currency_checkout_or_order_changes_nothing() {
    var order = till.placed(till.stocked(5), 1);
    var total = order.placed().bill().total();
    var session = till.session(order);
    var before = till.now(order);

    assertThat(
            stripe.told(
                stripe.completed(
                    "evt_1", order.id(), session, new Money(total.amount() - 1, "EUR"))))
        .isEqualTo(200);
    assertThat(
            stripe.told(
                stripe.completed("evt_2", order.id(), session, new Money(total.amount(), "USD"))))
        .isEqualTo(200);
    assertThat(stripe.told(stripe.completed("evt_3", order.id(), "cs_other", total)))
        .isEqualTo(200);
    assertThat(stripe.told(stripe.completed("evt_4", People.id(Kind.ORD), session, total)))
        .isEqualTo(200);
    assertThat(stripe.told(stripe.completed("evt_5", "nonsense", session, total))).isEqualTo(200);

    assertThat(till.now(order)).isEqualTo(before);
    assertThat(till.orders.seen("evt_1")).isTrue();
    assertThat(till.orders.seen("evt_5")).isTrue();
  }

  @Test
  void of_the_other_mode_or_another_account_changes_nothing() {
    var order = till.placed(till.stocked(5), 1);
    var session = till.session(order);
    var good =
        Json.readOwn(stripe.completed("evt_1", order.id(), session, order.placed().bill().total()));
    var before = till.now(order);
    var live = new LinkedHashMap<>(good);
    live.put("livemode", true);
    var others = new LinkedHashMap<>(good);
    others.put("id", "evt_2");
    others.put("account", "acct_1");

    assertThat(stripe.told(Json.text(live))).isEqualTo(200);
    assertThat(stripe.told(Json.text(others))).isEqualTo(200);

    assertThat(till.now(order)).isEqualTo(before);
  }

  @Test
  void that_takes_days_ships_nothing_until_the_money_is_there() {
    var order = till.placed(till.stocked(5), 1);
    var session = till.session(order);
    till.stripe.paysLater(session);
    till.quiet();

    assertThat(till.now(order).status()).isEqualTo(Status.PAYMENT_PROCESSING);
    assertThat(((Order.AwaitingPayment) till.now(order)).hold().stage())
        .isEqualTo(Hold.Stage.SETTLING);
    till.later(Duration.ofDays(2));
    till.sweep();
    assertThat(till.now(order).status()).isEqualTo(Status.PAYMENT_PROCESSING);
    assertThat(till.checkout(order).code()).isEqualTo("order-paid");

    till.stripe.settles(session);
    till.quiet();
    assertThat(till.now(order).status()).isEqualTo(Status.PAID);
  }

  @Test
  void that_takes_days_and_fails_lets_the_goods_go() {
    var ware = till.stocked(5);
    var order = till.placed(ware, 1);
    var session = till.session(order);
    till.stripe.paysLater(session);
    till.stripe.bounces(session);
    till.quiet();

    assertThat(till.now(order).status()).isEqualTo(Status.EXPIRED);
    assertThat(till.available(ware)).isEqualTo(5);
  }

  @Test
  void for_an_order_that_has_ended_takes_the_goods_again_while_there_are_any() {
    var ware = till.stocked(2);
    var order = till.placed(ware, 2);
    var session = till.session(order);
    till.later(Duration.ofMinutes(32));
    assertThat(till.available(ware)).isEqualTo(2);

    stripe.told(stripe.completed("evt_late", order.id(), session, order.placed().bill().total()));

    assertThat(till.now(order).status()).isEqualTo(Status.PAID);
    assertThat(till.available(ware)).isZero();
  }

  @Test
  void for_an_order_its_customer_has_cancelled_goes_back_in_full_though_its_goods_are_there() {
    var ware = till.stocked(2);
    var order = till.placed(ware, 2);
    var session = till.session(order);
    till.cancel(till.customer, order.id());
    till.quiet();
    assertThat(till.now(order).status()).isEqualTo(Status.CANCELLED);

    stripe.told(stripe.completed("evt_late", order.id(), session, order.placed().bill().total()));

    var paid = (PaidOrder) till.now(order);
    assertThat(paid.status()).isEqualTo(Status.REFUND_PENDING);
    assertThat(paid.returned()).isEqualTo(order.placed().bill().total());
    assertThat(paid.refunds()).extracting(Refund::reason).allMatch(it -> it.contains("cancelled"));
    assertThat(paid.log().steps()).noneMatch(Step::inVain);
    assertThat(till.available(ware)).isEqualTo(2);
  }

  @Test
  void for_an_order_whose_goods_are_sold_meanwhile_goes_back_in_full() {
    var ware = till.stocked(2);
    var order = till.placed(ware, 2);
    var session = till.session(order);
    till.later(Duration.ofMinutes(32));
    till.placed(ware, 1);

    stripe.told(stripe.completed("evt_late", order.id(), session, order.placed().bill().total()));

    var paid = (PaidOrder) till.now(order);
    assertThat(paid.status()).isEqualTo(Status.REFUND_PENDING);
    assertThat(paid.returned()).isEqualTo(order.placed().bill().total());
    assertThat(till.available(ware)).isEqualTo(1);
  }
}
