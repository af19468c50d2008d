package dev.souk.payouts;

import dev.souk.audit.AuditEntry;
import dev.souk.error.ContentionException;
import dev.souk.error.StaleVersionException;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.id.IdGenerator;
import dev.souk.id.IdType;
import dev.souk.sellers.Sellers;
import java.util.function.UnaryOperator;

/// What an admin changes of a seller's payouts, with the audit entry that says so.
///
/// @param market when sellers are paid who have set no schedule
record PayoutModeration(
    PayoutSettingsRecords settings, Sellers sellers, IdGenerator ids, PayoutSchedule market) {
  private static final int TRIES = 4;

  /// The seller's settings one step on; a step that changes nothing is not written.
  HandlerResponse changed(
      BoundRequest<?> request, String action, UnaryOperator<PayoutSettings> change) {
    var sellerId = request.path("id");
    if (!IdType.SEL.fits(sellerId) || sellers.find(sellerId).isEmpty()) {
      return HandlerResponse.notFound();
    }
    var last = new StaleVersionException();
    for (var tried = 0; tried < TRIES; tried++) {
      var before = settings.of(sellerId);
      var after = change.apply(before);
      try {
        if (!after.equals(before)) {
          settings.save(after, audit(request, action, sellerId));
        }
        return HandlerResponse.ok(PayoutSettingsView.of(after, market, request.now()));
      } catch (StaleVersionException e) {
        last = e;
      }
    }
    throw new ContentionException(last);
  }

  private AuditEntry audit(BoundRequest<?> request, String action, String sellerId) {
    var id = ids.next(IdType.AUD, request.now());
    return new AuditEntry(id, request.caller().id(), action, sellerId, request.now());
  }
}
