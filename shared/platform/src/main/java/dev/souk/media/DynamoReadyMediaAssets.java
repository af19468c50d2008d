package dev.souk.media;

import dev.souk.store.DynamoTable;
import dev.souk.store.TableItem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// Media as items, looked up in one request. A media file that was made ready this very moment may
/// be missed; the seller asks again.
public final class DynamoReadyMediaAssets implements ReadyMediaAssets {
  private final DynamoTable table;

  public DynamoReadyMediaAssets(DynamoTable table) {
    this.table = table;
  }

  @Override
  public Map<String, MediaRef> of(String sellerId, Collection<String> mediaIds) {
    var found = new LinkedHashMap<String, MediaRef>();
    table
        .eventuallyConsistent(mediaIds.stream().distinct().map(MediaKeys::mediaAsset).toList())
        .stream()
        .filter(item -> sellerId.equals(item.textOrNull("ownerId")))
        .filter(item -> "READY".equals(item.textOrNull("status")))
        .forEach(item -> found.put(item.text("mediaId"), ref(item)));
    return found;
  }

  private static MediaRef ref(TableItem item) {
    return new MediaRef(
        item.text("mediaId"),
        item.text("contentType"),
        (int) item.number("width", 0),
        (int) item.number("height", 0),
        item.names("variants"));
  }
}
