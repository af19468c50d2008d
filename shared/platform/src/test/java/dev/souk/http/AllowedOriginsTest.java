package dev.souk.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Origins")
class AllowedOriginsTest {
  private final AllowedOrigins origins =
      AllowedOrigins.of("https://shop.example,http://localhost:*,http://[::1]:*");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example",
        "http://localhost",
        "http://localhost:5173",
        "http://localhost:3000",
        "http://[::1]:8080"
      })
  void let_in_who_is_named_and_every_port_where_it_is_left_open(String origin) {
    assertThat(origins.allows(origin)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "http://shop.example",
        "https://shop.example:444",
        "https://shop.example.evil.example",
        "https://localhost:5173",
        "http://localhost.evil.example",
        "http://localhost:5173.evil.example",
        "http://localhost:*",
        "http://localhost:",
        "http://localhost:123456",
        "http://localhost@evil.example",
        "http://evil.example/http://localhost:1"
      })
  void let_in_nobody_else(String origin) {
    assertThat(origins.allows(origin)).isFalse();
  }

  @org.junit.jupiter.api.Test
  void are_written_as_they_are_read() {
    assertThat(AllowedOrigins.of(origins.toString())).isEqualTo(origins);
  }
}
