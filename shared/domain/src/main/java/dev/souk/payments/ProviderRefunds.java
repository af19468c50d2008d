package dev.souk.payments;

import dev.souk.orders.ExternalRefund;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The payment provider's refunds. Each is made at most once, under its own id.
public interface ProviderRefunds {
  /// How long the provider surely knows a refund again by its id. One that was asked for longer ago
  /// is looked for with [#find] before it is sent.
  Duration IDEMPOTENCY_WINDOW = Duration.ofHours(23);

  /// Gives the money back, and answers how far that has come: [Refund.State.Pending],
  /// [Refund.State.Succeeded], or [Refund.State.Failed] when the provider will not do it. Sent
  /// again, it is the same refund.
  ///
  /// @param refund one of the order's
  /// @throws DependencyUnavailableException when it is not known what became of it
  Refund.State submit(PaidOrder order, Refund refund);

  /// How far a refund has come; empty when the provider has none of this id.
  ///
  /// @throws DependencyUnavailableException when the provider does not answer
  Optional<Refund.State> find(PaidOrder order, Refund refund);

  /// The refunds of an order's payment that were made past the marketplace.
  ///
  /// @throws DependencyUnavailableException when the provider does not answer
  List<ExternalRefund> listExternal(PaidOrder order);
}
