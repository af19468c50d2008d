package dev.souk.orders;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.orders.PriceBreakdownFixtures.bowls;
import static dev.souk.orders.PriceBreakdownFixtures.delivered;
import static dev.souk.orders.PriceBreakdownFixtures.mugs;
import static dev.souk.orders.PriceBreakdownFixtures.refunded;
import static dev.souk.orders.PriceBreakdownFixtures.sent;
import static dev.souk.orders.PriceBreakdownFixtures.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A seller sees who bought and where they live")
class BuyerAddressRetentionTest {
  private static final Duration LONG = Duration.ofDays(3650);

  private final PaidOrder paid = PriceBreakdownFixtures.paid();

  private static boolean seen(PaidOrder order, Instant now) {
    return BuyerAddressRetention.of(order, mugs(order), now).isPresent();
  }

  @Test
  void as_long_as_something_is_to_be_sent() {
    assertThat(BuyerAddressRetention.of(paid, mugs(paid), NOON.plus(LONG)))
        .contains(paid.placement().shippingAddress());
  }

  @Test
  void until_thirty_days_after_the_delivery() {
    var there = delivered(paid, mugs(paid));
    var end = NOON.plus(Duration.ofDays(30));

    assertThat(seen(there, end.minusMillis(1))).isTrue();
    assertThat(seen(there, end)).isFalse();
    assertThat(BuyerAddressRetention.of(there, bowls(there), end))
        .as("the other seller has not sent theirs")
        .isPresent();
  }

  @Test
  void until_ninety_days_after_the_last_shipment_when_nobody_says_that_it_arrived() {
    var away = sent(paid, mugs(paid));
    var end = NOON.plus(Duration.ofDays(90));

    assertThat(seen(away, end.minusMillis(1))).isTrue();
    assertThat(seen(away, end)).isFalse();
  }

  @Test
  void no_longer_once_it_is_cancelled_or_all_of_it_refunded() {
    var all = Map.of(PriceBreakdownFixtures.MUG.variantId(), 3);
    var some = Map.of(PriceBreakdownFixtures.MUG.variantId(), 2);
    var there = delivered(paid, mugs(paid));

    assertThat(seen(to(CancellationTransitions.cancel(paid, mugs(paid).id(), "", NOON)), NOON))
        .isFalse();
    assertThat(seen(refunded(paid, mugs(paid), all), NOON)).isFalse();
    assertThat(seen(refunded(there, mugs(there), all), NOON)).isFalse();
    assertThat(seen(refunded(there, mugs(there), some), NOON)).isTrue();
  }
}
