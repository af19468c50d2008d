package dev.souk.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A source address")
class IpPrefixesTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8::1, 20010db800000000/64",
    "2001:DB8:0:0:ffff::1, 20010db800000000/64",
    "1::2:3:4:5:6:7, 0001000000020003/64",
    "::1, 0000000000000000/64",
    "not an address, not an address"
  })
  void counts_as_its_network(String address, String network) {
    assertThat(IpPrefixes.network(address)).isEqualTo(network);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, c00002/24",
    "192.0.2.250, c00002/24",
    "192.0.3.7, c00003/24",
    "2001:db8::1, 20010db80000/48",
    "2001:db8:0:ffff::1, 20010db80000/48",
    "2001:db8:1::1, 20010db80001/48",
    "not an address, not an address"
  })
  void has_a_network_around_it(String address, String site) {
    assertThat(IpPrefixes.site(address)).isEqualTo(site);
  }
}
