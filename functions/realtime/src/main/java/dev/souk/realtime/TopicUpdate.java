package dev.souk.realtime;

import dev.souk.json.Json;
import dev.souk.orders.OrderStatusChange;
import java.util.List;
import java.util.function.Function;

/// What is to be said on a topic, in this order to each socket.
sealed interface TopicUpdate {
  Topic topic();

  /// What each watcher is to hear, as frames.
  Function<TopicSubscriber, List<String>> frames();

  /// The same to all.
  record ToAllSubscribers(Topic topic, List<? extends Record> messages) implements TopicUpdate {
    @Override
    public Function<TopicSubscriber, List<String>> frames() {
      var frames = messages.stream().map(Json::text).toList();
      return _ -> frames;
    }
  }

  /// Steps of an order, to each watcher those that are theirs to hear.
  record OfOrder(OrderHistory journey, List<OrderStatusChange> steps) implements TopicUpdate {
    @Override
    public Topic topic() {
      return new Topic.OfOrder(journey.orderId());
    }

    @Override
    public Function<TopicSubscriber, List<String>> frames() {
      return subscriber ->
          steps.stream()
              .filter(statusChange ->
                  subscriber
                      .holder()
                      .filter(it -> journey.canSee(it.principal(), statusChange))
                      .isPresent())
              .map(statusChange ->
                  Json.text(OrderStatusUpdates.told(topic(), journey.orderId(), statusChange)))
              .toList();
    }
  }
}
