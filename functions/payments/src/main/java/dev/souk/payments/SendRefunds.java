package dev.souk.payments;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.souk.events.DomainEvent;
import dev.souk.json.Json;
import dev.souk.live.Live;
import dev.souk.orders.Orders;
import dev.souk.route.Need;
import dev.souk.route.Queue;
import dev.souk.route.TableAccess;
import dev.souk.store.Family;
import dev.souk.telemetry.Telemetry;
import java.time.InstantSource;
import java.util.List;

/// Sends the refunds of orders it is told of, by events whose detail names an `orderId`. Told again
/// it finds nothing left to send.
public final class SendRefunds implements RequestHandler<SQSEvent, SQSBatchResponse> {

  public static final Queue QUEUE =
      Queue.of(
          SendRefunds.class,
          "refunds",
          DomainEvent.names(List.of(DomainEvent.RefundRequested.class)),
          TableAccess.reading(Family.ORDER)
              .andWriting(Family.ORDER, Family.LEDGER, Family.EARNINGS),
          Need.STRIPE_KEY);

  private final Repaying repaying;
  private final InstantSource clock;

  public SendRefunds() {
    this(Live.orders(), new StripeRefunds(), Live.clock());
  }

  SendRefunds(Orders orders, Refunds refunds, InstantSource clock) {
    this.repaying = new Repaying(orders, refunds);
    this.clock = clock;
  }

  /// Answers with the messages that did not get through; the queue brings them again.
  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return Telemetry.of(context, context.getAwsRequestId(), QUEUE.name())
        .request(() ->
            new SQSBatchResponse(
                event.getRecords().stream()
                    .filter(message -> !sent(message))
                    .map(message -> new BatchItemFailure(message.getMessageId()))
                    .toList()));
  }

  private boolean sent(SQSMessage message) {
    try {
      var event = Json.readOwn(message.getBody());
      var orderId = String.valueOf(Json.object(event.get("detail")).get("orderId"));
      var settled = repaying.repay(orderId, clock.instant());
      Telemetry.info("refunds of order {}: {}", orderId, settled);
      return true;
    } catch (RuntimeException e) {
      Telemetry.warn("refunds were not sent", e);
      return false;
    }
  }
}
