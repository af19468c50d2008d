package dev.souk.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.id.IdType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Over a socket")
class SocketMessagesTest {
  private static final String MUG = SocketFunctionsFixture.id(IdType.PRD, 1);

  private final SocketFunctionsFixture fixture = new SocketFunctionsFixture();

  @BeforeEach
  void stocked() {
    fixture.displays.put(SocketFunctionsFixture.stock(1, 1, 5, 7));
    fixture.displays.put(SocketFunctionsFixture.stock(1, 2, 2, 3));
  }

  private Map<String, @Nullable Object> subscribe(String... topics) {
    var wanted =
        List.of(topics).stream()
            .map(topic -> "{\"topic\":\"" + topic + "\"}")
            .collect(Collectors.joining(","));
    fixture.hear(
        fixture.subscribe,
        "a=",
        "{\"type\":\"subscribe\",\"id\":\"1\",\"topics\":[" + wanted + "]}");
    return fixture.last("a=");
  }

  private Map<String, @Nullable Object> problem() {
    return SocketFunctionsFixture.object(fixture.last("a="), "problem");
  }

  @Nested
  @DisplayName("hello")
  class Greeting {
    @Test
    void is_welcomed_with_what_keeps_the_socket_open() {
      fixture.greeted("a=", Optional.empty());

      assertThat(fixture.last("a="))
          .isEqualTo(
              Map.of(
                  "type", "welcome", "connectionId", "a=", "pingInterval", 240L, "maxAge", 7200L));
    }

    @Test
    void of_another_protocol_is_not_valid() {
      fixture.sockets.open(SocketConnection.opened("a=", Optional.empty(), fixture.now));
      fixture.hear(fixture.hello, "a=", "{\"type\":\"hello\",\"protocol\":2}");

      assertThat(problem())
          .containsEntry("code", "validation-failed")
          .containsEntry("status", 422L);
    }

    @Test
    void comes_first() {
      fixture.sockets.open(SocketConnection.opened("a=", Optional.empty(), fixture.now));

      subscribe("product:" + MUG);
      assertThat(fixture.last("a=")).containsEntry("type", "error").containsEntry("id", "1");
      assertThat(problem()).containsEntry("code", "conflict").containsEntry("requestId", "req-1");
    }

    @Test
    void on_a_socket_nobody_knows_is_told_so() {
      fixture.hear(fixture.hello, "a=", "{\"type\":\"hello\",\"protocol\":1}");

      assertThat(problem()).containsEntry("code", "conflict");
    }
  }

  @Nested
  @DisplayName("subscribe")
  class Subscribing {
    @BeforeEach
    void greeted() {
      fixture.greeted("a=", Optional.empty());
    }

    @Test
    void is_answered_with_the_present_numbers() {
      var answer = subscribe("product:" + MUG);

      assertThat(answer)
          .containsEntry("type", "subscribed")
          .containsEntry("id", "1")
          .containsEntry("topics", List.of("product:" + MUG))
          .containsEntry("errors", List.of());
      assertThat((List<?>) answer.get("snapshot")).hasSize(2);
      assertThat(String.valueOf(answer.get("snapshot")))
          .contains("sku=SKU-1, available=5, lowStock=false")
          .contains("sku=SKU-2, available=2, lowStock=true");
    }

    @Test
    void holds_before_the_numbers_are_read() {
      var watchersSeen = new java.util.ArrayList<Integer>();
      var topic = new Topic.OfProduct(MUG);
      var displays =
          new VisibleStock() {
            @Override
            public boolean isVisible(String productId) {
              return true;
            }

            @Override
            public List<dev.souk.inventory.Stock> listOfProduct(String productId) {
              watchersSeen.add(fixture.sockets.subscribers(topic).size());
              return List.of();
            }
          };
      fixture.hear(
          new SubscribeTopics(
              () -> fixture.now, fixture.sockets, displays, fixture.journeys, fixture.posts),
          "a=",
          "{\"type\":\"subscribe\",\"id\":\"1\",\"topics\":[{\"topic\":\""
              + topic.name()
              + "\"}]}");

      assertThat(watchersSeen).containsExactly(1);
    }

