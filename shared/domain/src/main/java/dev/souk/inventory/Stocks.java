package dev.souk.inventory;

import dev.souk.idempotency.Idempotency;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import java.time.Instant;
import java.util.Optional;

/// Where stock and its movements are kept. A movement is written together with the stock it
/// changes, and is itself the mark that its request has been done: since a movement is never
/// forgotten, neither is its key.
public interface Stocks {
  /// The stock as it is now, fit for decisions.
  Optional<Stock> find(String productId, String variantId);

  /// Adds a movement's `delta` to the stock. However many come at once, each counts once and the
  /// stock stays between 0 and [Stock#MAX].
  ///
  /// @throws dev.souk.idempotency.DuplicateRequestException when `idempotency` has been there
  ///   before
  StockMovementResult move(StockMovement movement, Idempotency idempotency);

  /// The same, while the stock is still the one the count was compared with.
  ///
  /// @throws dev.souk.idempotency.DuplicateRequestException when `idempotency` has been there
  ///   before
  StockMovementResult count(StockMovement movement, Stock seen, Idempotency idempotency);

  /// The movements of a variant, newest first.
  Page<StockMovement> history(String variantId, PageRequest pageRequest);

  /// Sets at how many left the stock is low, and answers with it one version on.
  ///
  /// @throws dev.souk.error.StaleVersionException when the stock is no longer the one `seen`
  Stock setLowStockThreshold(Stock seen, int lowStockThreshold, Instant now);
}
