package dev.souk.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// When earnings become available to their sellers: once the customer can send nothing back any
/// more. That is so many days after the delivery as the order allows returns; goods that nobody
/// says have come count as delivered [#PRESUMED_DELIVERED] after they were shipped. An earning
/// stays pending while the payment is disputed or a return is not answered.
public final class EarningReleases {
  /// How long after it was shipped a shipment counts as delivered if nobody says so.
  public static final Duration PRESUMED_DELIVERED = Duration.ofDays(14);

  private EarningReleases() {}

  /// When the next part of a seller order's earning becomes available, if nothing happens to it
  /// before: the earning, or what is held back of it.
  public static Optional<Instant> next(PaidOrder order, SellerOrder sellerOrder) {
    var earning = sellerOrder.earning();
    var reserve = earning.reserve();
    if (earning.isReleased()) {
      return Optional.ofNullable(reserve).map(Earning.Reserve::until);
    }
    return sellerOrder.payoutAmount().amount() <= 0 || isHeld(order, sellerOrder)
        ? Optional.empty()
        : ended(sellerOrder).map(at -> at.plus(order.placement().returnWindow()));
  }

  private static boolean isHeld(PaidOrder order, SellerOrder sellerOrder) {
    return order.payment().isDisputed()
        || sellerOrder.returns().stream().anyMatch(it -> it.state() == Return.State.REQUESTED);
  }

  /// When it was delivered, counts as delivered, or was cancelled with something still due.
  private static Optional<Instant> ended(SellerOrder sellerOrder) {
    return switch (sellerOrder.fulfilment()) {
      case Fulfilment.Pending _, Fulfilment.Accepted _ -> Optional.empty();
      case Fulfilment.Shipped _, Fulfilment.OutForDelivery _ ->
          sellerOrder.shipments().stream()
              .map(Shipment::shippedAt)
              .max(Instant::compareTo)
              .map(at -> at.plus(PRESUMED_DELIVERED));
      case Fulfilment.Delivered(var at, var _) -> Optional.of(at);
      case Fulfilment.Cancelled(var at) -> Optional.of(at);
    };
  }

  /// The order with all available whose time has come; itself when there is none.
  ///
  /// @param reserve what is held back of a seller order's earning that becomes available now, or
  ///   null for nothing
  public static PaidOrder release(
      PaidOrder order, Function<SellerOrder, Earning.@Nullable Reserve> reserve, Instant now) {
    var next =
        order.sellerOrders().stream()
            .map(each ->
                next(order, each).filter(at -> !at.isAfter(now)).isPresent()
                    ? each.with(released(each, reserve, now))
                    : each)
            .toList();
    return order.with(next, now);
  }

  private static Earning released(
      SellerOrder sellerOrder,
      Function<SellerOrder, Earning.@Nullable Reserve> reserve,
      Instant now) {
    var earning = sellerOrder.earning();
    return earning.isReleased()
        ? earning.unreserved()
        : earning.released(now, reserve.apply(sellerOrder));
  }
}