    @Test
    void refuses_topics_that_are_not_to_be_seen_while_the_others_hold() {
      var hidden = SocketFunctionsFixture.stock(2, 3, 1, 1);
      fixture.displays.put(hidden);
      fixture.displays.hide(hidden.productId());
      var answer =
          subscribe(
              "product:" + MUG,
              "product:" + hidden.productId(),
              "product:" + SocketFunctionsFixture.id(IdType.PRD, 99),
              "product:" + SocketFunctionsFixture.id(IdType.SEL, 1),
              "order:ord_01jd8ykz3pe8w3c5k7n9q1t2v4");

      assertThat(answer).containsEntry("topics", List.of("product:" + MUG));
      assertThat((List<?>) answer.get("errors"))
          .hasSize(4)
          .allSatisfy(error ->
              assertThat(error.toString())
                  .contains("code=not-found, detail=there is no such topic"));
      assertThat(fixture.sockets.of("a=").orElseThrow().topics()).hasSize(1);
    }

    @Test
    void to_me_needs_a_ticket() {
      assertThat(String.valueOf(subscribe("me").get("errors"))).contains("code=unauthenticated");

      fixture.sockets.delete("a=");
      fixture.greeted("a=", Optional.of(SocketFunctionsFixture.ANNA));
      assertThat(subscribe("me")).containsEntry("topics", List.of("me"));
      assertThat(fixture.sockets.subscribers(new Topic.OfPrincipal("usr_anna"))).hasSize(1);
    }

    @Test
    void to_a_seller_begins_with_nothing() {
      assertThat(subscribe("seller:" + SocketFunctionsFixture.id(IdType.SEL, 1)))
          .containsEntry("topics", List.of("seller:" + SocketFunctionsFixture.id(IdType.SEL, 1)))
          .containsEntry("snapshot", List.of());
    }

    private void subscribeToTwenty(int from) {
      subscribe(
          IntStream.range(from, from + 20)
              .mapToObj(each -> "seller:" + SocketFunctionsFixture.id(IdType.SEL, each))
              .toArray(String[]::new));
    }

    @Test
    void beyond_fifty_topics_counts_like_any_other() {
      subscribeToTwenty(0);
      subscribeToTwenty(20);
      for (var i = 0; i < 58; i++) {
        subscribeToTwenty(40);
      }

      assertThat(problem()).containsEntry("code", "too-many-requests");
    }

    @Test
    void beyond_fifty_topics_changes_nothing() {
      for (var part = 0; part < 3; part++) {
        subscribeToTwenty(part * 20);
      }

      assertThat(problem()).containsEntry("code", "validation-failed");
      assertThat(String.valueOf(problem().get("errors"))).contains("/topics", "at most 50");
      assertThat(fixture.sockets.of("a=").orElseThrow().topics()).hasSize(40);
    }

    @Test
    void with_twenty_one_topics_is_not_valid() {
      subscribe(
          IntStream.range(0, 21)
              .mapToObj(each -> "seller:" + SocketFunctionsFixture.id(IdType.SEL, each))
              .toArray(String[]::new));

      assertThat(problem()).containsEntry("code", "validation-failed");
    }

    @Test
    void is_answered_in_parts_that_fit_a_frame() {
      for (var product = 10L; product < 13; product++) {
        for (var variant = 0L; variant < 60; variant++) {
          fixture.displays.put(
              SocketFunctionsFixture.stock(product, product * 100 + variant, 5, 1));
        }
      }
      subscribe(
          LongStream.range(10, 13)
              .mapToObj(each -> "product:" + SocketFunctionsFixture.id(IdType.PRD, each))
              .toArray(String[]::new));

      var parts = fixture.told("a=").subList(1, 4);
      assertThat(parts).allSatisfy(part -> assertThat((List<?>) part.get("snapshot")).hasSize(60));
      assertThat(parts).allSatisfy(part -> assertThat(part).containsEntry("id", "1"));
      assertThat(fixture.posts.to("a="))
          .allSatisfy(frame -> assertThat(frame.length()).isLessThan(32 * 1024));
    }

