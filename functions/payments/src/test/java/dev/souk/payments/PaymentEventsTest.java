package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.id.IdType;
import dev.souk.json.Json;
import dev.souk.money.Money;
import dev.souk.orders.Order;
import dev.souk.orders.OrderStatus;
import dev.souk.orders.OrderStatusChange;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import dev.souk.orders.StockReservation;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What Stripe tells of a payment")
class PaymentEventsTest {
  private PaymentFunctionsFixture fixture;
  private WebhookSender stripe;

  @BeforeEach
  void open() throws Exception {
    fixture = new PaymentFunctionsFixture();
    stripe = new WebhookSender(fixture);
  }

  @AfterEach
  void close() throws Exception {
    fixture.close();
  }

  @Test
  void makes_the_order_paid() {
    var ware = fixture.stocked(5);
    var order = fixture.placed(ware, 2);
    fixture.stripe.pays(fixture.session(order));
    fixture.quiet();

    var paid = (PaidOrder) fixture.now(order);
    assertThat(paid.payment().amount()).isEqualTo(order.placement().priceBreakdown().total());
    assertThat(paid.status()).isEqualTo(OrderStatus.PAID);
    assertThat(fixture.available(ware)).isEqualTo(3);
  }

  @Test
  void has_one_effect_when_it_is_told_a_thousand_times() throws Exception {
    var order = fixture.placed(fixture.stocked(5), 1);
    var session = fixture.session(order);
    var body =
        stripe.completed("evt_1", order.id(), session, order.placement().priceBreakdown().total());
    var header = stripe.signed(body, fixture.now());
    var bytes = PaymentFunctionsFixture.bytes(body);

    var told =
        AccountFixtures.atOnce(
            50,
            () -> {
              var all = 0;
              for (var i = 0; i < 20; i++) {
                all += fixture.told(bytes, header).status() == 200 ? 1 : 0;
              }
              return all;
            });

    assertThat(told.stream().mapToInt(Integer::intValue).sum()).isGreaterThan(900);
    assertThat(stripe.told(body)).isEqualTo(200);
    var paid = (PaidOrder) fixture.now(order);
    assertThat(paid.version()).isEqualTo(4);
    assertThat(paid.changeLog().changes())
        .filteredOn(each -> each.to() == OrderStatus.PAID)
        .hasSize(2);
  }

  @Test
  void is_remembered_by_its_name_from_when_it_has_an_effect() {
    var order = fixture.placed(fixture.stocked(5), 1);
    var session = fixture.session(order);

    stripe.told(
        stripe.completed("evt_1", order.id(), session, order.placement().priceBreakdown().total()));

    assertThat(fixture.now(order)).isInstanceOf(PaidOrder.class);
    assertThat(fixture.orders.isProcessed("evt_1")).isTrue();
  }

  @Test
  void may_come_before_our_own_call_has_returned() {
    var order = fixture.placed(fixture.stocked(5), 1);
    var opening = order.opening(fixture.now());
    fixture.orders.save(order, opening, null);

    fixture.stripe.pays(
        ((CheckoutSessions.SessionState.Open) fixture.stripe.checkouts().open(opening)).session());
    fixture.quiet();

    assertThat(fixture.now(order)).isInstanceOf(PaidOrder.class);
  }

  @Test
  void of_another_amount_currency_checkout_or_order_changes_nothing() {
    var order = fixture.placed(fixture.stocked(5), 1);
    var total = order.placement().priceBreakdown().total();
    var session = fixture.session(order);
    var before = fixture.now(order);

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
    assertThat(
            stripe.told(stripe.completed("evt_4", AccountFixtures.id(IdType.ORD), session, total)))
        .isEqualTo(200);
    assertThat(stripe.told(stripe.completed("evt_5", "nonsense", session, total))).isEqualTo(200);

    assertThat(fixture.now(order)).isEqualTo(before);
    assertThat(fixture.orders.isProcessed("evt_1")).isTrue();
    assertThat(fixture.orders.isProcessed("evt_5")).isTrue();
  }

