package dev.souk.orders;

import static dev.souk.orders.PriceBreakdownFixtures.euros;
import static dev.souk.orders.PriceBreakdownFixtures.mugs;
import static dev.souk.orders.PriceBreakdownFixtures.refunded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is due to a seller")
class OrderDueTimesTest {
  private final PaidOrder paid = PriceBreakdownFixtures.paid();

  @Test
  void is_what_the_customer_pays_less_the_commission() {
    var part = mugs(paid);

    assertThat(part.commission()).isEqualTo(part.breakdown().commission());
    assertThat(part.payoutAmount())
        .isEqualTo(
            part.breakdown()
                .total()
                .minus(part.breakdown().commission())
                .minus(part.breakdown().commissionVat()));
  }

  @Test
  void falls_with_what_goes_back_of_which_no_commission_is_kept() {
    var part = mugs(refunded(paid, mugs(paid), Map.of(PriceBreakdownFixtures.MUG.variantId(), 1)));

    assertThat(part.commission().amount())
        .isEqualTo(part.breakdown().commission().amount() * 2 / 3);
    assertThat(part.commissionVat().amount())
        .isPositive()
        .isEqualTo(part.breakdown().commissionVat().amount() * 2 / 3);
    assertThat(
            part.payoutAmount()
                .plus(part.commission())
                .plus(part.commissionVat())
                .plus(part.returned()))
        .isEqualTo(part.breakdown().total());
  }

  @Test
  void is_nothing_once_all_of_it_goes_back() {
    var cancelled =
        PriceBreakdownFixtures.to(
            CancellationTransitions.cancel(paid, mugs(paid).id(), "broken", AccountFixtures.NOON));

    assertThat(mugs(cancelled).commission()).isEqualTo(euros(0));
    assertThat(mugs(cancelled).commissionVat()).isEqualTo(euros(0));
    assertThat(mugs(cancelled).payoutAmount()).isEqualTo(euros(0));
  }
}
