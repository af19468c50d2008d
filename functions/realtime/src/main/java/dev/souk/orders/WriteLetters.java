package dev.souk.orders;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.souk.accounts.Accounts;
import dev.souk.events.Announced;
import dev.souk.events.DomainEvent;
import dev.souk.live.Live;
import dev.souk.mail.Mails;
import dev.souk.mail.SentLetters;
import dev.souk.page.Slice;
import dev.souk.route.Need;
import dev.souk.route.Queue;
import dev.souk.route.TableAccess;
import dev.souk.store.Family;
import dev.souk.telemetry.Telemetry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Writes to customers and sellers what has become of their orders, one letter of each thing. What
/// is told twice is written once, as far as [SentLetters] promises; a letter that did not go out is
/// tried again with its message.
public final class WriteLetters implements RequestHandler<SQSEvent, SQSBatchResponse> {

  /// So few that each can wait five seconds for a service that does not answer before the call's
  /// time is up.
  private static final int BATCH = 5;

  /// Orders that one letter may be about.
  private static final int LATEST = 20;

  public static final Queue QUEUE =
      new Queue(
          WriteLetters.class,
          "letters",
          DomainEvent.names(
              List.of(
                  DomainEvent.OrderPaid.class,
                  DomainEvent.OrderSoldOut.class,
                  DomainEvent.OrderStepped.class,
                  DomainEvent.ParcelSent.class,
                  DomainEvent.RefundRequested.class,
                  DomainEvent.RefundSucceeded.class,
                  DomainEvent.RefundRecorded.class,
                  DomainEvent.DisputeOpened.class,
                  DomainEvent.DisputeClosed.class)),
          BATCH,
          5,
          TableAccess.reading(Family.ACCOUNT, Family.ORDER, Family.CUSTOMER_ORDERS, Family.LETTER)
              .andWriting(Family.LETTER),
          Set.of(Need.MAIL));

  private final InstantSource clock;
  private final Occasions occasions;
  private final Accounts accounts;
  private final SentLetters sent;
  private final Mails mails;

  public WriteLetters() {
    this(
        Live.clock(),
        occasions(Live.orders(), Live.orderLetters()),
        Live.accounts(),
        Live.sentLetters(),
        Live.mails());
  }

  private static Occasions occasions(Orders orders, OrderLetters letters) {
    return new Occasions(
        orders::find,
        customer -> orders.ofCustomer(customer, Slice.first(LATEST)).items(),
        letters);
  }

  WriteLetters(
      InstantSource clock, Occasions occasions, Accounts accounts, SentLetters sent, Mails mails) {
    this.clock = clock;
    this.occasions = occasions;
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
        write(Announced.of(message.getBody()));
      } catch (RuntimeException e) {
        // Only its kind: what was to be written and to whom stands in no log line.
        Telemetry.warn("message " + message.getMessageId() + " is to come again", e);
        failed.add(new BatchItemFailure(message.getMessageId()));
      }
    }
    return new SQSBatchResponse(failed);
  }

  private void write(DomainEvent event) {
    for (var letter : occasions.letters(event)) {
      var name = event.id() + "\n" + letter.to();
      if (!sent.has(name) && may(letter, event)) {
        send(letter, name);
      }
    }
  }

  /// Whether it is the one of its hour, where that is all there may be.
  private boolean may(OrderLetter letter, DomainEvent event) {
    var what = letter.hourly();
    if (what == null) {
      return true;
    }
    var now = clock.instant();
    var hour = now.getEpochSecond() / Duration.ofHours(1).toSeconds();
    return sent.claim("%s\n%s\n%d".formatted(what, letter.to(), hour), event.id(), now);
  }

  /// An account that is gone gets none.
  private void send(OrderLetter letter, String name) {
    accounts
        .find(letter.to())
        .ifPresent(account -> {
          mails.insist(letter.letter().to(account.email().address()));
          sent.mark(name, clock.instant());
        });
  }
}
