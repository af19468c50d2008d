package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.json.Json;
import dev.souk.live.Live;
import dev.souk.local.Eventually;
import dev.souk.realtime.Hello;
import dev.souk.realtime.Ping;
import dev.souk.realtime.RefuseMessage;
import dev.souk.realtime.Topic;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Story
@DisplayName("A browser that takes nothing any more")
class SlowConsumerStoryTest {
  private static final int HEALTHY = 200;
  private static final int STALLED = 20;

  private final Stall stall = Stall.of("Corner pottery");
  private final Topic topic = new Topic.OfProduct(stall.product());

  @Test
  void keeps_nobody_else_from_hearing_and_is_disconnected() throws Exception {
    var failures = Town.cloud().dead().all().size();
    var healthy = gathered(HEALTHY);
    var stalled = gathered(STALLED);
    stalled.forEach(SlowConsumerStoryTest::stall);

    for (var available = 10; available <= 30; available += 10) {
      stall.moved(10).expect(201);
      for (var each : healthy) {
        each.hearsAvailable(Stall.SKU, available);
      }
    }

    var names = healthy.stream().map(Watching::connection).collect(Collectors.toSet());
    Eventually.is(() -> watchers().equals(names));
    Eventually.is(() -> nothingIsKeptOf(stalled));
    assertThat(Town.cloud().dead().all()).hasSize(failures);
    healthy.forEach(Watching::close);
  }

  @Test
  void is_told_how_things_stand_when_it_comes_again() throws Exception {
    var browser = gathered(1).getFirst();
    stall(browser);
    stall.moved(7).expect(201);
    Eventually.is(() -> nothingIsKeptOf(List.of(browser)));

    try (var again = Watching.of(Town.visitor())) {
      assertThat(String.valueOf(again.subscribe(topic.name()).get("snapshot")))
          .contains("available=7");
    }
  }

  @Test
  void is_disconnected_when_it_asks_for_something_it_cannot_take() throws Exception {
    var browser = gathered(1).getFirst();
    stall(browser);
    browser.say(Map.of("type", "ping"));

    Eventually.is(() -> nothingIsKeptOf(List.of(browser)));
  }

  @ParameterizedTest
  @ValueSource(classes = {Ping.class, Hello.class, RefuseMessage.class})
  void is_forgotten_with_all_it_watched_when_it_is_gone_before_its_answer(Class<?> function)
      throws Exception {
    var browser = gathered(1).getFirst();
    var sockets = Live.openSockets();
    var before = sockets.of(browser.connection()).orElseThrow();
    browser.cut();
    Eventually.is(() -> nothingIsKeptOf(List.of(browser)));
    sockets.open(before);
    sockets.watch(before, Set.of(topic));

    var context = Map.of("connectionId", browser.connection(), "requestId", "late");
    Town.cloud().call(function, Json.bytes(Map.of("requestContext", context, "body", "{")));

    assertThat(nothingIsKeptOf(List.of(browser))).isTrue();
  }

  private static void stall(Watching browser) {
    Town.cloud().doors().connections().stall(browser.connection());
  }

  private List<Watching> gathered(int number) {
    var visitor = Town.visitor();
    return IntStream.range(0, number)
        .parallel()
        .mapToObj(_ -> {
          var browser = Watching.of(visitor);
          browser.subscribe(topic.name());
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
        && watchers().stream().noneMatch(names::contains)
        && Live.openSockets().roll().stream().noneMatch(each -> names.contains(each.connection()));
  }
}
