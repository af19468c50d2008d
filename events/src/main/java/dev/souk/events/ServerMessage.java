package dev.souk.events;

import dev.souk.http.Problem;
import dev.souk.json.Description;
import dev.souk.json.TypeDiscriminator;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the server says over a socket. Whatever changes is told as it is and with its version, so
/// that a message heard twice or late does no harm.
@TypeDiscriminator
@Description("A message from the server, one JSON object per frame.")
public sealed interface ServerMessage {

  @Description("Response to `hello`.")
  record Welcome(
      @Description(value = "The connection, for support and logs.", example = "L0SM9cOFvHcCIhw=")
          String connectionId,
      @Description(value = "Send a ping at least every so many seconds.", example = "240")
          int pingInterval,
      @Description(value = "Maximum lifetime of the connection in seconds.", example = "7200")
          int maxAge)
      implements ServerMessage {}

  @Description(
      "Response to `subscribe` with a snapshot of the current stock. A long response is"
          + " split into several messages with the same id, each with its own topics. For each"
          + " `order` topic, `orderStatusUpdate`s follow in the order of their sequence: with"
          + " `after`, all changes since; without it, the last change of the order and of each"
          + " seller order. If a change since `after` is older than 24 hours, `resync` is sent"
          + " instead.")
  record Subscribed(
      @Description(value = "Id of the client's message.", example = "1") String id,
      @Description("The topics now subscribed to.") List<String> topics,
      @Description("Current stock of those topics; compare versions with updates already received.")
          List<InventoryUpdate> snapshot,
      @Description("The topics that were rejected, and why.") List<RejectedTopic> errors)
      implements ServerMessage {}

  @Description("A rejected topic.")
  record RejectedTopic(
      @Description(value = "The topic's name.", example = "product:prd_01jd8ykz3mfq2v5x7a9c1e0g4h")
          String topic,
      @Description(value = "Stable machine-readable code.", example = "not-found") String code,
      @Description(value = "Explanation of the problem.", example = "there is no such topic")
          String detail) {}

  @Description("Response to `unsubscribe`.")
  record Unsubscribed(
      @Description(value = "Id of the client's message.", example = "2") String id,
      @Description("The topics no longer subscribed to.") List<String> topics)
      implements ServerMessage {}

  @Description("The stock of a variant changed. Ignore it if a later version has been received.")
  record InventoryUpdate(
      @Description(
              value = "The topic of the update.",
              example = "product:prd_01jd8ykz3mfq2v5x7a9c1e0g4h")
          String topic,
      @Description(value = "Rises with every change of this variant's stock.", example = "7")
          long version,
      @Description(value = "When it changed.", example = "2026-03-01T12:00:00.000Z") Instant at,
      @Description("The current stock.") InventoryLevel data)
      implements ServerMessage {}

  @Description(
      "The status of an order or seller order changed. The customer receives all changes,"
          + " a seller those of the order and of their own seller order. Ignore it if its"
          + " sequence has been received for this order.")
  record OrderStatusUpdate(
      @Description(value = "The topic of the update.", example = "me") String topic,
      @Description(
              value =
                  "Increases with every status change of the order. A seller sees gaps: changes of"
                      + " other sellers' orders.",
              example = "3")
          long sequence,
      @Description(value = "When the status changed.", example = "2026-03-01T12:00:00.000Z")
          Instant at,
      @Description("The status change.") OrderStatusPayload data)
      implements ServerMessage {}

  @Description(
      "Updates on a topic were lost: retrieve the object by HTTP and subscribe again"
          + " without `after`. A product topic sends no updates until then; an order topic"
          + " continues.")
  record Resync(@Description(value = "The topic.", example = "me") String topic)
      implements ServerMessage {}

  @Description("Response to `ping`.")
  record Pong(
      @Description(value = "Id of the ping; null if it had none.", example = "3")
          @Nullable String id,
      @Description(value = "The server's time.", example = "2026-03-01T12:00:00.000Z") Instant at)
      implements ServerMessage {}

  @Description("A message was rejected. The connection stays open.")
  @SuppressWarnings("JavaLangClash") // its name is its `type` on the wire
  record Error(
      @Description(value = "Id of the client's message; null if it had none.", example = "1")
          @Nullable String id,
      @Description("The problem, as in an HTTP response.") Problem problem)
      implements ServerMessage {}
}
