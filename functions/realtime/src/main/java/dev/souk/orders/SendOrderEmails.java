package dev.souk.orders;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.souk.accounts.AccountWiring;
import dev.souk.accounts.Accounts;
import dev.souk.email.EmailSender;
import dev.souk.email.SentEmails;
import dev.souk.events.DomainEvent;
import dev.souk.events.DomainEventReader;
import dev.souk.page.PageRequest;
import dev.souk.route.FunctionPermission;
import dev.souk.route.QueueTrigger;
import dev.souk.route.TableAccess;
import dev.souk.store.ItemType;
import dev.souk.telemetry.Telemetry;
import dev.souk.wiring.CloudWiring;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Writes to customers and sellers what has become of their orders, one e-mail of each thing. What
/// is told twice is written once, as far as [SentEmails] promises; an e-mail that did not go out is
/// tried again with its message.
public final class SendOrderEmails implements RequestHandler<SQSEvent, SQSBatchResponse> {

  /// So few that each can wait five seconds for a service that does not answer before the call's
  /// time is up.
  private static final int BATCH = 5;

  /// Orders that one e-mail may be about.
  private static final int LATEST = 20;

  public static final QueueTrigger QUEUE =
      new QueueTrigger(
          SendOrderEmails.class,
          "order-emails",
          DomainEvent.names(
              List.of(
                  DomainEvent.OrderPaid.class,
                  DomainEvent.OrderSoldOut.class,
                  DomainEvent.OrderStatusChanged.class,
                  DomainEvent.ShipmentSent.class,
                  DomainEvent.RefundRequested.class,
                  DomainEvent.RefundSucceeded.class,
                  DomainEvent.ExternalRefundRecorded.class,
                  DomainEvent.DisputeOpened.class,
                  DomainEvent.DisputeClosed.class)),
          BATCH,
          5,
          TableAccess.reading(
                  ItemType.ACCOUNT, ItemType.ORDER, ItemType.CUSTOMER_ORDERS, ItemType.SENT_EMAIL)
              .andWriting(ItemType.SENT_EMAIL),
          Set.of(FunctionPermission.SEND_EMAIL));

  private final InstantSource clock;
  private final OrderEmailSelection emailSelection;
  private final Accounts accounts;
  private final SentEmails sent;
  private final EmailSender mails;

  public SendOrderEmails() {
    this(
        CloudWiring.clock(),
        emailSelection(OrderWiring.orders(), OrderWiring.orderEmails()),
        AccountWiring.accounts(),
        OrderWiring.sentEmails(),
        CloudWiring.emailSender());
  }

  private static OrderEmailSelection emailSelection(Orders orders, OrderEmails emails) {
    return new OrderEmailSelection(
        orders::find,
        customer -> orders.ofCustomer(customer, PageRequest.first(LATEST)).items(),
        emails);
  }

  SendOrderEmails(
      InstantSource clock,
      OrderEmailSelection orderEmailSelection,
      Accounts accounts,
      SentEmails sent,
      EmailSender mails) {
    this.clock = clock;
    this.emailSelection = orderEmailSelection;
    this.accounts = accounts;
    this.sent = sent;
    this.mails = mails;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return Telemetry.of(context, context.getAwsRequestId(), QUEUE.name())
        .request(() -> write(event.getRecords()));
  }

  /// Names the messages that are to come again; the others are done.
  SQSBatchResponse write(List<SQSEvent.SQSMessage> messages) {
    var failed = new ArrayList<BatchItemFailure>();
    for (var message : messages) {
      try {
        write(DomainEventReader.of(message.getBody()));
      } catch (RuntimeException e) {
        // Only its kind: what was to be written and to whom stands in no log line.
        Telemetry.warn("message " + message.getMessageId() + " will be retried", e);
        failed.add(new BatchItemFailure(message.getMessageId()));
      }
    }
    return new SQSBatchResponse(failed);
  }

  private void write(DomainEvent event) {
    for (var email : emailSelection.emails(event)) {
      var name = event.id() + "\n" + email.to();
      if (!sent.has(name) && may(email, event)) {
        send(email, name);
      }
    }
  }

  /// Whether it is the one of its hour, where that is all there may be.
  private boolean may(OrderEmail email, DomainEvent event) {
    var what = email.hourlyLimitKey();
    if (what == null) {
      return true;
    }
    var now = clock.instant();
    var hour = now.getEpochSecond() / Duration.ofHours(1).toSeconds();
    return sent.markSent("%s\n%s\n%d".formatted(what, email.to(), hour), event.id(), now);
  }

  /// An account that is gone gets none.
  private void send(OrderEmail email, String name) {
    accounts
        .find(email.to())
        .ifPresent(account -> {
          mails.sendWithRetries(email.content().to(account.email().address()));
          sent.mark(name, clock.instant());
        });
  }
}
