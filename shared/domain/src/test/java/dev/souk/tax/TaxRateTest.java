package dev.souk.tax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.money.BasisPoints;
import dev.souk.money.Money;
import dev.souk.tax.TaxRate.Taxed;
import dev.souk.tax.TaxRate.Treatment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A tax rate")
class TaxRateTest {
  private static final BasisPoints NINETEEN = new BasisPoints(1900);

  private static Money euros(long amount) {
    return new Money(amount, "EUR");
  }

  @Test
  void that_is_included_is_a_part_of_what_is_paid() {
    assertThat(new TaxRate(NINETEEN, Treatment.INCLUDED).on(euros(1190)))
        .isEqualTo(new Taxed(euros(190), euros(1190)));
  }

  @Test
  void that_is_added_comes_on_top() {
    assertThat(new TaxRate(NINETEEN, Treatment.ADDED).on(euros(1000)))
        .isEqualTo(new Taxed(euros(190), euros(1190)));
  }

  @Test
  void of_nothing_takes_nothing() {
    assertThat(TaxRate.NONE.on(euros(1290))).isEqualTo(new Taxed(euros(0), euros(1290)));
  }
}
