package dev.souk.payments;

import dev.souk.error.DependencyUnavailableException;
import dev.souk.orders.Earning;
import dev.souk.orders.PaidOrder;
import dev.souk.payouts.PayoutFailure;
import java.time.Duration;
import java.util.Optional;

/// The payment provider's transfers to sellers. Each is made at most once, under its own id, out of
/// the payment of its order.
public interface ProviderTransfers {
  /// How long the provider surely knows a transfer again by its id. One that was requested longer
  /// ago is looked for with [#find] before it is sent.
  Duration IDEMPOTENCY_WINDOW = Duration.ofHours(23);

  /// What became of a transfer that was submitted.
  sealed interface Result {
    /// @param name the provider's
    record Made(String name) implements Result {}

    /// It was not made, and is not going to be under this id.
    record Refused(PayoutFailure why) implements Result {}
  }

  /// Moves the money. Sent again, it is the same transfer.
  ///
  /// @param transfer one of a seller order of the order
  /// @param destination the provider's id of the seller's account
  /// @throws DependencyUnavailableException when it is not known what became of it
  Result submit(PaidOrder order, Earning.Transfer transfer, String destination);

  /// Takes money of a transfer back from the seller's account, as far as it has it: all of the
  /// reversal's amount or nothing. Sent again, it is the same reversal.
  ///
  /// @param transfer one that was made
  /// @param reversal one of it
  /// @throws DependencyUnavailableException when it is not known what became of it
  Result reverse(Earning.Transfer transfer, Earning.Reversal reversal);

  /// The provider's name of a reversal; empty when it has made none of this id.
  ///
  /// @throws DependencyUnavailableException when the provider does not answer
  Optional<String> findReversal(Earning.Transfer transfer, Earning.Reversal reversal);

  /// The provider's name of a transfer; empty when it has made none of this id.
  ///
  /// @throws DependencyUnavailableException when the provider does not answer
  Optional<String> find(PaidOrder order, Earning.Transfer transfer);
}
