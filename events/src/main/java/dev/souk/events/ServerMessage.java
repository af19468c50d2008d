package dev.souk.events;

import dev.souk.http.Problem;
import dev.souk.json.Says;
import dev.souk.json.Tagged;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the server says over a socket. Whatever changes is told as it is and with its version, so
/// that a message heard twice or late does no harm.
@Tagged
@Says("What the server says over a socket, one JSON object a frame.")
public sealed interface ServerMessage {

  @Says("The answer to hello.")
  record Welcome(
      @Says(value = "The connection, for support and logs.", example = "L0SM9cOFvHcCIhw=")
          String connectionId,
      @Says(value = "Ping at least every so many seconds.", example = "240") int pingInterval,
      @Says(value = "The server ends the connection after so many seconds.", example = "7200")
          int maxAge)
      implements ServerMessage {}

  @Says(
      "The answer to subscribe, begun with the present numbers. A long one comes in several"
          + " messages of the same id, each with topics of its own. For each `order` topic there"
          + " follow `orderStatusUpdate`s in the order of their sequence: with `after`, all steps"
          + " since; without it, the last step of the order and of each of its parts. Instead of"
          + " them comes `resync` when a step since `after` is older than 24 hours.")
  record Subscribed(
      @Says(value = "Of the message this answers.", example = "1") String id,
      @Says("The topics that are subscribed to now.") List<String> topics,
      @Says("What there is to know of those topics now; compare versions with what was heard.")
          List<InventoryUpdate> snapshot,
      @Says("The topics that are not, and why.") List<Refused> errors)
      implements ServerMessage {}

  @Says("A topic that was not subscribed to.")
  record Refused(
      @Says(value = "The topic's name.", example = "product:prd_01jd8ykz3mfq2v5x7a9c1e0g4h")
          String topic,
      @Says(value = "The stable word clients switch on.", example = "not-found") String code,
      @Says(value = "What was wrong.", example = "there is no such topic") String detail) {}

  @Says("The answer to unsubscribe.")
  record Unsubscribed(
      @Says(value = "Of the message this answers.", example = "2") String id,
      @Says("The topics that are not subscribed to any more.") List<String> topics)
      implements ServerMessage {}

  @Says("The stock of a variant has changed. Drop it if a later version has been heard.")
  record InventoryUpdate(
      @Says(value = "The topic it is told on.", example = "product:prd_01jd8ykz3mfq2v5x7a9c1e0g4h")
          String topic,
      @Says(value = "Rises with every change of this variant's stock.", example = "7") long version,
      @Says(value = "When it changed.", example = "2026-03-01T12:00:00.000Z") Instant at,
      @Says("The stock as it is.") InventoryLevel data)
      implements ServerMessage {}

  @Says(
      "An order has taken a step. Its customer hears all, a seller those of the whole order and of"
          + " their own part. Drop it if its sequence has been heard of this order.")
  record OrderStatusUpdate(
      @Says(value = "The topic it is told on.", example = "me") String topic,
      @Says(
              value =
                  "Rises with every step of this order. A seller's may leave some out: those of"
                      + " parts of others.",
              example = "3")
          long sequence,
      @Says(value = "When it did.", example = "2026-03-01T12:00:00.000Z") Instant at,
      @Says("The step.") OrderProgress data)
      implements ServerMessage {}

  @Says(
      "What was missed on a topic can not be told: read it by HTTP, and subscribe again, without"
          + " `after`, if it is still there. Of a product no more is told until then; an order"
          + " goes on being told.")
  record Resync(@Says(value = "The topic.", example = "me") String topic)
      implements ServerMessage {}

  @Says("The answer to ping.")
  record Pong(
      @Says(value = "Of the ping this answers; null when it had none.", example = "3")
          @Nullable String id,
      @Says(value = "The server's time.", example = "2026-03-01T12:00:00.000Z") Instant at)
      implements ServerMessage {}

  @Says("A message was refused. The connection goes on.")
  @SuppressWarnings("JavaLangClash") // its name is its `type` on the wire
  record Error(
      @Says(value = "Of the message this answers; null when it had none.", example = "1")
          @Nullable String id,
      @Says("Why, as an HTTP answer would say it.") Problem problem)
      implements ServerMessage {}
}
