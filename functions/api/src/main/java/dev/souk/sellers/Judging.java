package dev.souk.sellers;

import dev.souk.catalog.Shelves;
import dev.souk.fault.Busy;
import dev.souk.fault.Stale;
import dev.souk.http.Call;
import dev.souk.http.Reply;
import dev.souk.id.Kind;
import dev.souk.telemetry.Telemetry;

/// What suspending and reinstating a seller have in common.
final class Judging {
  private final Sellers sellers;
  private final Shelves shelves;

  Judging(Sellers sellers, Shelves shelves) {
    this.sellers = sellers;
    this.shelves = shelves;
  }

  /// Decides, settles the first hundred products at once and leaves the rest to the sweep.
  Reply judged(Call<?> call, Standing standing) {
    var id = call.path("id");
    if (!Kind.SEL.fits(id)) {
      return Reply.notFound();
    }
    return switch (sellers.judge(id, standing, call.now())) {
      case Sellers.Judged.NoSeller() -> Reply.notFound();
      case Sellers.Judged.Done(), Sellers.Judged.AlreadySo() ->
          Reply.ok(new JudgedView(id, standing, settled(id, call)));
    };
  }

  /// The decision stands whatever becomes of the shelves.
  private boolean settled(String id, Call<?> call) {
    try {
      return shelves.settle(id, call.now());
    } catch (Stale | Busy e) {
      Telemetry.warn("a shelf is settled later", e);
      return false;
    }
  }
}
