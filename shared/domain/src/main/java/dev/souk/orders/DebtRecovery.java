package dev.souk.orders;

import java.time.Instant;
import java.util.Optional;

/// A seller's debt of one order that another order's available earning pays, as far as it goes.
///
/// @param debtor the order of the debt, with less of it
/// @param payer the order that pays, with less available
public record DebtRecovery(PaidOrder debtor, PaidOrder payer) {

  /// Of two orders with a seller order of the seller each, in one currency; empty when there is no
  /// debt or nothing to pay it from.
  public static Optional<DebtRecovery> of(
      PaidOrder debtor, PaidOrder payer, String sellerId, Instant now) {
    var owing = sellerOrder(debtor, sellerId);
    var paying = sellerOrder(payer, sellerId);
    var amount =
        Math.min(
            owing.earningBalance().debt().amount(), paying.earningBalance().available().amount());
    return amount == 0
        ? Optional.empty()
        : Optional.of(
            new DebtRecovery(
                debtor.with(owing.with(owing.earning().recovering(amount)), now),
                payer.with(paying.with(paying.earning().withholding(amount)), now)));
  }

  private static SellerOrder sellerOrder(PaidOrder order, String sellerId) {
    return order.sellerOrder(order.placement().sellerOrderId(sellerId)).orElseThrow();
  }
}
