package dev.souk.realtime;

import dev.souk.json.Json;
import dev.souk.orders.Step;
import java.util.List;
import java.util.function.Function;

/// What is to be said on a topic, in this order to each socket.
sealed interface News {
  Topic topic();

  /// What each watcher is to hear, as frames.
  Function<Watcher, List<String>> frames();

  /// The same to all.
  record ToAll(Topic topic, List<? extends Record> messages) implements News {
    @Override
    public Function<Watcher, List<String>> frames() {
      var frames = messages.stream().map(Json::text).toList();
      return _ -> frames;
    }
  }

  /// Steps of an order, to each watcher those that are theirs to hear.
  record OfOrder(Journey journey, List<Step> steps) implements News {
    @Override
    public Topic topic() {
      return new Topic.OfOrder(journey.orderId());
    }

    @Override
    public Function<Watcher, List<String>> frames() {
      return watcher ->
          steps.stream()
              .filter(step ->
                  watcher.holder().filter(it -> journey.hears(it.principal(), step)).isPresent())
              .map(step -> Json.text(Steps.told(topic(), journey.orderId(), step)))
              .toList();
    }
  }
}
