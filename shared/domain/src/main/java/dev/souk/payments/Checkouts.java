package dev.souk.payments;

import dev.souk.fault.Unavailable;
import dev.souk.orders.Order;
import dev.souk.orders.PaymentRefusal;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// The payment provider's checkouts: pages of its own on which customers pay. Every question may be
/// asked again, whether or not the answer before was heard.
public interface Checkouts {
  /// What there is of a checkout.
  sealed interface Found {
    /// It can be paid.
    ///
    /// @param page where its customer pays
    record Open(String session, URI page, Instant payBy) implements Found {}

    record Paid(Receipt receipt) implements Found {}

    /// The customer is done and the money is on its way, for days perhaps.
    record Settling(String session) implements Found {}

    /// It is over and no money will come of it.
    record Ended(String session) implements Found {}

    /// There is none.
    record NeverThere() implements Found {}

    /// There is none, and for this order there never will be.
    record Refused(PaymentRefusal why) implements Found {}
  }

  /// Opens the checkout of an order, at most one however often it is asked, and answers with what
  /// has become of it by now. It can be paid until the order's hold says so. [Found.NeverThere]
  /// when there is none and its time is too short by now for one to be opened; [Found.Refused] when
  /// the provider will not open one, however often it is asked.
  ///
  /// @param order with a hold that knows of the checkout, so that goods outlast it
  /// @throws Unavailable when it is not known what became of it
  Found open(Order.AwaitingPayment order);

  /// @throws Unavailable when the provider does not answer
  Found find(String session);

  /// Ends a checkout that is open, and answers with what it is then: it may have been paid a moment
  /// before.
  ///
  /// @throws Unavailable when it is not known what became of it
  Found expire(String session);

  /// The order a payment is for; empty when it is for none of ours.
  ///
  /// @throws Unavailable when the provider does not answer
  Optional<String> orderOf(String intent);
}
