package dev.souk.orders;

import dev.souk.audit.AuditEntry;
import dev.souk.fault.Busy;
import dev.souk.fault.Stale;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.Reply;
import dev.souk.id.Ids;
import dev.souk.id.Kind;
import dev.souk.media.MediaUrls;
import dev.souk.once.Once;
import dev.souk.store.Backoff;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Brings paid orders further. An order is read as it is, the domain decides, and what it decided
/// is kept if the order is still so; if not, it is read and decided anew. A decision that changes
/// nothing is not written, so a repeat is answered and does no more.
record Turning(Orders orders, Ids ids, MediaUrls urls) {
  private static final int TRIES = 8;

  /// What a customer asks of a part of an order of theirs.
  Asked ofCustomer(Call<?> call) {
    var found = new Finding(orders);
    return new Asked(
        () -> found.ofCustomer(call.caller().id(), call.path("id")),
        call.path("sellerOrderId"),
        (_, after) -> Reply.ok(OrderView.of(after)),
        null,
        Lines.NONE);
  }

  /// What a seller asks of their own part.
  Asked ofSeller(Call<?> call) {
    var part = call.path("id");
    return new Asked(
        () -> new Finding(orders).ofSeller(call.caller().id(), part),
        part,
        (_, after) -> Reply.ok(SellerOrderView.of(after, part, call.now())),
        null,
        Lines.NONE);
  }

  /// What a courier asks of a part they bring.
  Asked ofCourier(Call<?> call) {
    var part = call.path("id");
    return new Asked(
        () -> new Finding(orders).ofCourier(call.caller().id(), part).map(Orders.Errand::order),
        part,
        (_, after) -> Reply.ok(DeliveryView.of(after, after.part(part).orElseThrow(), urls)),
        null,
        Lines.NONE);
  }

  /// What an admin does to a part of any order.
  ///
  /// @param action as the audit log calls it
  Asked ofAdmin(Call<?> call, String action) {
    return new Asked(
        () -> new Finding(orders).any(call.path("id")),
        call.path("sellerOrderId"),
        (_, after) -> Reply.ok(AdminOrderView.of(after, urls)),
        action,
        Lines.NONE);
  }

  /// Does it, however many do something to the same order at once.
  ///
  /// @throws Busy when others were faster every time
  Reply turn(Call<?> call, Asked asked, Function<PaidOrder, Turned> decide) {
    for (var attempt = 1; ; attempt++) {
      try {
        return turned(call, asked, decide);
      } catch (Stale e) {
        if (attempt == TRIES) {
          throw new Busy(e);
        }
        Backoff.pause(Duration.ofMillis(2), attempt);
      }
    }
  }

  private Reply turned(Call<?> call, Asked asked, Function<PaidOrder, Turned> decide) {
    var found = asked.find().get();
    if (found.isEmpty()) {
      return Reply.notFound();
    }
    return switch (found.get()) {
      case Order.AwaitingPayment unpaid -> notPaid(unpaid, asked);
      case Order.Unpaid unpaid -> notPaid(unpaid, asked);
      case PaidOrder before ->
          switch (decide.apply(before)) {
            case Turned.To(var after) -> kept(call, asked, before, after);
            case Turned.NotNow(var why) -> Reply.refused(Code.NOT_NOW, "%s", why);
            case Turned.TooMany tooMany -> asked.lines().tooMany(tooMany);
            case Turned.NotThere() -> Reply.notFound();
          };
    };
  }

  private static Reply notPaid(Order order, Asked asked) {
    return order.placed().part(asked.partId()).isPresent()
        ? Reply.refused(Code.NOT_NOW, "it is not paid")
        : Reply.notFound();
  }

  private Reply kept(Call<?> call, Asked asked, PaidOrder before, PaidOrder after) {
    var reply = asked.answer().apply(before, after);
    if (!after.equals(before)) {
      orders.turn(before, after, new Orders.Deed(once(call, reply), audit(call, asked)));
    }
    return reply;
  }

  /// A refusal that changes something, as a wrong code does, is no answer for repeats.
  private static Once once(Call<?> call, Reply reply) {
    return switch (reply) {
      case Reply.Done done -> call.once(done);
      case Reply.Refused _, Reply.Listed _, Reply.Tabled _, Reply.Limited _ -> Once.everyTime();
    };
  }

  private @Nullable AuditEntry audit(Call<?> call, Asked asked) {
    var action = asked.action();
    return action == null
        ? null
        : new AuditEntry(
            ids.next(Kind.AUD, call.now()), call.caller().id(), action, asked.partId(), call.now());
  }
}
