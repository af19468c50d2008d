package dev.souk.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Countries")
class CountriesTest {
  @Test
  void are_those_of_iso_3166_and_kosovo() {
    assertThat(new String[] {"DE", "TW", "GL", "XK"}).allMatch(Countries::known);
    assertThat(new String[] {"EU", "UK", "de", "ZZ", "XX", ""}).noneMatch(Countries::known);
  }
}
