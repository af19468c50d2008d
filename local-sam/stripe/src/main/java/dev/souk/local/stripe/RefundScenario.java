package dev.souk.local.stripe;

import dev.souk.local.stripe.SimulatedRefund.Status;
import java.util.Locale;
import java.util.Map;

/// What becomes of refunds. Set for all by [SimulatedBank#setRefundScenario], or for one by its
/// metadata `simulate`, such as `pending_then_fails`. What comes later comes after a minute of the
/// clock.
public enum RefundScenario {
  SUCCEEDS(Status.SUCCEEDED, Status.SUCCEEDED),
  PENDING_THEN_SUCCEEDS(Status.PENDING, Status.SUCCEEDED),
  PENDING_THEN_FAILS(Status.PENDING, Status.FAILED),
  SUCCEEDS_THEN_FAILS(Status.SUCCEEDED, Status.FAILED),
  /// At once: whoever asks for it is told so.
  FAILS(Status.FAILED, Status.FAILED);

  final Status first;
  final Status last;

  RefundScenario(Status first, Status last) {
    this.first = first;
    this.last = last;
  }

  RefundScenario of(Map<String, String> metadata) {
    var wish = metadata.get("simulate");
    for (var each : values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(wish)) {
        return each;
      }
    }
    return this;
  }
}
