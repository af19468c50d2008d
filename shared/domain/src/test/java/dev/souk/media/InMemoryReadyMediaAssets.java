package dev.souk.media;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Media as a test says they are.
public final class InMemoryReadyMediaAssets implements ReadyMediaAssets {
  private record Owned(String sellerId, MediaRef ref) {}

  private final Map<String, Owned> ready = new ConcurrentHashMap<>();

  /// From now on the media file is ready.
  public void ready(String sellerId, MediaRef ref) {
    ready.put(ref.id(), new Owned(sellerId, ref));
  }

  @Override
  public Map<String, MediaRef> of(String sellerId, Collection<String> mediaIds) {
    var found = new LinkedHashMap<String, MediaRef>();
    for (var id : mediaIds) {
      var one = ready.get(id);
      if (one != null && one.sellerId().equals(sellerId)) {
        found.put(id, one.ref());
      }
    }
    return found;
  }
}
