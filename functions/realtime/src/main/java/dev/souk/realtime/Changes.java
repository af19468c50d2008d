package dev.souk.realtime;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import dev.souk.inventory.Stock;
import dev.souk.inventory.StockItems;
import dev.souk.store.Images;
import dev.souk.telemetry.Telemetry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

  static Changes of(List<DynamodbStreamRecord> records) {
    SequencedMap<String, Changed> latest = new LinkedHashMap<>();
    var unread = new LinkedHashSet<String>();
    for (var each : records) {
      var sequence = each.getDynamodb().getSequenceNumber();
      try {
        read(each, sequence)
            .ifPresent(next -> latest.merge(next.stock().variantId(), next, Changed::or));
      } catch (RuntimeException e) {
        Telemetry.error("record " + sequence + " could not be read", e);
        unread.add(sequence);
      }
    }
    return new Changes(latest.values(), unread);
  }

  /// Empty for stock that was deleted: its product is not shown any more.
  private static Optional<Changed> read(DynamodbStreamRecord record, String sequence) {
    var image = record.getDynamodb().getNewImage();
    if (image == null || image.isEmpty()) {
      return Optional.empty();
    }
    var stock = StockItems.stock(Images.item(image));
    var before = record.getDynamodb().getOldImage();
    var wasLow = before == null || before.isEmpty() || StockItems.stock(Images.item(before)).low();
    return Optional.of(new Changed(stock, !wasLow && stock.low(), sequence));
  }
}
