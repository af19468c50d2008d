package dev.souk.sellers;

import dev.souk.audit.AuditEntry;
import dev.souk.catalog.Shelves;
import dev.souk.fault.Busy;
import dev.souk.fault.Stale;
import dev.souk.http.Call;
import dev.souk.http.Reply;
import dev.souk.id.Ids;
import dev.souk.id.Kind;
import dev.souk.telemetry.Telemetry;

/// What suspending and reinstating a seller have in common.
final class Judging {
  private final Sellers sellers;
  private final Shelves shelves;
  private final Ids ids;

  Judging(Sellers sellers, Shelves shelves, Ids ids) {
    this.sellers = sellers;
    this.shelves = shelves;
    this.ids = ids;
  }

  /// Decides, settles the first hundred products at once and leaves the rest to the sweep.
  Reply judged(Call<?> call, Standing standing) {
    var id = call.path("id");
    if (!Kind.SEL.fits(id)) {
      return Reply.notFound();
    }
    var entry = ids.next(Kind.AUD, call.now());
    var action = "SELLER_" + standing;
    var audit = new AuditEntry(entry, call.caller().id(), action, id, call.now());
    return switch (sellers.judge(id, standing, audit)) {
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
