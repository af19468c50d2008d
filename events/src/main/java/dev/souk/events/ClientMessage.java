package dev.souk.events;

import dev.souk.json.Items;
import dev.souk.json.Says;
import dev.souk.json.Tagged;
import dev.souk.json.Text;
import dev.souk.json.Whole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a browser says over its socket.
@Tagged
@Says("What a client says over its socket, one JSON object a frame.")
public sealed interface ClientMessage {
  /// What the name of a topic looks like.
  String TOPIC = "me|(product|seller|order):[0-9a-z_]{1,64}";

  @Says(
      "The first message. The server cannot speak first, and hears nothing else but pings before.")
  record Hello(
      @Says(value = "The version of these messages.", example = "1") @Whole(min = 1, max = 1)
          int protocol)
      implements ClientMessage {}

  @Says(
      "Asks to hear of topics. Those subscribed to already are passed over: they are named in the"
          + " answer, without their numbers.")
  record Subscribe(
      @Says(value = "Comes back in the answer.", example = "1") @Text(max = 64) String id,
      @Says("Which topics; at most 50 a connection.") @Items(min = 1, max = 20) List<Wanted> topics)
      implements ClientMessage {}

  @Says("One topic of a subscription.")
  record Wanted(
      @Says(value = "The topic's name.", example = "product:prd_01jd8ykz3mfq2v5x7a9c1e0g4h")
          @Text(max = 80, pattern = TOPIC)
          String topic,
      @Says(
              value =
                  "The last `sequence` heard on an `order` topic: what was missed since is told"
                      + " again, if it is not older than 24 hours. Without it, and on other topics,"
                      + " it begins with how things stand.",
              example = "3")
          @Text(max = 64)
          @Nullable String after) {}

  @Says("Asks to hear no more of topics. Topics not subscribed to are passed over.")
  record Unsubscribe(
      @Says(value = "Comes back in the answer.", example = "2") @Text(max = 64) String id,
      @Says(value = "Which topics.", example = "[\"product:prd_01jd8ykz3mfq2v5x7a9c1e0g4h\"]")
          @Items(min = 1, max = 20)
          @Text(max = 80, pattern = TOPIC)
          List<String> topics)
      implements ClientMessage {}

  @Says("Keeps the connection from being ended as idle.")
  record Ping(
      @Says(value = "Comes back in the answer.", example = "3") @Text(max = 64) @Nullable String id)
      implements ClientMessage {}
}
