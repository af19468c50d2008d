package dev.souk.realtime;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import dev.souk.inventory.Stock;
import dev.souk.inventory.StockItems;
import dev.souk.store.Batch;
import dev.souk.store.Item;
import dev.souk.store.Keys;
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
/// @param unread sequence numbers, in the order of the stream
record Changes(Collection<Changed> latest, SequencedSet<String> unread) {

  /// @param fell whether it became low in this batch and still is
  /// @param sequence of the record that says so
  record Changed(Stock stock, boolean fell, String sequence) {
    /// The later of two; a record delivered again or late changes nothing.
    Changed or(Changed other) {
      var later = other.stock.version() > stock.version() ? other : this;
      return new Changed(later.stock, (fell || other.fell) && later.stock.low(), later.sequence);
    }
  }

  private record Read(Stock stock, boolean fell) {}

  static Changes of(List<DynamodbStreamRecord> records) {
    var batch = Batch.of(records, sk -> sk.startsWith(Keys.STOCK), Changes::read);
    SequencedMap<String, Changed> latest = new LinkedHashMap<>();
    for (var row : batch.rows()) {
      var next = new Changed(row.said().stock(), row.said().fell(), row.sequence());
      latest.merge(next.stock().variantId(), next, Changed::or);
    }
    return new Changes(latest.values(), batch.unread());
  }

  /// Empty for stock that was deleted: its product is not shown any more; and for one of the same
  /// version, whose item was only given another shape.
  private static Optional<Read> read(Optional<Item> before, Optional<Item> after) {
    var was = before.map(StockItems.SCHEMA::read);
    return after
        .map(StockItems.SCHEMA::read)
        .filter(stock -> was.map(Stock::version).map(it -> it < stock.version()).orElse(true))
        .map(stock -> new Read(stock, !was.map(Stock::low).orElse(true) && stock.low()));
  }
}
