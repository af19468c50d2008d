package dev.souk.payments;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.souk.events.DomainEvent;
import dev.souk.json.Json;
import dev.souk.orders.OrderWiring;
import dev.souk.orders.Orders;
import dev.souk.route.FunctionPermission;
import dev.souk.route.QueueTrigger;
import dev.souk.route.TableAccess;
import dev.souk.store.ItemType;
import dev.souk.telemetry.Telemetry;
import dev.souk.wiring.CloudWiring;
import java.time.InstantSource;
import java.util.List;

/// Sends the refunds of orders it is told of, by events whose detail names an `orderId`. Told again
/// it finds nothing left to send.
public final class SubmitRefunds implements RequestHandler<SQSEvent, SQSBatchResponse> {

  public static final QueueTrigger QUEUE =
      QueueTrigger.of(
          SubmitRefunds.class,
          "refunds",
          DomainEvent.names(List.of(DomainEvent.RefundRequested.class)),
          TableAccess.reading(ItemType.ORDER)
              .andWriting(ItemType.ORDER, ItemType.LEDGER, ItemType.EARNINGS),
          FunctionPermission.STRIPE_KEY);

  private final RefundSubmission refundSubmission;
  private final InstantSource clock;

  public SubmitRefunds() {
    this(OrderWiring.orders(), new StripeRefunds(), CloudWiring.clock());
  }

  SubmitRefunds(Orders orders, ProviderRefunds refunds, InstantSource clock) {
    this.refundSubmission = new RefundSubmission(orders, refunds);
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
      var result = refundSubmission.submitAll(orderId, clock.instant());
      Telemetry.info("refunds of order {}: {}", orderId, result);
      return true;
    } catch (RuntimeException e) {
      Telemetry.warn("refunds were not submitted", e);
      return false;
    }
  }
}
