package dev.souk.orders;

import dev.souk.audit.AuditEntry;
import dev.souk.cart.Cart;
import dev.souk.coupons.Coupon;
import dev.souk.idempotency.Idempotency;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where orders are kept, together with the stock they take and the coupons they use: units in
/// stock and units in orders change in the same transaction or not at all.
public interface Orders {
  /// Orders of one customer that hold goods without being paid, at most.
  int MAX_UNPAID = 5;

  /// The order as it is now, fit for decisions.
  Optional<Order> find(String orderId);

  /// What became of placing an order.
  sealed interface PlaceResult {
    record Done() implements PlaceResult {}

    /// @param available units that can be sold now; 0 too when it is not for sale any more
    record InsufficientStock(String variantId, int available) implements PlaceResult {}

    /// The cart is not the one the bill was made from.
    record CartChanged() implements PlaceResult {}

    /// The coupon's uses are gone, or it is on other terms than the bill was made on. One that was
    /// read without a limit is refused only when it has one by now.
    record CouponExhausted() implements PlaceResult {}

    /// The customer has [Orders#MAX_UNPAID] orders already that are not paid.
    record UnpaidLimitExceeded() implements PlaceResult {}
  }

  /// Keeps a new order, takes its units from stock, counts the coupon's use and empties the cart.
  /// However many are placed at once, no unit and no use is given twice, of two orders from one
  /// cart there is one, and no customer has more unpaid ones than one may.
  ///
  /// @param cart as the bill was made from it
  /// @param coupon as the bill was made with it, or null
  /// @throws DuplicateRequestException when the order is there already
  PlaceResult place(Order.AwaitingPayment order, Cart cart, @Nullable Coupon coupon);

  /// What became of bringing an order further.
  sealed interface SaveResult {
    record Done() implements SaveResult {}

    /// The change takes units or a coupon's use that are no longer there; nothing was written.
    record Unavailable() implements SaveResult {}
  }

  /// Keeps `after` in place of `before`, and moves the difference of their units from or to stock.
  ///
  /// @param event the payment provider's name for what made it so, remembered in the same
  ///   transaction for good; null when it was no such event
  /// @throws StaleVersionException when the order is no longer at the version of `before`
  /// @throws DuplicateRequestException when that event has been there before
  SaveResult save(Order before, Order after, @Nullable String event);

  /// What is kept together with a step that someone asked for.
  ///
  /// @param idempotency how often the request counts
  /// @param audit what the audit log is to say; null when it says nothing
  record TransitionRecord(Idempotency idempotency, @Nullable AuditEntry audit) {}

  /// Keeps a paid order one step on, the request's mark and the audit entry with it: all or none.
  /// Units of parts that are cancelled go back to stock. Between paid states nothing is taken that
  /// could be gone.
  ///
  /// @throws StaleVersionException when the order is no longer at the version of `before`
  /// @throws DuplicateRequestException when the request has been there before
  /// @throws IllegalArgumentException when `after` takes units that `before` does not
  void saveTransition(PaidOrder before, PaidOrder after, TransitionRecord transition);

  /// Keeps that one order of a seller's pays the debt of another: both or neither.
  ///
  /// @param debtor the order of the debt as it was read
  /// @param payer the order that pays as it was read; another one
  /// @throws StaleVersionException when either is no longer at that version
  void saveRecovery(PaidOrder debtor, PaidOrder payer, DebtRecovery recovery);

  /// Whether an event has been there before.
  boolean isProcessed(String event);

  /// Remembers an event that changes nothing; a repeat does nothing.
  void markProcessed(String event, Instant now);

  /// Keeps that a request is about an order there is already, so that for 24 hours its key means no
  /// other. A repeat is the same request; of others that come at once, one is kept.
  ///
  /// @return false when the key means another request
  boolean reserveIdempotencyKey(Idempotency.Keyed request);

  /// A customer's orders, newest first, as they were a moment ago.
  Page<Order> ofCustomer(String customerId, PageRequest pageRequest);

  /// Paid orders a seller has a part of, newest first; each part has its id.
  Page<PaidOrder> ofSeller(String sellerId, PageRequest pageRequest);

  /// The order of a seller order, as it is now; empty when it is another's.
  Optional<PaidOrder> ofSeller(String sellerId, String partId);

  /// A part of an order that a courier brings.
  record CourierDelivery(PaidOrder order, SellerOrder sellerOrder) {}

  /// What a courier has to bring, longest waiting first, as it was a moment ago: one delivery for
  /// each part, and an order of two sellers may be two.
  Page<CourierDelivery> ofCourier(String courierId, PageRequest pageRequest);

  /// The order of a part the courier has to bring or has brought, as it is now.
  Optional<PaidOrder> ofCourier(String courierId, String partId);

  /// An order somebody is to look at.
  ///
  /// @param since when its time came, or until when it was put off
  record DueOrder(String orderId, Instant since) {}

  /// Orders to be followed up so by now, the longest due first, as it was a moment ago. Whatever
  /// becomes of those of one page, none is missing from the next.
  Page<DueOrder> due(DueOrderAction kind, Instant now, PageRequest pageRequest);

  /// Puts off looking at an order until then; from then on it is due as [DueOrderAction#RECHECK].
  /// Nothing else of it changes, not even its version. One that is no longer as it was read stays
  /// as it is.
  void postpone(Order order, Instant until);
}
