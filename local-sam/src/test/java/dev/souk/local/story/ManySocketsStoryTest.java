package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.Eventually;
import dev.souk.realtime.RealtimeWiring;
import dev.souk.realtime.SocketConnection;
import dev.souk.realtime.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("Many subscribers of one product")
class ManySocketsStoryTest {
  private static final int ALL = 200;
  private static final int DEAD = 60;

  private final SellerWithVariants seller = SellerWithVariants.of("Corner pottery");
  private final Topic topic = new Topic.OfProduct(seller.product());

  @Test
  void receives_a_restock_though_a_third_of_the_connections_are_gone() throws Exception {
    var crowd = gathered();
    assertThat(watchers()).hasSize(ALL);
    var living = crowd.subList(DEAD, ALL);
    cutUnnoticed(crowd.subList(0, DEAD));
    assertThat(watchers()).hasSize(ALL);

    var took = restocked(living);

    System.out.printf(
        "a restock reached %d sockets beside %d dead ones in %d ms%n",
        living.size(), DEAD, took.toMillis());
    var names = living.stream().map(ActorSocket::connection).collect(Collectors.toSet());
    Eventually.is(() -> watchers().equals(names));
    Eventually.is(() -> nothingIsKeptOf(crowd.subList(0, DEAD)));
    living.forEach(ActorSocket::close);
  }

  /// How long it takes until all of them have heard of it.
  private Duration restocked(List<ActorSocket> all) {
    var started = System.nanoTime();
    seller.adjustStock(10).expect(201);
    all.forEach(each -> each.awaitAvailable(SellerWithVariants.SKU, 10));
    return Duration.ofNanos(System.nanoTime() - started);
  }

  private List<ActorSocket> gathered() {
    var visitor = SharedLocalCloud.visitor();
    return IntStream.range(0, ALL)
        .parallel()
        .mapToObj(number -> {
          var browser = ActorSocket.of(visitor);
          browser.subscribe("product:" + seller.product());
          return browser;
        })
        .toList();
  }

  private Set<String> watchers() {
    return RealtimeWiring.socketConnections().subscribers(topic).stream()
        .map(each -> each.connection())
        .collect(Collectors.toSet());
  }

  private boolean nothingIsKeptOf(List<ActorSocket> gone) {
    var names = gone.stream().map(ActorSocket::connection).collect(Collectors.toSet());
    return names.stream().allMatch(each -> RealtimeWiring.socketConnections().of(each).isEmpty())
        && Collections.disjoint(watchers(), names)
        && RealtimeWiring.socketConnections().all().stream()
            .noneMatch(each -> names.contains(each.connection()));
  }

  /// Cuts connections of which the table never hears: API Gateway tells of an end by best effort
  /// only, so the items are put back as they were.
  private void cutUnnoticed(List<ActorSocket> victims) throws InterruptedException {
    var socketConnections = RealtimeWiring.socketConnections();
    var before = new ArrayList<SocketConnection>();
    for (var each : victims) {
      before.add(socketConnections.of(each.connection()).orElseThrow());
      each.abortConnection();
    }
    Eventually.is(() -> nothingIsKeptOf(victims));
    for (var each : before) {
      socketConnections.open(each);
      socketConnections.subscribe(each, Set.of(topic));
    }
  }
}
