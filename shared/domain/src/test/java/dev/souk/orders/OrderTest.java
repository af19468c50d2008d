package dev.souk.orders;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.orders.PriceBreakdownFixtures.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("An order that is not paid")
class OrderTest {
  private static final Instant LATER = NOON.plusSeconds(60);

  private final Order.AwaitingPayment placed = placed();

  private static Duration held(Order.AwaitingPayment order, Instant from) {
    return Duration.between(from, order.dueAt().orElseThrow());
  }

  @Test
  void holds_all_of_its_units() {
    assertThat(placed.units())
        .isEqualTo(
            Map.of(
                ref(PriceBreakdownFixtures.MUG),
                3,
                ref(PriceBreakdownFixtures.BOWL),
                2,
                ref(PriceBreakdownFixtures.PLATE),
                1));
    assertThat(placed.status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
    assertThat(placed.changeLog().changes())
        .containsExactly(new OrderStatusChange(1, NOON, null, null, OrderStatus.AWAITING_PAYMENT));
  }

  private static dev.souk.catalog.Offer.Ref ref(dev.souk.catalog.Offer offer) {
    return new dev.souk.catalog.Offer.Ref(offer.productId(), offer.variantId());
  }

  @Nested
  @DisplayName("while its checkout comes and goes")
  class Held {
    @Test
    void is_held_a_quarter_of_an_hour_without_one() {
      assertThat(held(placed, NOON)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void is_held_longer_than_the_checkout_can_be_paid_before_the_checkout_is_asked_for() {
      var opening = placed.opening(LATER);

      assertThat(opening.reservation().stage()).isEqualTo(StockReservation.Stage.OPENING);
      assertThat(held(opening, LATER)).isEqualTo(Duration.ofMinutes(35));
      assertThat(opening.reservation().payBy()).isEqualTo(LATER.plus(Duration.ofMinutes(31)));
      assertThat(opening.version()).isEqualTo(2);
    }

    @Test
    void is_held_no_longer_for_being_asked_for_again() {
      var opening = placed.opening(NOON);
      var opened = opening.opened("cs_1", LATER);

      assertThat(opening.opening(LATER)).isSameAs(opening);
      assertThat(opened.opening(LATER)).isSameAs(opened);
      assertThat(opened.opened("cs_1", LATER)).isSameAs(opened);
      assertThat(opened.reservation().until()).isEqualTo(opening.reservation().until());
      assertThat(opened.reservation().session()).isEqualTo("cs_1");
    }

    @Test
    void is_held_for_a_whole_checkout_also_when_that_was_opened_unannounced() {
      assertThat(held(placed.opened("cs_1", LATER), LATER)).isEqualTo(Duration.ofMinutes(35));
    }

    @Test
    void is_held_a_week_from_when_it_was_first_told_that_money_is_on_its_way() {
      var settling = placed.opening(NOON).opened("cs_1", NOON).paymentProcessing("cs_1", LATER);

      assertThat(held(settling, LATER)).isEqualTo(Duration.ofDays(7));
      assertThat(settling.status()).isEqualTo(OrderStatus.PAYMENT_PROCESSING);
      assertThat(settling.changeLog().changes().getLast())
          .isEqualTo(
              new OrderStatusChange(
                  2, LATER, null, OrderStatus.AWAITING_PAYMENT, OrderStatus.PAYMENT_PROCESSING));
      assertThat(settling.reservation().expiresAt()).isEmpty();
      assertThat(placed.reservation().expiresAt()).contains(placed.reservation().payBy());
      assertThat(settling.paymentProcessing("cs_1", LATER.plusSeconds(9))).isSameAs(settling);
      assertThat(settling.opened("cs_1", LATER)).isSameAs(settling);
    }

    @Test
    void a_checkout_has_a_name_exactly_from_when_it_is_there() {
      assertThatThrownBy(() -> new StockReservation(StockReservation.Stage.OPEN, NOON, null))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new StockReservation(StockReservation.Stage.OPENING, NOON, "cs_1"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  @DisplayName("when it ends")
  class Ended {
    @Test
    void holds_nothing_is_due_no_more_and_says_why() {
      var expired = placed.expired(LATER);
      var cancelled = placed.cancelled(LATER);

      assertThat(expired.status()).isEqualTo(OrderStatus.EXPIRED);
      assertThat(cancelled.status()).isEqualTo(OrderStatus.CANCELLED);
      assertThat(expired.units()).isEmpty();
      assertThat(expired.dueAt()).isEmpty();
      assertThat(expired.changeLog().changes().getLast())
          .isEqualTo(
              new OrderStatusChange(
                  2, LATER, null, OrderStatus.AWAITING_PAYMENT, OrderStatus.EXPIRED));
    }

    @Test
    void is_had_once_more_for_late_money_unless_its_customer_cancelled_it() {
      assertThat(placed.expired(LATER).revives()).isTrue();
      assertThat(placed.cancelled(LATER).revives()).isFalse();
    }

    @Test
    void is_paid_all_the_same_when_its_goods_can_be_had() {
      var paid = placed.expired(LATER).paid(TestMarket.payment(placed, LATER), LATER);

      assertThat(paid.units()).isEqualTo(placed.units());
      assertThat(paid.status()).isEqualTo(OrderStatus.PAID);
      assertThat(paid.changeLog().changes())
          .extracting(OrderStatusChange::to)
          .containsExactly(
              OrderStatus.AWAITING_PAYMENT,
              OrderStatus.EXPIRED,
              OrderStatus.PAID,
              OrderStatus.PAID,
              OrderStatus.PAID);
    }

    @Test
    void gives_every_cent_back_when_they_cannot() {
      var repaid = placed.expired(LATER).repaid(TestMarket.payment(placed, LATER), LATER);

      assertThat(repaid.units()).isEmpty();
      assertThat(repaid.returned()).isEqualTo(placed.placement().priceBreakdown().total());
      assertThat(repaid.status()).isEqualTo(OrderStatus.REFUND_PENDING);
      assertThat(PriceBreakdownFixtures.arrived(repaid).status()).isEqualTo(OrderStatus.REFUNDED);
      assertThat(PriceBreakdownFixtures.arrived(repaid).dueAt()).isEmpty();
    }
  }

  @Test
  void is_never_taken_for_paid_with_another_amount() {
    var short1 = TestMarket.payment(placed, NOON).amount().minus(PriceBreakdownFixtures.euros(1));

    assertThatThrownBy(() -> placed.paid(Payment.of("cs_1", "pi_1", short1, NOON), NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void has_the_same_id_for_the_same_request_and_no_other() {
    assertThat(OrderPlacement.id("usr_1 POST", "key"))
        .isEqualTo(OrderPlacement.id("usr_1 POST", "key"));
    assertThat(OrderPlacement.id("usr_2 POST", "key"))
        .isNotEqualTo(OrderPlacement.id("usr_1 POST", "key"));
    assertThat(OrderPlacement.id("usr_1 POST", "other"))
        .isNotEqualTo(OrderPlacement.id("usr_1 POST", "key"));
  }
}
