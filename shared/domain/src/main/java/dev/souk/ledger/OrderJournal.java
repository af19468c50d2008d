package dev.souk.ledger;

import dev.souk.money.Money;
import dev.souk.orders.Dispute;
import dev.souk.orders.Fulfilment;
import dev.souk.orders.Order;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import dev.souk.orders.SellerOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What changes of orders book: for each seller order at most one entry a change, and none when no
/// money is in another place than before.
public final class OrderJournal {
  private OrderJournal() {}

  /// What a change books. The same change has always the same entries.
  ///
  /// @param after the next version of `before`
  public static List<JournalEntry> entries(Order before, Order after) {
    if (!(after instanceof PaidOrder paid)) {
      return List.of();
    }
    var was = before instanceof PaidOrder order ? order : null;
    var entries = new ArrayList<JournalEntry>();
    for (var next : paid.sellerOrders()) {
      entry(was, paid, next).ifPresent(entries::add);
    }
    return List.copyOf(entries);
  }

  private static Optional<JournalEntry> entry(
      @Nullable PaidOrder was, PaidOrder is, SellerOrder next) {
    var before = was == null ? Optional.<SellerOrder>empty() : was.sellerOrder(next.id());
    var sums = new TreeMap<>(LedgerPosition.of(is, next));
    if (was != null) {
      before
          .map(each -> LedgerPosition.of(was, each))
          .orElse(Map.of())
          .forEach((account, sum) -> sums.merge(account, -sum, Math::addExact));
    }
    sums.values().removeIf(sum -> sum == 0);
    if (sums.isEmpty()) {
      return Optional.empty();
    }
    var currency = is.payment().amount().currency();
    var kind = was == null || before.isEmpty() ? paid(next) : kind(was, is, before.get(), next);
    return Optional.of(
        new JournalEntry(
            JournalEntry.id(next.id(), is.version()),
            kind,
            next.sellerId(),
            is.id(),
            next.id(),
            is.changeLog().updatedAt(),
            sums.entrySet().stream()
                .map(it -> Posting.of(it.getKey(), new Money(it.getValue(), currency)))
                .toList()));
  }

  private static JournalEntryType paid(SellerOrder next) {
    return next.fulfilment() instanceof Fulfilment.Cancelled
        ? JournalEntryType.LATE_PAYMENT
        : JournalEntryType.PAYMENT;
  }

  private static JournalEntryType kind(
      PaidOrder was, PaidOrder is, SellerOrder before, SellerOrder after) {
    for (var refund : after.refunds()) {
      var known = before.refund(refund.id());
      if (known.isEmpty()) {
        return asked(refund, before, after);
      }
      if (!known.get().state().equals(refund.state())) {
        return moved(refund);
      }
    }
    return EarningEntries.kind(before.earning(), after.earning())
        .orElseGet(() -> disputed(was, is));
  }

  private static JournalEntryType disputed(PaidOrder was, PaidOrder is) {
    return withdrawn(was, is)
        ? JournalEntryType.DISPUTE_WITHDRAWN
        : JournalEntryType.DISPUTE_REINSTATED;
  }

  private static JournalEntryType asked(Refund refund, SellerOrder before, SellerOrder after) {
    return switch (refund.origin().source()) {
      case PAYMENT_PROVIDER -> JournalEntryType.EXTERNAL_REFUND;
      case DISPUTE -> JournalEntryType.DISPUTE_LOST;
      case MARKETPLACE ->
          isCancelled(after) && !isCancelled(before)
              ? JournalEntryType.CANCELLATION
              : JournalEntryType.REFUND;
    };
  }

  private static boolean isCancelled(SellerOrder order) {
    return order.fulfilment() instanceof Fulfilment.Cancelled;
  }

  private static JournalEntryType moved(Refund refund) {
    if (refund.isEffective()) {
      return JournalEntryType.REFUND_SENT;
    }
    return refund.origin().source() == Refund.Source.DISPUTE
        ? JournalEntryType.DISPUTE_WON
        : JournalEntryType.REFUND_FAILED;
  }

  private static boolean withdrawn(PaidOrder was, PaidOrder is) {
    return is.payment().disputes().stream()
        .anyMatch(each ->
            each.funds() == Dispute.Funds.WITHDRAWN
                && was.payment().dispute(each.providerId()).map(Dispute::funds).orElse(null)
                    != Dispute.Funds.WITHDRAWN);
  }
}
