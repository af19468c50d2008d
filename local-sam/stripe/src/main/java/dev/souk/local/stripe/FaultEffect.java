package dev.souk.local.stripe;

import dev.souk.local.stripe.StripeFault.Moment;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a fault does to the call it was set for.
record FaultEffect(@Nullable StripeFault fault) {

  /// What the caller gets in place of the answer, or null when nothing stands in its way.
  @Nullable SimulatorResponse instead(Moment now) {
    return switch (fault) {
      case null -> null;
      case StripeFault.Reject(var status) ->
          now == Moment.BEFORE ? StripeApiError.fault(status).answer() : null;
      case StripeFault.Drop(var moment) -> moment == now ? new SimulatorResponse.Truncated() : null;
      case StripeFault.Stall(var moment, var time) ->
          moment == now ? new SimulatorResponse.TimedOut(time) : null;
      case StripeFault.Fail _, StripeFault.Slow _ -> null;
    };
  }

  /// Takes its time when it is slow.
  ///
  /// @return whether the operation fails at this moment
  boolean fails(Moment now) {
    return switch (fault) {
      case null -> false;
      case StripeFault.Fail(var moment) -> moment == now;
      case StripeFault.Slow(var moment, var time) -> {
        if (moment == now) {
          pause(time);
        }
        yield false;
      }
      case StripeFault.Reject _, StripeFault.Drop _, StripeFault.Stall _ -> false;
    };
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
