package dev.souk.checkout;

import static dev.souk.checkout.Checkouts.euros;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.money.BasisPoints;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A commission")
class CommissionTest {
  @Test
  void is_a_part_of_what_is_sold_rounded_half_up() {
    var tenth = new Commission(new BasisPoints(1000));

    assertThat(tenth.on(euros(1290))).isEqualTo(euros(129));
    assertThat(tenth.on(euros(1295))).isEqualTo(euros(130));
    assertThat(tenth.on(euros(0))).isEqualTo(euros(0));
  }

  @Test
  void may_be_nothing() {
    assertThat(new Commission(new BasisPoints(0)).on(euros(1290))).isEqualTo(euros(0));
  }
}
