package dev.souk.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.error.StaleVersionException;
import dev.souk.id.IdType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store of sockets keeps to.
public interface SocketConnectionsContract {
  Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  SocketPrincipal HOLDER = new SocketPrincipal("usr_1", "CUSTOMER", "ses_1");

  /// An empty store, the same in one test.
  SocketConnections sockets();

  static Topic product(long seed) {
    return new Topic.OfProduct(IdType.PRD.next(NOON, new SplittableRandom(seed)));
  }

  private SocketConnection opened(String connection) {
    var socket = SocketConnection.opened(connection, Optional.of(HOLDER), NOON);
    sockets().open(socket);
    return socket;
  }

  private SocketConnection greeted(String connection) {
    return sockets().save(to(opened(connection).hello(NOON)));
  }

  private static SocketConnection to(SocketMessageResult result) {
    return ((SocketMessageResult.Success) result).socket();
  }

  @Test
  default void a_socket_is_found_as_it_was_opened() {
    var socket = opened("a=");

    assertThat(sockets().of("a=")).contains(socket);
    assertThat(sockets().all()).containsExactly(socket.watcher());
    assertThat(sockets().of("b=")).isEmpty();
  }

  @Test
  default void a_socket_without_a_holder_has_none() {
    sockets().open(SocketConnection.opened("a=", Optional.empty(), NOON));

    assertThat(sockets().of("a=").orElseThrow().holder()).isEmpty();
  }

  @Test
  default void opening_again_changes_nothing() {
    var greeted = greeted("a=");
    opened("a=");

    assertThat(sockets().of("a=")).contains(greeted);
  }

  @Test
  default void a_saved_socket_is_one_version_on_with_its_topics() {
    var topic = product(1);
    var saved = sockets().save(to(greeted("a=").subscribe(List.of(topic), NOON)));

    assertThat(saved.version()).isEqualTo(3);
    assertThat(saved.topics()).containsExactly(topic);
    assertThat(sockets().of("a=")).contains(saved);
  }

  @Test
  default void a_socket_changed_or_forgotten_meanwhile_is_stale() {
    var seen = opened("a=");
    sockets().save(to(seen.hello(NOON)));

    assertThatThrownBy(() -> sockets().save(to(seen.hello(NOON))))
        .isInstanceOf(StaleVersionException.class);
    sockets().delete("a=");
    assertThatThrownBy(() -> sockets().save(to(seen.hello(NOON))))
        .isInstanceOf(StaleVersionException.class);
    assertThat(sockets().of("a=")).isEmpty();
  }

  @Test
  default void watchers_of_a_topic_are_those_who_watch_it() {
    var one = greeted("a=");
    var two = greeted("b=");
    sockets().subscribe(one, List.of(product(1), product(2)));
    sockets().subscribe(two, List.of(product(1)));
    sockets().subscribe(two, List.of(product(1)));

    assertThat(sockets().subscribers(product(1)))
        .containsExactlyInAnyOrder(one.watcher(), two.watcher());
    assertThat(sockets().subscribers(product(2))).containsExactly(one.watcher());
    assertThat(sockets().subscribers(product(3))).isEmpty();
  }

  @Test
  default void whoever_leaves_a_topic_watches_the_others_still() {
    var socket = greeted("a=");
    sockets().subscribe(socket, List.of(product(1), product(2)));
    sockets().unsubscribe("a=", List.of(product(1), product(3)));

    assertThat(sockets().subscribers(product(1))).isEmpty();
    assertThat(sockets().subscribers(product(2))).hasSize(1);
  }

  @Test
  default void a_forgotten_socket_watches_nothing_and_stays_forgotten() {
    var socket = sockets().save(to(greeted("a=").subscribe(List.of(product(1), product(2)), NOON)));
    sockets().subscribe(socket, List.of(product(1), product(2)));

    sockets().delete("a=");
    sockets().delete("a=");

    assertThat(sockets().of("a=")).isEmpty();
    assertThat(sockets().all()).isEmpty();
    assertThat(sockets().subscribers(product(1))).isEmpty();
    assertThat(sockets().subscribers(product(2))).isEmpty();
  }

  @Test
  default void of_some_topics_those_it_is_on_the_list_of_are_watched() {
    var socket = greeted("a=");
    sockets().subscribe(socket, List.of(product(1), product(2)));
    sockets().subscribe(greeted("b="), List.of(product(3)));
    sockets().unsubscribe("a=", List.of(product(2)));

    var asked = List.of(product(1), product(2), product(3));
    assertThat(sockets().subscribedTopics("a=", asked)).containsExactly(product(1));
    assertThat(sockets().subscribedTopics("a=", List.of())).isEmpty();
    assertThat(sockets().subscribedTopics("c=", asked)).isEmpty();
  }

  @Test
  default void a_dropped_socket_watches_nothing_and_is_over_on_the_list_of_open_sockets() {
    var socket = sockets().save(to(greeted("a=").subscribe(List.of(product(1), product(2)), NOON)));
    sockets().subscribe(socket, List.of(product(1), product(2), product(3)));
    var later = NOON.plusSeconds(9);

    sockets().disconnect("a=", product(3), later);
    sockets().disconnect("a=", product(3), later);

    assertThat(sockets().of("a=")).isEmpty();
    for (var topic : List.of(product(1), product(2), product(3))) {
      assertThat(sockets().subscribers(topic)).isEmpty();
    }
    assertThat(sockets().all())
        .containsExactly(new TopicSubscriber("a=", Optional.of(HOLDER), later));
    sockets().delete("a=");
    assertThat(sockets().all()).isEmpty();
  }

  @Test
  default void dropping_one_that_was_never_opened_changes_nothing() {
    sockets().disconnect("a=", NOON);

    assertThat(sockets().all()).isEmpty();
  }

  @Test
  default void a_place_its_own_socket_does_not_name_is_forgotten_with_it() {
    sockets().subscribe(greeted("a="), List.of(product(1)));

    sockets().delete("a=", product(1));

    assertThat(sockets().subscribers(product(1))).isEmpty();
  }

  @Test
  default void a_topic_of_a_principal_is_another_for_each() {
    var socket = greeted("a=");
    sockets().subscribe(socket, List.of(new Topic.OfPrincipal("usr_1")));

    assertThat(sockets().subscribers(new Topic.OfPrincipal("usr_1"))).hasSize(1);
    assertThat(sockets().subscribers(new Topic.OfPrincipal("usr_2"))).isEmpty();
  }

  @Test
  default void of_eight_saves_from_the_same_read_one_is_kept() {
    var seen = opened("a=");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var saves =
          IntStream.range(0, 8)
              .mapToObj(each -> threads.submit(() -> sockets().save(to(seen.hello(NOON)))))
              .toList();
      assertThat(saves.stream().filter(each -> kept(each)).count()).isOne();
    }
  }

  private static boolean kept(java.util.concurrent.Future<SocketConnection> save) {
    try {
      save.get();
      return true;
    } catch (java.util.concurrent.ExecutionException e) {
      assertThat(e.getCause()).isInstanceOf(StaleVersionException.class);
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