    @Test
    void to_a_dead_socket_forgets_it() {
      fixture.posts.kill("a=");
      fixture.hear(
          fixture.subscribe,
          "a=",
          "{\"type\":\"subscribe\",\"id\":\"1\",\"topics\":[{\"topic\":\"product:" + MUG + "\"}]}");

      assertThat(fixture.sockets.of("a=")).isEmpty();
      assertThat(fixture.sockets.subscribers(new Topic.OfProduct(MUG))).isEmpty();
    }

    @Test
    void that_cannot_be_answered_disconnects_the_socket() {
      fixture.posts.silence("a=");
      fixture.hear(
          fixture.subscribe,
          "a=",
          "{\"type\":\"subscribe\",\"id\":\"1\",\"topics\":[{\"topic\":\"product:" + MUG + "\"}]}");

      assertThat(fixture.posts.closed()).containsExactly("a=");
      assertThat(fixture.sockets.of("a=")).isEmpty();
      assertThat(fixture.sockets.subscribers(new Topic.OfProduct(MUG))).isEmpty();
    }

    private String[] twentyProducts() {
      return IntStream.range(0, 20)
          .mapToObj(each -> {
            fixture.displays.put(SocketFunctionsFixture.stock(100 + each, 200 + each, 5, 1));
            return "product:" + SocketFunctionsFixture.id(IdType.PRD, 100 + each);
          })
          .toArray(String[]::new);
    }

    private int callsOf(Runnable task) {
      var before = fixture.sockets.calls() + fixture.displays.calls();
      task.run();
      return fixture.sockets.calls() + fixture.displays.calls() - before;
    }

    @Test
    void again_passes_over_what_is_watched_already() {
      var twenty = twentyProducts();
      assertThat(callsOf(() -> subscribe(twenty))).isEqualTo(62);

      assertThat(callsOf(() -> subscribe(twenty))).isEqualTo(3);
      assertThat(fixture.last("a="))
          .containsEntry("topics", java.util.Arrays.stream(twenty).sorted().toList())
          .containsEntry("snapshot", List.of())
          .containsEntry("errors", List.of());
    }

    @Test
    void again_with_a_new_one_costs_what_the_new_one_costs() {
      var twenty = twentyProducts();
      subscribe(java.util.Arrays.copyOf(twenty, 19));

      assertThat(callsOf(() -> subscribe(twenty))).isEqualTo(6);
      assertThat((List<?>) fixture.last("a=").get("topics")).hasSize(20);
      assertThat((List<?>) fixture.last("a=").get("snapshot")).hasSize(1);
    }

    @Test
    void again_is_heard_in_full_by_a_socket_that_was_struck_from_the_list() {
      subscribe("product:" + MUG);
      fixture.sockets.unsubscribe("a=", List.of(new Topic.OfProduct(MUG)));

      assertThat((List<?>) subscribe("product:" + MUG).get("snapshot")).hasSize(2);
      assertThat(fixture.sockets.subscribers(new Topic.OfProduct(MUG))).hasSize(1);
    }

    @Test
    void ends_with_unsubscribe() {
      subscribe("product:" + MUG);
      fixture.hear(
          fixture.unsubscribe,
          "a=",
          "{\"type\":\"unsubscribe\",\"id\":\"2\",\"topics\":[\"product:" + MUG + "\"]}");

      assertThat(fixture.last("a="))
          .isEqualTo(
              Map.of("type", "unsubscribed", "id", "2", "topics", List.of("product:" + MUG)));
      assertThat(fixture.sockets.subscribers(new Topic.OfProduct(MUG))).isEmpty();
    }

    @Test
    void is_heard_sixty_times_a_minute() {
      for (var i = 0; i < 60; i++) {
        subscribe("product:" + MUG);
      }

      assertThat(problem()).containsEntry("code", "too-many-requests");
      fixture.now = fixture.now.plusSeconds(60);
      assertThat(subscribe("product:" + MUG)).containsEntry("type", "subscribed");
    }
  }

