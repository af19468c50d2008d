package dev.souk.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A socket")
class SocketConnectionTest {
  private static final Instant NOON = SocketConnectionsContract.NOON;

  private final SocketConnection opened = SocketConnection.opened("a=", Optional.empty(), NOON);
  private final SocketConnection greeted = to(opened.hello(NOON));

  private static SocketConnection to(SocketMessageResult result) {
    return ((SocketMessageResult.Success) result).socket();
  }

  private static List<Topic> topics(int from, int to) {
    return IntStream.range(from, to).mapToObj(SocketConnectionsContract::product).toList();
  }

  @Test
  void hears_nothing_but_hello_first() {
    assertThat(opened.receive(NOON)).isEqualTo(new SocketMessageResult.HelloRequired());
    assertThat(opened.subscribe(topics(0, 1), NOON))
        .isEqualTo(new SocketMessageResult.HelloRequired());
    assertThat(opened.unsubscribe(topics(0, 1), NOON))
        .isEqualTo(new SocketMessageResult.HelloRequired());
    assertThat(greeted.helloReceived()).isTrue();
    assertThat(to(greeted.hello(NOON)).helloReceived()).isTrue();
  }

  @Test
  void ends_two_hours_after_it_was_opened() {
    assertThat(greeted.expiresAt()).isEqualTo(NOON.plus(Duration.ofHours(2)));
  }

  @Nested
  @DisplayName("when it subscribes")
  class Subscribing {
    @Test
    void watches_fifty_topics_and_no_more() {
      var full = to(greeted.subscribe(topics(0, 50), NOON));

      assertThat(full.topics()).hasSize(50);
      assertThat(full.subscribe(topics(50, 51), NOON))
          .isEqualTo(new SocketMessageResult.TopicLimitExceeded(50));
    }

    @Test
    void counts_a_topic_it_watches_already_once() {
      var full = to(greeted.subscribe(topics(0, 50), NOON));

      assertThat(to(full.subscribe(topics(0, 20), NOON)).topics()).hasSize(50);
    }

    @Test
    void has_room_again_for_what_it_left() {
      var full = to(greeted.subscribe(topics(0, 50), NOON));
      var less = to(full.unsubscribe(topics(0, 2), NOON));

      assertThat(less.topics()).hasSize(48).doesNotContainAnyElementsOf(topics(0, 2));
      assertThat(to(less.subscribe(topics(50, 52), NOON)).topics()).hasSize(50);
    }
  }

  @Nested
  @DisplayName("when it is flooded")
  class Flooding {
    private SocketConnection after(int messages) {
      var socket = greeted;
      while (socket.messages() < messages) {
        socket = to(socket.subscribe(topics(0, 1), NOON));
      }
      return socket;
    }

    @Test
    void hears_sixty_messages_a_minute_and_says_when_the_next() {
      var sixty = after(60);

      assertThat(sixty.receive(NOON.plusSeconds(20)))
          .isEqualTo(new SocketMessageResult.RateLimited(60, 40));
      assertThat(sixty.hello(NOON.plusSeconds(20)))
          .isEqualTo(new SocketMessageResult.RateLimited(60, 40));
    }

    @Test
    void counts_what_changes_nothing_before_hello_too() {
      var socket = opened;
      for (var i = 0; i < 60; i++) {
        socket = to(socket.countMessage(NOON));
      }

      assertThat(socket.helloReceived()).isFalse();
      assertThat(socket.countMessage(NOON.plusSeconds(20)))
          .isEqualTo(new SocketMessageResult.RateLimited(60, 40));
      assertThat(socket.hello(NOON.plusSeconds(20)))
          .isEqualTo(new SocketMessageResult.RateLimited(60, 40));
    }

    @Test
    void counts_anew_in_the_next_minute() {
      var next = to(after(60).receive(NOON.plusSeconds(60)));

      assertThat(next.messages()).isOne();
      assertThat(next.minute()).isEqualTo(NOON.plusSeconds(60));
    }
  }
}
