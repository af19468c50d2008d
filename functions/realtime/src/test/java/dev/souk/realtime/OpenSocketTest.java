package dev.souk.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Opening a socket")
class OpenSocketTest {
  private final SocketFunctionsFixture fixture = new SocketFunctionsFixture();

  private int from(String... origins) {
    return fixture.connect("a=", Map.of("Origin", List.of(origins)), List.of());
  }

  private int with(String... tickets) {
    return fixture.connect("a=", Map.of(), List.of(tickets));
  }

  @Test
  void is_refused_round_cloudfront_with_its_ticket_unspent() {
    fixture.tickets.add("t", SocketFunctionsFixture.ANNA, fixture.now.plusSeconds(60));

    assertThat(fixture.knock("a=", Map.of(), List.of("t"))).isEqualTo(403);
    assertThat(
            fixture.knock("a=", Map.of("x-souk-cloudfront-key", List.of("guessed")), List.of("t")))
        .isEqualTo(403);
    assertThat(fixture.connect("a=", Map.of(), List.of("t"))).isEqualTo(200);
  }

  @Nested
  @DisplayName("from an origin")
  class Origins {
    @Test
    void succeeds_for_the_shops_own_whatever_the_case_of_the_headers_name() {
      assertThat(from("https://shop.example")).isEqualTo(200);
      assertThat(
              fixture.connect("b=", Map.of("ORIGIN", List.of("https://evil.example")), List.of()))
          .isEqualTo(403);
      assertThat(fixture.sockets.of("a=").orElseThrow().holder()).isEmpty();
    }

    @Test
    void is_forbidden_for_any_other_however_alike() {
      assertThat(from("https://shop.example.evil.example")).isEqualTo(403);
      assertThat(from("http://shop.example")).isEqualTo(403);
      assertThat(from("https://SHOP.example")).isEqualTo(403);
      assertThat(from("null")).isEqualTo(403);
      assertThat(from("")).isEqualTo(403);
      assertThat(from("https://shop.example", "https://evil.example")).isEqualTo(403);
      assertThat(fixture.sockets.of("a=")).isEmpty();
    }

    @Test
    void succeeds_for_whoever_is_no_browser_and_names_none() {
      assertThat(with()).isEqualTo(200);
    }

    @Test
    void a_foreign_one_does_not_use_up_a_ticket() {
      fixture.tickets.add("t", SocketFunctionsFixture.ANNA, fixture.now.plusSeconds(60));
      fixture.connect("a=", Map.of("Origin", List.of("https://evil.example")), List.of("t"));

      assertThat(with("t")).isEqualTo(200);
    }
  }

  @Nested
  @DisplayName("with a ticket")
  class WithTicket {
    @Test
    void makes_the_socket_its_holders_once() {
      fixture.tickets.add("t", SocketFunctionsFixture.ANNA, fixture.now.plusSeconds(60));

      assertThat(with("t")).isEqualTo(200);
      assertThat(fixture.sockets.of("a=").orElseThrow().holder())
          .isEqualTo(Optional.of(SocketFunctionsFixture.ANNA));
      assertThat(fixture.connect("b=", Map.of(), List.of("t"))).isEqualTo(401);
      assertThat(fixture.sockets.of("b=")).isEmpty();
    }

    @Test
    void is_refused_when_it_is_empty_unknown_repeated_or_late() {
      fixture.tickets.add("t", SocketFunctionsFixture.ANNA, fixture.now.plusSeconds(60));

      assertThat(with("")).isEqualTo(401);
      assertThat(with("x")).isEqualTo(401);
      assertThat(with("t", "t")).isEqualTo(401);
      fixture.now = fixture.now.plusSeconds(60);
      assertThat(with("t")).isEqualTo(401);
      assertThat(fixture.sockets.of("a=")).isEmpty();
    }

    @Test
    void is_refused_when_the_session_has_ended_since() {
      fixture.tickets.add("t", SocketFunctionsFixture.ANNA, fixture.now.plusSeconds(60));
      fixture.sessions.end(SocketFunctionsFixture.ANNA.session());

      assertThat(with("t")).isEqualTo(401);
    }
  }

  @Test
  void closing_forgets_it_and_may_be_told_twice() {
    fixture.watching("a=", SocketFunctionsFixture.topic(SocketFunctionsFixture.stock(1, 1, 5, 1)));

    assertThat(fixture.hear(fixture.close, "a=", "")).isEqualTo(200);
    assertThat(fixture.hear(fixture.close, "a=", "")).isEqualTo(200);
    assertThat(
            fixture.sockets.subscribers(
                SocketFunctionsFixture.topic(SocketFunctionsFixture.stock(1, 1, 5, 1))))
        .isEmpty();
  }
}