  @Nested
  @DisplayName("a frame that is not right")
  class Refusing {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "{",
          "nonsense",
          "[]",
          "null",
          "7",
          "{}",
          "{\"type\":7}",
          "{\"type\":\"welcome\"}",
          "{\"type\":\"subscribe\",\"type\":\"ping\"}",
          "{\"type\":\"subscribe\"}",
          "{\"type\":\"subscribe\",\"id\":1,\"topics\":[{\"topic\":\"me\"}]}",
          "{\"type\":\"subscribe\",\"id\":\"1\",\"topics\":[]}",
          "{\"type\":\"subscribe\",\"id\":\"1\",\"topics\":[{\"topic\":\"banana\"}]}",
          "{\"type\":\"subscribe\",\"id\":\"1\",\"topics\":[null]}",
          "{\"type\":\"subscribe\",\"id\":\"1\",\"topics\":[{\"topic\":\"me\"}],\"role\":\"admin\"}",
          "{\"type\":\"ping\"}"
        })
    void is_answered_with_a_problem(String frame) {
      fixture.greeted("a=", Optional.empty());

      assertThat(fixture.hear(fixture.subscribe, "a=", frame)).isEqualTo(200);
      assertThat(fixture.hear(fixture.refuse, "a=", frame)).isEqualTo(200);
      for (var answer : fixture.told("a=").subList(1, 3)) {
        assertThat(answer).containsEntry("type", "error").containsKey("id");
        assertThat(SocketFunctionsFixture.object(answer, "problem"))
            .containsOnlyKeys("type", "title", "status", "code", "detail", "requestId", "errors");
        assertThat(SocketFunctionsFixture.object(answer, "problem").get("status")).isIn(400L, 422L);
      }
    }

    @Test
    void names_what_is_not_taken_and_the_message_it_was() {
      fixture.greeted("a=", Optional.empty());
      fixture.hear(fixture.ping, "a=", "{\"type\":\"ping\",\"id\":\"9\",\"role\":\"admin\"}");

      assertThat(fixture.last("a=")).containsEntry("id", "9");
      assertThat(problem())
          .containsEntry("code", "malformed-request")
          .containsEntry("status", 400L);
      assertThat(String.valueOf(problem().get("errors"))).contains("/role");
    }
  }

  @Test
  void a_ping_is_answered_before_hello_too() {
    fixture.sockets.open(SocketConnection.opened("a=", Optional.empty(), fixture.now));
    fixture.hear(fixture.ping, "a=", "{\"type\":\"ping\"}");

    assertThat(fixture.last("a="))
        .containsEntry("type", "pong")
        .containsEntry("id", null)
        .containsEntry("at", "2026-03-01T12:00:00.000Z");
  }

  @Test
  void a_ping_of_a_socket_nobody_knows_is_told_so() {
    fixture.hear(fixture.ping, "a=", "{\"type\":\"ping\"}");

    assertThat(problem()).containsEntry("code", "conflict");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"ping\"}",
        "nonsense",
        "{\"type\":\"subscribe\"}",
        "{\"type\":\"hello\",\"protocol\":1}"
      })
  void every_frame_counts_against_the_limit_whatever_it_is(String frame) {
    fixture.sockets.open(SocketConnection.opened("a=", Optional.empty(), fixture.now));
    for (var i = 0; i < 20; i++) {
      fixture.hear(fixture.ping, "a=", frame);
      fixture.hear(fixture.refuse, "a=", frame);
      fixture.hear(fixture.hello, "a=", frame);
    }
    assertThat(fixture.told("a="))
        .noneMatch(it -> String.valueOf(it.get("problem")).contains("too-many-requests"));

    for (var function : List.of(fixture.ping, fixture.refuse, fixture.hello, fixture.subscribe)) {
      fixture.hear(function, "a=", frame);
      assertThat(problem()).containsEntry("code", "too-many-requests");
    }
    fixture.now = fixture.now.plusSeconds(60);
    fixture.hear(fixture.ping, "a=", "{\"type\":\"ping\"}");
    assertThat(fixture.last("a=")).containsEntry("type", "pong");
  }
}
