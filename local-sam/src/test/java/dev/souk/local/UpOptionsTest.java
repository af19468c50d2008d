package dev.souk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command line of the local cloud")
class UpOptionsTest {
  private static UpOptions of(String words) throws UpOptions.InvalidOption {
    return UpOptions.of(words.isEmpty() ? List.of() : List.of(words.split(" ")));
  }

  @Test
  void asks_for_this_machine_alone_when_it_says_nothing() throws UpOptions.InvalidOption {
    var options = of("");

    assertThat(options.port()).isEqualTo(8080);
    assertThat(options.demo()).isTrue();
    assertThat(options.networkAccess()).isEqualTo(NetworkAccess.LOCAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:5173",
        "http://localhost:3000",
        "http://127.0.0.1:4200",
        "https://localhost:5173",
        "http://localhost:8080"
      })
  void lets_every_development_server_of_this_machine_in(String origin)
      throws UpOptions.InvalidOption {
    assertThat(of("").networkAccess().allowed("http://localhost:8080").allows(origin)).isTrue();
  }

  @Test
  void lets_in_whom_it_names_as_often_as_it_names_one() throws UpOptions.InvalidOption {
    var networkAccess =
        of("--origin https://a.test --origin http://b.test:3000 --pages https://c.test/shop"
                + " --host 0.0.0.0 --host Souk --host souk.lan")
            .networkAccess();
    var allowed = networkAccess.allowed("http://localhost:8080");

    assertThat(List.of("https://a.test", "http://b.test:3000", "https://c.test"))
        .allMatch(allowed::allows);
    assertThat(allowed.allows("https://d.test")).isFalse();
    assertThat(networkAccess.site("http://localhost:8080")).isEqualTo("https://c.test/shop");
    assertThat(networkAccess.host()).isEqualTo("0.0.0.0");
    assertThat(networkAccess.names()).containsExactlyInAnyOrder("souk", "souk.lan");
  }

  @ParameterizedTest
  @CsvSource({
    "--origin, --origin takes an origin",
    "--origin localhost:5173, --origin takes an origin",
    "--origin https://a.test/, --origin takes an origin",
    "--origin *, --origin takes an origin",
    "'--origin https://a.test,https://b.test', --origin takes an origin",
    "--pages, --pages takes an address",
    "--pages ftp://a.test, --pages takes an address",
    "--pages https://a.test/?x=1, --pages takes an address",
    "--host, --host takes an address",
    "--host a/b, --host takes an address",
    "--port 65536, --port takes a number",
    "--sell, --sell is not an option",
  })
  void says_what_an_option_takes(String words, String why) {
    assertThatThrownBy(() -> of(words))
        .isInstanceOf(UpOptions.InvalidOption.class)
        .hasMessageStartingWith(why);
  }
}
