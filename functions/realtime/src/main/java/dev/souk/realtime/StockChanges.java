package dev.souk.realtime;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import dev.souk.catalog.CatalogKeys;
import dev.souk.inventory.Stock;
import dev.souk.inventory.StockMapper;
import dev.souk.store.StreamBatch;
import dev.souk.store.TableItem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// What a batch of the table's stream says of stock: of each variant the latest, and which records
/// could not be read.
///
/// @param latest in the order variants first come up
/// @param unreadable sequence numbers, in the order of the stream
record StockChanges(Collection<StockUpdate> latest, SequencedSet<String> unreadable) {

  /// @param fell whether it became low in this batch and still is
  /// @param sequence of the record that says so
  record StockUpdate(Stock stock, boolean fell, String sequence) {
    /// The later of two; a record delivered again or late changes nothing.
    StockUpdate or(StockUpdate other) {
      var later = other.stock.version() > stock.version() ? other : this;
      return new StockUpdate(
          later.stock, (fell || other.fell) && later.stock.isLow(), later.sequence);
    }
  }

  private record ReadChange(Stock stock, boolean fell) {}

  static StockChanges of(List<DynamodbStreamRecord> records) {
    var batch = StreamBatch.of(records, sk -> sk.startsWith(CatalogKeys.STOCK), StockChanges::read);
    SequencedMap<String, StockUpdate> latest = new LinkedHashMap<>();
    for (var row : batch.rows()) {
      var next = new StockUpdate(row.said().stock(), row.said().fell(), row.sequence());
      latest.merge(next.stock().variantId(), next, StockUpdate::or);
    }
    return new StockChanges(latest.values(), batch.unreadable());
  }

  /// Empty for stock that was deleted: its product is not shown any more; and for one of the same
  /// version, whose item was only given another shape.
  private static Optional<ReadChange> read(Optional<TableItem> before, Optional<TableItem> after) {
    var was = before.map(StockMapper.SCHEMA::read);
    return after
        .map(StockMapper.SCHEMA::read)
        .filter(stock -> was.map(Stock::version).map(it -> it < stock.version()).orElse(true))
        .map(stock -> new ReadChange(stock, !was.map(Stock::isLow).orElse(true) && stock.isLow()));
  }
}
