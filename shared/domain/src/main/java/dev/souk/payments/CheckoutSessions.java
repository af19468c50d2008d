package dev.souk.payments;

import dev.souk.orders.Order;
import dev.souk.orders.PaymentFailureReason;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// The payment provider's checkouts: pages of its own on which customers pay. Every question may be
/// asked again, whether or not the answer before was heard.
public interface CheckoutSessions {
  /// What there is of a checkout.
  sealed interface SessionState {
    /// It can be paid.
    ///
    /// @param page where its customer pays
    record Open(String session, URI page, Instant payBy) implements SessionState {}

    record Paid(PaymentConfirmation receipt) implements SessionState {}

    /// The customer is done and the money is on its way, for days perhaps.
    record Processing(String session) implements SessionState {}

    /// It is over and no money will come of it.
    record Expired(String session) implements SessionState {}

    /// There is none.
    record NotFound() implements SessionState {}

    /// There is none, and for this order there never will be.
    record Rejected(PaymentFailureReason why) implements SessionState {}
  }

  /// Opens the checkout of an order, at most one however often it is asked, and answers with what
  /// has become of it by now. It can be paid until the order's hold says so.
  /// [SessionState.NotFound] when there is none and its time is too short by now for one to be
  /// opened; [SessionState.Rejected] when the provider will not open one, however often it is
  /// asked.
  ///
  /// @param order with a hold that knows of the checkout, so that goods outlast it
  /// @throws DependencyUnavailableException when it is not known what became of it
  SessionState open(Order.AwaitingPayment order);

  /// @throws DependencyUnavailableException when the provider does not answer
  SessionState find(String session);

  /// Ends a checkout that is open, and answers with what it is then: it may have been paid a moment
  /// before.
  ///
  /// @throws DependencyUnavailableException when it is not known what became of it
  SessionState expire(String session);

  /// The order a payment is for; empty when it is for none of ours.
  ///
  /// @throws DependencyUnavailableException when the provider does not answer
  Optional<String> orderIdOf(String intent);
}
