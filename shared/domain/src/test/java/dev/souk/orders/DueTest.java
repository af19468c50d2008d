package dev.souk.orders;

import static dev.souk.orders.Bills.euros;
import static dev.souk.orders.Bills.mugs;
import static dev.souk.orders.Bills.refunded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.People;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is due to a seller")
class DueTest {
  private final PaidOrder paid = Bills.paid();

  @Test
  void is_what_the_customer_pays_less_the_commission() {
    var part = mugs(paid);

    assertThat(part.commission()).isEqualTo(part.bought().commission());
    assertThat(part.due())
        .isEqualTo(
            part.bought()
                .total()
                .minus(part.bought().commission())
                .minus(part.bought().commissionVat()));
  }

  @Test
  void falls_with_what_goes_back_of_which_no_commission_is_kept() {
    var part = mugs(refunded(paid, mugs(paid), Map.of(Bills.MUG.variantId(), 1)));

    assertThat(part.commission().amount()).isEqualTo(part.bought().commission().amount() * 2 / 3);
    assertThat(part.commissionVat().amount())
        .isPositive()
        .isEqualTo(part.bought().commissionVat().amount() * 2 / 3);
    assertThat(part.due().plus(part.commission()).plus(part.commissionVat()).plus(part.returned()))
        .isEqualTo(part.bought().total());
  }

  @Test
  void is_nothing_once_all_of_it_goes_back() {
    var cancelled = Bills.to(Cancelling.cancel(paid, mugs(paid).id(), "broken", People.NOON));

    assertThat(mugs(cancelled).commission()).isEqualTo(euros(0));
    assertThat(mugs(cancelled).commissionVat()).isEqualTo(euros(0));
    assertThat(mugs(cancelled).due()).isEqualTo(euros(0));
  }
}
