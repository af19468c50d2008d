package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.json.Json;
import dev.souk.local.Eventually;
import dev.souk.realtime.HandleHello;
import dev.souk.realtime.HandlePing;
import dev.souk.realtime.RealtimeWiring;
import dev.souk.realtime.RejectMessage;
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
@DisplayName("A slow WebSocket consumer")
class SlowConsumerStoryTest {
  private static final int HEALTHY = 200;
  private static final int STALLED = 20;

  private final SellerWithVariants seller = SellerWithVariants.of("Corner pottery");
  private final Topic topic = new Topic.OfProduct(seller.product());

  @Test
  void delays_no_other_subscriber_and_is_disconnected() throws Exception {
    var failures = SharedLocalCloud.cloud().deadLetters().all().size();
    var healthy = gathered(HEALTHY);
    var stalled = gathered(STALLED);
    stalled.forEach(SlowConsumerStoryTest::shop);

    for (var available = 10; available <= 30; available += 10) {
      seller.adjustStock(10).expect(201);
      for (var each : healthy) {
        each.awaitAvailable(SellerWithVariants.SKU, available);
      }
    }

    var names = healthy.stream().map(ActorSocket::connection).collect(Collectors.toSet());
    Eventually.is(() -> watchers().equals(names));
    Eventually.is(() -> nothingIsKeptOf(stalled));
    assertThat(SharedLocalCloud.cloud().deadLetters().all()).hasSize(failures);
    healthy.forEach(ActorSocket::close);
  }

  @Test
  void gets_a_snapshot_when_it_reconnects() throws Exception {
    var browser = gathered(1).getFirst();
    shop(browser);
    seller.adjustStock(7).expect(201);
    Eventually.is(() -> nothingIsKeptOf(List.of(browser)));

    try (var again = ActorSocket.of(SharedLocalCloud.visitor())) {
      assertThat(String.valueOf(again.subscribe(topic.name()).get("snapshot")))
          .contains("available=7");
    }
  }

  @Test
  void is_disconnected_when_it_asks_for_something_it_cannot_take() throws Exception {
    var browser = gathered(1).getFirst();
    shop(browser);
    browser.send(Map.of("type", "ping"));

    Eventually.is(() -> nothingIsKeptOf(List.of(browser)));
  }

  @ParameterizedTest
  @ValueSource(classes = {HandlePing.class, HandleHello.class, RejectMessage.class})
  void is_forgotten_with_all_it_watched_when_it_is_gone_before_its_answer(Class<?> function)
      throws Exception {
    var browser = gathered(1).getFirst();
    var socketConnections = RealtimeWiring.socketConnections();
    var before = socketConnections.of(browser.connection()).orElseThrow();
    browser.abortConnection();
    Eventually.is(() -> nothingIsKeptOf(List.of(browser)));
    socketConnections.open(before);
    socketConnections.subscribe(before, Set.of(topic));

    var context = Map.of("connectionId", browser.connection(), "requestId", "late");
    SharedLocalCloud.cloud()
        .call(function, Json.bytes(Map.of("requestContext", context, "body", "{")));

    assertThat(nothingIsKeptOf(List.of(browser))).isTrue();
  }

  private static void shop(ActorSocket browser) {
    SharedLocalCloud.cloud().endpoints().connections().stopReading(browser.connection());
  }

  private List<ActorSocket> gathered(int number) {
    var visitor = SharedLocalCloud.visitor();
    return IntStream.range(0, number)
        .parallel()
        .mapToObj(_ -> {
          var browser = ActorSocket.of(visitor);
          browser.subscribe(topic.name());
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
        && watchers().stream().noneMatch(names::contains)
        && RealtimeWiring.socketConnections().all().stream()
            .noneMatch(each -> names.contains(each.connection()));
  }
}
