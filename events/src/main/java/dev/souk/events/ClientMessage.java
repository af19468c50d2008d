package dev.souk.events;

import dev.souk.json.Description;
import dev.souk.json.IntegerRange;
import dev.souk.json.ItemCount;
import dev.souk.json.TextLength;
import dev.souk.json.TypeDiscriminator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a browser says over its socket.
@TypeDiscriminator
@Description("A message from the client, one JSON object per frame.")
public sealed interface ClientMessage {
  /// What the name of a topic looks like.
  String TOPIC = "me|(product|seller|order):[0-9a-z_]{1,64}";

  @Description("The first message. Before it, the server accepts pings only.")
  record Hello(
      @Description(value = "The version of these messages.", example = "1")
          @IntegerRange(min = 1, max = 1)
          int protocol)
      implements ClientMessage {}

  @Description(
      "Subscribes to topics. Existing subscriptions are kept: they are listed in the"
          + " response, without a snapshot.")
  record Subscribe(
      @Description(value = "Correlation id, returned in the response.", example = "1")
          @TextLength(max = 64)
          String id,
      @Description("The topics; at most 50 per connection.") @ItemCount(min = 1, max = 20)
          List<TopicRequest> topics)
      implements ClientMessage {}

  @Description("One topic of a subscription.")
  record TopicRequest(
      @Description(value = "The topic's name.", example = "product:prd_01jd8ykz3mfq2v5x7a9c1e0g4h")
          @TextLength(max = 80, pattern = TOPIC)
          String topic,
      @Description(
              value =
                  "The last `sequence` received on an `order` topic: later updates are replayed if"
                      + " none is older than 24 hours. Without it, and on other topics, the current state is"
                      + " sent.",
              example = "3")
          @TextLength(max = 64)
          @Nullable String after) {}

  @Description("Unsubscribes from topics. Topics that are not subscribed to are ignored.")
  record Unsubscribe(
      @Description(value = "Correlation id, returned in the response.", example = "2")
          @TextLength(max = 64)
          String id,
      @Description(value = "The topics.", example = "[\"product:prd_01jd8ykz3mfq2v5x7a9c1e0g4h\"]")
          @ItemCount(min = 1, max = 20)
          @TextLength(max = 80, pattern = TOPIC)
          List<String> topics)
      implements ClientMessage {}

  @Description("Keeps the connection alive.")
  record Ping(
      @Description(value = "Correlation id, returned in the response.", example = "3")
          @TextLength(max = 64)
          @Nullable String id)
      implements ClientMessage {}
}
