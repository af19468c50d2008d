package dev.souk.orders;

import dev.souk.id.IdType;
import dev.souk.orders.PaidOrder.SellerOrderChange;
import java.time.Instant;
import java.util.function.Function;

/// How an earning that is available gets to its seller, as transfers of the payment provider's.
public final class EarningTransfers {
  private EarningTransfers() {}

  /// All that is available of a seller order is to be transferred by a payout; none is begun beyond
  /// that. A repeat for the same payout changes nothing, as long as its transfer stands.
  public static OrderTransitionResult request(
      PaidOrder order, String sellerOrderId, String payoutId, Instant now) {
    return order.transition(sellerOrderId, each -> requested(order, each, payoutId), now);
  }

  private static SellerOrderChange requested(
      PaidOrder order, SellerOrder sellerOrder, String payoutId) {
    var earning = sellerOrder.earning();
    if (earning.transfers().stream().anyMatch(it -> it.payoutId().equals(payoutId))) {
      return new SellerOrderChange.Success(sellerOrder);
    }
    var available = sellerOrder.earningBalance().available();
    if (order.payment().isDisputed()) {
      return SellerOrderChange.not("its payment is disputed");
    }
    return available.amount() > 0
        ? new SellerOrderChange.Success(
            sellerOrder.with(
                earning.with(
                    new Earning.Transfer(
                        id(sellerOrder.id(), order.version() + 1), payoutId, available, null))))
        : SellerOrderChange.not("nothing of it is available");
  }

  /// The id of the transfer that a version of an order requests: it belongs to the posting that
  /// books it.
  private static String id(String sellerOrderId, long orderVersion) {
    return IdType.TRF.named(sellerOrderId + "\n" + orderVersion);
  }

  /// The provider has made it; a repeat changes nothing.
  ///
  /// @param name the provider's
  public static OrderTransitionResult made(
      PaidOrder order, String sellerOrderId, String transferId, String name, Instant now) {
    return of(
        order,
        sellerOrderId,
        transferId,
        (earning, it) ->
            earning.with(new Earning.Transfer(it.id(), it.payoutId(), it.amount(), name)),
        now);
  }

  /// The provider does not make it and never will: its money is available again. One that was made
  /// stays so.
  public static OrderTransitionResult failed(
      PaidOrder order, String sellerOrderId, String transferId, Instant now) {
    return of(order, sellerOrderId, transferId, (earning, it) -> earning.without(it.id()), now);
  }

  @FunctionalInterface
  private interface Next {
    Earning of(Earning earning, Earning.Transfer transfer);
  }

  private static OrderTransitionResult of(
      PaidOrder order, String sellerOrderId, String transferId, Next next, Instant now) {
    Function<SellerOrder, SellerOrderChange> change =
        each ->
            each.earning()
                .transfer(transferId)
                .<SellerOrderChange>map(it ->
                    new SellerOrderChange.Success(
                        it.isMade() ? each : each.with(next.of(each.earning(), it))))
                .orElseGet(
                    () -> new SellerOrderChange.Failure(new OrderTransitionResult.NotFound()));
    return order.transition(sellerOrderId, change, now);
  }
}
