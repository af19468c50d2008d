package dev.souk.payments;

import dev.souk.error.DependencyUnavailableException;
import dev.souk.orders.Earning;
import dev.souk.orders.OrderTransitionResult;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.SellerOrder;
import dev.souk.orders.TransferReversals;
import java.time.Instant;

/// Has what was transferred beyond what is due reversed at the payment provider. That a reversal is
/// requested is kept before the provider is asked, and what became of it afterwards; it keeps its
/// id until that is known, so that it is made once.
final class ReversalSubmission {
  private final PaymentEventHandler handler;
  private final ProviderTransfers transfers;

  ReversalSubmission(PaymentEventHandler handler, ProviderTransfers transfers) {
    this.handler = handler;
    this.transfers = transfers;
  }

  /// @throws DependencyUnavailableException when the provider does not answer; what was requested
  ///   stays so
  PaymentEventResult submitAll(PaidOrder order, Instant now) {
    var requested = TransferReversals.request(order, now);
    var result = PaymentEventResult.UNCHANGED;
    if (!requested.equals(order)) {
      result = handler.kept(order, requested);
      if (result != PaymentEventResult.DONE) {
        // Whoever was quicker knows better; the next sweep looks again.
        return result;
      }
    }
    for (var sellerOrder : requested.sellerOrders()) {
      if (TransferReversals.pending(sellerOrder).isPresent()) {
        result = submit(requested, sellerOrder, now);
      }
    }
    return result;
  }

  private PaymentEventResult submit(PaidOrder order, SellerOrder sellerOrder, Instant now) {
    var reversal = TransferReversals.pending(sellerOrder).orElseThrow();
    var transfer =
        sellerOrder.earning().transfers().stream()
            .filter(each -> each.reversal(reversal.id()).isPresent())
            .findFirst()
            .orElseThrow();
    var cause = new PaymentEventHandler.Cause(null, now);
    return switch (result(transfer, reversal, now)) {
      case ProviderTransfers.Result.Made(var name) ->
          handler.turn(
              order.id(), cause, it -> TransferReversals.made(it, reversal.id(), name, now));
      case ProviderTransfers.Result.Refused _ ->
          handler.turn(order.id(), cause, it -> refused(it, reversal, now));
    };
  }

  private static OrderTransitionResult refused(
      PaidOrder order, Earning.Reversal reversal, Instant now) {
    return TransferReversals.refused(order, reversal.id(), now);
  }

  private ProviderTransfers.Result result(
      Earning.Transfer transfer, Earning.Reversal reversal, Instant now) {
    var old = reversal.requestedAt().plus(ProviderTransfers.IDEMPOTENCY_WINDOW).isBefore(now);
    if (old) {
      var made = transfers.findReversal(transfer, reversal);
      if (made.isPresent()) {
        return new ProviderTransfers.Result.Made(made.get());
      }
    }
    return transfers.reverse(transfer, reversal);
  }
}