  @Test
  void of_the_other_mode_or_another_account_changes_nothing() {
    var order = fixture.placed(fixture.stocked(5), 1);
    var session = fixture.session(order);
    var good =
        Json.readOwn(
            stripe.completed(
                "evt_1", order.id(), session, order.placement().priceBreakdown().total()));
    var before = fixture.now(order);
    var live = new LinkedHashMap<>(good);
    live.put("livemode", true);
    var others = new LinkedHashMap<>(good);
    others.put("id", "evt_2");
    others.put("account", "acct_1");

    assertThat(stripe.told(Json.text(live))).isEqualTo(200);
    assertThat(stripe.told(Json.text(others))).isEqualTo(200);

    assertThat(fixture.now(order)).isEqualTo(before);
  }

  @Test
  void that_takes_days_ships_nothing_until_the_money_is_there() {
    var order = fixture.placed(fixture.stocked(5), 1);
    var session = fixture.session(order);
    fixture.stripe.paysLater(session);
    fixture.quiet();

    assertThat(fixture.now(order).status()).isEqualTo(OrderStatus.PAYMENT_PROCESSING);
    assertThat(((Order.AwaitingPayment) fixture.now(order)).reservation().stage())
        .isEqualTo(StockReservation.Stage.PAYMENT_PROCESSING);
    fixture.later(Duration.ofDays(2));
    fixture.sweep();
    assertThat(fixture.now(order).status()).isEqualTo(OrderStatus.PAYMENT_PROCESSING);
    assertThat(fixture.checkout(order).code()).isEqualTo("order-paid");

    fixture.stripe.settles(session);
    fixture.quiet();
    assertThat(fixture.now(order).status()).isEqualTo(OrderStatus.PAID);
  }

  @Test
  void that_takes_days_and_fails_lets_the_goods_go() {
    var ware = fixture.stocked(5);
    var order = fixture.placed(ware, 1);
    var session = fixture.session(order);
    fixture.stripe.paysLater(session);
    fixture.stripe.bounces(session);
    fixture.quiet();

    assertThat(fixture.now(order).status()).isEqualTo(OrderStatus.EXPIRED);
    assertThat(fixture.available(ware)).isEqualTo(5);
  }

  @Test
  void for_an_order_that_has_ended_takes_the_goods_again_while_there_are_any() {
    var ware = fixture.stocked(2);
    var order = fixture.placed(ware, 2);
    var session = fixture.session(order);
    fixture.later(Duration.ofMinutes(32));
    assertThat(fixture.available(ware)).isEqualTo(2);

    stripe.told(
        stripe.completed(
            "evt_late", order.id(), session, order.placement().priceBreakdown().total()));

    assertThat(fixture.now(order).status()).isEqualTo(OrderStatus.PAID);
    assertThat(fixture.available(ware)).isZero();
  }

  @Test
  void for_an_order_its_customer_has_cancelled_goes_back_in_full_though_its_goods_are_there() {
    var ware = fixture.stocked(2);
    var order = fixture.placed(ware, 2);
    var session = fixture.session(order);
    fixture.cancel(fixture.customer, order.id());
    fixture.quiet();
    assertThat(fixture.now(order).status()).isEqualTo(OrderStatus.CANCELLED);

    stripe.told(
        stripe.completed(
            "evt_late", order.id(), session, order.placement().priceBreakdown().total()));

    var paid = (PaidOrder) fixture.now(order);
    assertThat(paid.status()).isEqualTo(OrderStatus.REFUND_PENDING);
    assertThat(paid.returned()).isEqualTo(order.placement().priceBreakdown().total());
    assertThat(paid.refunds()).extracting(Refund::reason).allMatch(it -> it.contains("cancelled"));
    assertThat(paid.changeLog().changes()).noneMatch(OrderStatusChange::inVain);
    assertThat(fixture.available(ware)).isEqualTo(2);
  }

  @Test
  void for_an_order_whose_goods_are_sold_meanwhile_goes_back_in_full() {
    var ware = fixture.stocked(2);
    var order = fixture.placed(ware, 2);
    var session = fixture.session(order);
    fixture.later(Duration.ofMinutes(32));
    fixture.placed(ware, 1);

    stripe.told(
        stripe.completed(
            "evt_late", order.id(), session, order.placement().priceBreakdown().total()));

    var paid = (PaidOrder) fixture.now(order);
    assertThat(paid.status()).isEqualTo(OrderStatus.REFUND_PENDING);
    assertThat(paid.returned()).isEqualTo(order.placement().priceBreakdown().total());
    assertThat(fixture.available(ware)).isEqualTo(1);
  }
}
