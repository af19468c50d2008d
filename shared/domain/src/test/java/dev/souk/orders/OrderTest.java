package dev.souk.orders;

import static dev.souk.accounts.People.NOON;
import static dev.souk.orders.Bills.placed;
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
        .isEqualTo(Map.of(ref(Bills.MUG), 3, ref(Bills.BOWL), 2, ref(Bills.PLATE), 1));
    assertThat(placed.status()).isEqualTo(Status.AWAITING_PAYMENT);
    assertThat(placed.log().steps())
        .containsExactly(new Step(1, NOON, null, null, Status.AWAITING_PAYMENT));
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

      assertThat(opening.hold().stage()).isEqualTo(Hold.Stage.OPENING);
      assertThat(held(opening, LATER)).isEqualTo(Duration.ofMinutes(35));
      assertThat(opening.hold().payBy()).isEqualTo(LATER.plus(Duration.ofMinutes(31)));
      assertThat(opening.version()).isEqualTo(2);
    }

    @Test
    void is_held_no_longer_for_being_asked_for_again() {
      var opening = placed.opening(NOON);
      var opened = opening.opened("cs_1", LATER);

      assertThat(opening.opening(LATER)).isSameAs(opening);
      assertThat(opened.opening(LATER)).isSameAs(opened);
      assertThat(opened.opened("cs_1", LATER)).isSameAs(opened);
      assertThat(opened.hold().until()).isEqualTo(opening.hold().until());
      assertThat(opened.hold().session()).isEqualTo("cs_1");
    }

    @Test
    void is_held_for_a_whole_checkout_also_when_that_was_opened_unannounced() {
      assertThat(held(placed.opened("cs_1", LATER), LATER)).isEqualTo(Duration.ofMinutes(35));
    }

    @Test
    void is_held_a_week_from_when_it_was_first_told_that_money_is_on_its_way() {
      var settling = placed.opening(NOON).opened("cs_1", NOON).settling("cs_1", LATER);

      assertThat(held(settling, LATER)).isEqualTo(Duration.ofDays(7));
      assertThat(settling.status()).isEqualTo(Status.PAYMENT_PROCESSING);
      assertThat(settling.log().steps().getLast())
          .isEqualTo(new Step(2, LATER, null, Status.AWAITING_PAYMENT, Status.PAYMENT_PROCESSING));
      assertThat(settling.hold().expiresAt()).isEmpty();
      assertThat(placed.hold().expiresAt()).contains(placed.hold().payBy());
      assertThat(settling.settling("cs_1", LATER.plusSeconds(9))).isSameAs(settling);
      assertThat(settling.opened("cs_1", LATER)).isSameAs(settling);
    }

    @Test
    void a_checkout_has_a_name_exactly_from_when_it_is_there() {
      assertThatThrownBy(() -> new Hold(Hold.Stage.OPEN, NOON, null))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new Hold(Hold.Stage.OPENING, NOON, "cs_1"))
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

      assertThat(expired.status()).isEqualTo(Status.EXPIRED);
      assertThat(cancelled.status()).isEqualTo(Status.CANCELLED);
      assertThat(expired.units()).isEmpty();
      assertThat(expired.dueAt()).isEmpty();
      assertThat(expired.log().steps().getLast())
          .isEqualTo(new Step(2, LATER, null, Status.AWAITING_PAYMENT, Status.EXPIRED));
    }

    @Test
    void is_had_once_more_for_late_money_unless_its_customer_cancelled_it() {
      assertThat(placed.expired(LATER).revives()).isTrue();
      assertThat(placed.cancelled(LATER).revives()).isFalse();
    }

    @Test
    void is_paid_all_the_same_when_its_goods_can_be_had() {
      var paid = placed.expired(LATER).paid(Market.payment(placed, LATER), LATER);

      assertThat(paid.units()).isEqualTo(placed.units());
      assertThat(paid.status()).isEqualTo(Status.PAID);
      assertThat(paid.log().steps())
          .extracting(Step::to)
          .containsExactly(
              Status.AWAITING_PAYMENT, Status.EXPIRED, Status.PAID, Status.PAID, Status.PAID);
    }

    @Test
    void gives_every_cent_back_when_they_cannot() {
      var repaid = placed.expired(LATER).repaid(Market.payment(placed, LATER), LATER);

      assertThat(repaid.units()).isEmpty();
      assertThat(repaid.returned()).isEqualTo(placed.placed().bill().total());
      assertThat(repaid.status()).isEqualTo(Status.REFUND_PENDING);
      assertThat(Bills.arrived(repaid).status()).isEqualTo(Status.REFUNDED);
      assertThat(Bills.arrived(repaid).dueAt()).isEmpty();
    }
  }

  @Test
  void is_never_taken_for_paid_with_another_amount() {
    var short1 = Market.payment(placed, NOON).amount().minus(Bills.euros(1));

    assertThatThrownBy(() -> placed.paid(Payment.of("cs_1", "pi_1", short1, NOON), NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void has_the_same_id_for_the_same_request_and_no_other() {
    assertThat(Placed.id("usr_1 POST", "key")).isEqualTo(Placed.id("usr_1 POST", "key"));
    assertThat(Placed.id("usr_2 POST", "key")).isNotEqualTo(Placed.id("usr_1 POST", "key"));
    assertThat(Placed.id("usr_1 POST", "other")).isNotEqualTo(Placed.id("usr_1 POST", "key"));
  }
}
