package dev.souk.local.stripe;

import dev.souk.local.stripe.Fault.Moment;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a fault does to the call it was set for.
record Trouble(@Nullable Fault fault) {

  /// What the caller gets in place of the answer, or null when nothing stands in its way.
  @Nullable Reply instead(Moment now) {
    return switch (fault) {
      case null -> null;
      case Fault.Refuse(var status) -> now == Moment.BEFORE ? Refused.fault(status).answer() : null;
      case Fault.Drop(var moment) -> moment == now ? new Reply.Broken() : null;
      case Fault.Stall(var moment, var time) -> moment == now ? new Reply.Silence(time) : null;
      case Fault.Fail _, Fault.Slow _ -> null;
    };
  }

  /// Takes its time when it is slow.
  ///
  /// @return whether the operation fails at this moment
  boolean fails(Moment now) {
    return switch (fault) {
      case null -> false;
      case Fault.Fail(var moment) -> moment == now;
      case Fault.Slow(var moment, var time) -> {
        if (moment == now) {
          pause(time);
        }
        yield false;
      }
      case Fault.Refuse _, Fault.Drop _, Fault.Stall _ -> false;
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
