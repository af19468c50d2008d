package dev.souk.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A part in basis points")
class BasisPointsTest {
  private static Money euros(long amount) {
    return new Money(amount, "EUR");
  }

  @Test
  void is_rounded_half_up_to_the_cent() {
    assertThat(new BasisPoints(1000).of(euros(1294))).isEqualTo(euros(129));
    assertThat(new BasisPoints(1000).of(euros(1295))).isEqualTo(euros(130));
    assertThat(new BasisPoints(2550).of(euros(1000))).isEqualTo(euros(255));
    assertThat(new BasisPoints(0).of(euros(1))).isEqualTo(euros(0));
    assertThat(new BasisPoints(10_000).of(euros(1))).isEqualTo(euros(1));
  }

  @Test
  void is_found_in_a_sum_it_was_put_on() {
    assertThat(new BasisPoints(1900).within(euros(119))).isEqualTo(euros(19));
    assertThat(new BasisPoints(1900).within(euros(1290))).isEqualTo(euros(206));
    assertThat(new BasisPoints(2550).within(euros(12_550))).isEqualTo(euros(2550));
    assertThat(new BasisPoints(10_000).within(euros(3))).isEqualTo(euros(2));
    assertThat(new BasisPoints(0).within(euros(999))).isEqualTo(euros(0));
  }

  @Test
  void holds_for_sums_whose_product_does_not_fit_a_long() {
    var sum = euros(Long.MAX_VALUE);

    assertThat(new BasisPoints(10_000).of(sum)).isEqualTo(sum);
    assertThat(new BasisPoints(10_000).within(sum)).isEqualTo(euros(Long.MAX_VALUE / 2 + 1));
  }

  @Test
  void is_never_more_than_the_whole() {
    assertThatThrownBy(() -> new BasisPoints(10_001)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BasisPoints(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
