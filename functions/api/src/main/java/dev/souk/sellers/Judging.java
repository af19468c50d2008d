package dev.souk.sellers;

import dev.souk.accounts.Standing;
import dev.souk.accounts.Standings;
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
record Judging(Standings standings, Shelves shelves, Ids ids) {
  /// Decides, settles the first hundred products at once and leaves the rest to the sweep.
  Reply judged(Call<?> call, Standing standing) {
    var id = call.path("id");
    if (!Kind.SEL.fits(id) || !standings.set(id, standing, audit(call, standing))) {
      return Reply.notFound();
    }
    return Reply.ok(new JudgedView(id, standing, settled(id, call)));
  }

  private AuditEntry audit(Call<?> call, Standing standing) {
    var action =
        switch (standing) {
          case SUSPENDED -> "SELLER_SUSPENDED";
          case ACTIVE -> "SELLER_REINSTATED";
        };
    var id = ids.next(Kind.AUD, call.now());
    return new AuditEntry(id, call.caller().id(), action, call.path("id"), call.now());
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
