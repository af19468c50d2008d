package dev.souk.orders;

import dev.souk.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Money that has arrived for an order.
///
/// @param session the checkout it was paid in
/// @param intent the provider's name for the payment: what refunds are taken from
/// @param disputes what the customer's bank asks back of it, oldest first; mostly none
public record Payment(
    String session, String intent, Money amount, Instant at, List<Dispute> disputes) {
  public Payment {
    disputes = List.copyOf(disputes);
  }

  public static Payment of(String session, String intent, Money amount, Instant at) {
    return new Payment(session, intent, amount, at, List.of());
  }

  public Optional<Dispute> dispute(String name) {
    return disputes.stream().filter(each -> each.providerId().equals(name)).findFirst();
  }

  /// Whether the bank has still to decide whose the money is.
  public boolean isDisputed() {
    return disputes.stream().anyMatch(Dispute::isOpen);
  }

  /// With what is told of a dispute; itself when that is known.
  Payment disputed(Dispute told) {
    var next = new ArrayList<>(disputes);
    next.replaceAll(each -> each.providerId().equals(told.providerId()) ? each.or(told) : each);
    if (dispute(told.providerId()).isEmpty()) {
      next.add(told);
    }
    return next.equals(disputes) ? this : new Payment(session, intent, amount, at, next);
  }
}
