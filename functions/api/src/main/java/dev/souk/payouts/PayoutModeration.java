package dev.souk.payouts;

import dev.souk.audit.AuditEntry;
import dev.souk.catalog.CatalogWiring;
import dev.souk.error.ContentionException;
import dev.souk.error.StaleVersionException;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.id.IdGenerator;
import dev.souk.id.IdType;
import dev.souk.sellers.Sellers;
import dev.souk.wiring.CloudWiring;
import java.util.function.UnaryOperator;

/// What an admin changes of a seller's payouts, with the audit entry that says so.
///
/// @param market when sellers are paid who have set no schedule
record PayoutModeration(
    PayoutSettingsRecords settings, Sellers sellers, IdGenerator ids, PayoutSchedule market) {
  private static final int TRIES = 4;

  /// With this deployment's stores.
  PayoutModeration() {
    this(
        PayoutWiring.payoutSettings(),
        CatalogWiring.sellers(),
        CloudWiring.ids(),
        PayoutWiring.marketSchedule());
  }

  /// The seller's settings as they are.
  HandlerResponse read(BoundRequest<?> request) {
    var sellerId = request.path("id");
    return isSeller(sellerId) ? view(settings.of(sellerId), request) : HandlerResponse.notFound();
  }

  /// The seller's settings one step on; a step that changes nothing is not written.
  HandlerResponse changed(
      BoundRequest<?> request, String action, UnaryOperator<PayoutSettings> change) {
    var sellerId = request.path("id");
    if (!isSeller(sellerId)) {
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
        return view(after, request);
      } catch (StaleVersionException e) {
        last = e;
      }
    }
    throw new ContentionException(last);
  }

  private boolean isSeller(String sellerId) {
    return IdType.SEL.fits(sellerId) && sellers.find(sellerId).isPresent();
  }

  private HandlerResponse view(PayoutSettings of, BoundRequest<?> request) {
    return HandlerResponse.ok(PayoutSettingsView.of(of, market, request.now()));
  }

  private AuditEntry audit(BoundRequest<?> request, String action, String sellerId) {
    var id = ids.next(IdType.AUD, request.now());
    return new AuditEntry(id, request.caller().id(), action, sellerId, request.now());
  }
}
