package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.live.Live;
import dev.souk.local.Eventually;
import dev.souk.realtime.Socket;
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
@DisplayName("A crowd at one product")
class CrowdStoryTest {
  private static final int ALL = 200;
  private static final int DEAD = 60;

  private final Stall stall = Stall.of("Corner pottery");
  private final Topic topic = new Topic.OfProduct(stall.product());

  @Test
  void hears_of_a_restock_though_a_third_of_it_is_dead() throws Exception {
    var crowd = gathered();
    assertThat(watchers()).hasSize(ALL);
    var living = crowd.subList(DEAD, ALL);
    cutUnnoticed(crowd.subList(0, DEAD));
    assertThat(watchers()).hasSize(ALL);

    var took = restocked(living);

    System.out.printf(
        "a restock reached %d sockets beside %d dead ones in %d ms%n",
        living.size(), DEAD, took.toMillis());
    var names = living.stream().map(Watching::connection).collect(Collectors.toSet());
    Eventually.is(() -> watchers().equals(names));
    Eventually.is(() -> nothingIsKeptOf(crowd.subList(0, DEAD)));
    living.forEach(Watching::close);
  }

  /// How long it takes until all of them have heard of it.
  private Duration restocked(List<Watching> all) {
    var started = System.nanoTime();
    stall.moved(10).expect(201);
    all.forEach(each -> each.hearsAvailable(Stall.SKU, 10));
    return Duration.ofNanos(System.nanoTime() - started);
  }

  private List<Watching> gathered() {
    var visitor = Town.visitor();
    return IntStream.range(0, ALL)
        .parallel()
        .mapToObj(number -> {
          var browser = Watching.of(visitor);
          browser.subscribe("product:" + stall.product());
          return browser;
        })
        .toList();
  }

  private Set<String> watchers() {
    return Live.openSockets().watchers(topic).stream()
        .map(each -> each.connection())
        .collect(Collectors.toSet());
  }

  private boolean nothingIsKeptOf(List<Watching> gone) {
    var names = gone.stream().map(Watching::connection).collect(Collectors.toSet());
    return names.stream().allMatch(each -> Live.openSockets().of(each).isEmpty())
        && Collections.disjoint(watchers(), names)
        && Live.openSockets().roll().stream().noneMatch(each -> names.contains(each.connection()));
  }

  /// Cuts connections of which the table never hears: API Gateway tells of an end by best effort
  /// only, so the items are put back as they were.
  private void cutUnnoticed(List<Watching> victims) throws InterruptedException {
    var sockets = Live.openSockets();
    var before = new ArrayList<Socket>();
    for (var each : victims) {
      before.add(sockets.of(each.connection()).orElseThrow());
      each.cut();
    }
    Eventually.is(() -> nothingIsKeptOf(victims));
    for (var each : before) {
      sockets.open(each);
      sockets.watch(each, Set.of(topic));
    }
  }
}
