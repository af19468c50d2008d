package dev.souk.commission;

import static dev.souk.accounts.AccountFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.souk.accounts.AccountFixtures;
import dev.souk.commission.CommissionVat.Treatment;
import dev.souk.id.IdType;
import dev.souk.money.BasisPoints;
import dev.souk.tax.InMemoryTaxRates;
import dev.souk.tax.TaxRate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("VAT on commission")
class CommissionVatTest {
  private static final TaxProfile SILENT = TaxProfile.none(AccountFixtures.id(IdType.SEL));
  private static final InMemoryTaxRates RATES =
      new InMemoryTaxRates(
          Map.of("DE", rate(1900), "FR", rate(2000), "CH", rate(810), "GB", rate(2000)));

  private static TaxRate rate(int basisPoints) {
    return new TaxRate(new BasisPoints(basisPoints), TaxRate.Treatment.INCLUDED);
  }

  private static CommissionVat of(String market, String country, @Nullable String vatId) {
    return CommissionVat.of(market, SILENT.stating(country, vatId, NOON), RATES);
  }

  @Test
  void is_the_markets_own_for_sellers_in_its_country_registered_or_not() {
    var domestic = new CommissionVat(Treatment.DOMESTIC, "DE", null, 1900);

    assertThat(of("DE", "DE", null)).isEqualTo(domestic);
    assertThat(of("DE", "DE", "DE123456789")).isEqualTo(domestic);
    assertThat(of("CH", "CH", null).basisPoints()).isEqualTo(810);
  }

  @Test
  void is_the_markets_own_for_sellers_who_have_not_stated_a_country() {
    assertThat(CommissionVat.of("DE", SILENT, RATES))
        .isEqualTo(new CommissionVat(Treatment.DOMESTIC, "DE", null, 1900));
  }

  @Test
  void is_for_the_seller_to_account_for_elsewhere_in_the_union() {
    var reversed = of("DE", "FR", "FR12345678901");

    assertThat(reversed)
        .isEqualTo(new CommissionVat(Treatment.REVERSE_CHARGE, "FR", "FR12345678901", 0));
    assertThat(reversed.invoiceNote()).startsWith("Reverse charge").contains("2006/112/EC");
    assertThat(of("DE", "DE", "DE123456789").invoiceNote()).isNull();
  }

  @Test
  void is_that_of_the_sellers_country_for_those_without_a_vat_id() {
    assertThat(of("DE", "FR", null))
        .isEqualTo(new CommissionVat(Treatment.CONSUMER, "FR", null, 2000));
  }

  @Test
  void is_none_across_the_unions_border() {
    assertThat(of("DE", "CH", null).treatment()).isEqualTo(Treatment.OUT_OF_SCOPE);
    assertThat(of("CH", "DE", "DE123456789").treatment()).isEqualTo(Treatment.OUT_OF_SCOPE);
    assertThat(of("GB", "CH", null).basisPoints()).isZero();
  }

  @Test
  void is_none_while_the_market_is_not_registered() {
    assertThat(of("", "FR", "FR12345678901")).isEqualTo(CommissionVat.NOT_CHARGED);
  }

  @ParameterizedTest
  @CsvSource({
    "AT,ATU12345678", "BE,BE0123456789", "BG,BG123456789", "CY,CY12345678X", "CZ,CZ12345678",
    "DE,DE123456789", "DK,DK12345678", "EE,EE123456789", "ES,ESX1234567X", "FI,FI12345678",
    "FR,FRXX123456789", "GR,EL123456789", "HR,HR12345678901", "HU,HU12345678", "IE,IE1234567WA",
    "IT,IT12345678901", "LT,LT123456789", "LU,LU12345678", "LV,LV12345678901", "MT,MT12345678",
    "NL,NL123456789B01", "PL,PL1234567890", "PT,PT123456789", "RO,RO1234567890",
        "SE,SE123456789012",
    "SI,SI12345678", "SK,SK1234567890"
  })
  void ids_have_the_form_of_their_country(String country, String vatId) {
    assertThat(VatId.isValid(vatId, country)).isTrue();
    assertThat(VatId.isValid(vatId + "1234", country)).isFalse();
    assertThat(VatId.isValid(vatId.substring(2), country)).isFalse();
    assertThat(VatId.isValid(vatId, country.equals("DE") ? "FR" : "DE")).isFalse();
  }

  @Test
  void ids_are_of_the_union_alone() {
    assertThat(VatId.countries()).hasSize(27);
    assertThat(VatId.isValid("GB123456789", "GB")).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> SILENT.stating("GB", "GB1", NOON));
  }
}
