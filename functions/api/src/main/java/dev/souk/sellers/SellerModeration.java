package dev.souk.sellers;

import dev.souk.accounts.AccountStatus;
import dev.souk.accounts.SellerSuspensions;
import dev.souk.audit.AuditEntry;
import dev.souk.catalog.ListingReindexer;
import dev.souk.error.ContentionException;
import dev.souk.error.StaleVersionException;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.id.IdGenerator;
import dev.souk.id.IdType;
import dev.souk.telemetry.Telemetry;

/// What suspending and reinstating a seller have in common.
record SellerModeration(SellerSuspensions standings, ListingReindexer shelves, IdGenerator ids) {
  /// Decides, settles the first hundred products at once and leaves the rest to the sweep.
  HandlerResponse judged(BoundRequest<?> request, AccountStatus status) {
    var id = request.path("id");
    if (!IdType.SEL.fits(id) || !standings.set(id, status, audit(request, status))) {
      return HandlerResponse.notFound();
    }
    return HandlerResponse.ok(new SellerStatusView(id, status, settled(id, request)));
  }

  private AuditEntry audit(BoundRequest<?> request, AccountStatus status) {
    var action =
        switch (status) {
          case SUSPENDED -> "SELLER_SUSPENDED";
          case ACTIVE -> "SELLER_REINSTATED";
        };
    var id = ids.next(IdType.AUD, request.now());
    return new AuditEntry(id, request.caller().id(), action, request.path("id"), request.now());
  }

  /// The decision stands whatever becomes of the shelves.
  private boolean settled(String id, BoundRequest<?> request) {
    try {
      return shelves.reindex(id, request.now());
    } catch (StaleVersionException | ContentionException e) {
      Telemetry.warn("listing will be reindexed later", e);
      return false;
    }
  }
}
