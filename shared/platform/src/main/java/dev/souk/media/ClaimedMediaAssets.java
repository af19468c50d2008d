package dev.souk.media;

import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// Ready media that stay. Who asks for them is about to show them: from then on none is removed,
/// not by its owner and not by the sweep. Asked for and then not shown after all, a media file is
/// kept for nothing, which is cheaper than a product without its image.
public final class ClaimedMediaAssets implements ReadyMediaAssets {
  private final ReadyMediaAssets ready;
  private final MediaAssets media;
  private final InstantSource clock;

  public ClaimedMediaAssets(ReadyMediaAssets ready, MediaAssets media, InstantSource clock) {
    this.ready = ready;
    this.media = media;
    this.clock = clock;
  }

  @Override
  public Map<String, MediaRef> of(String sellerId, Collection<String> mediaIds) {
    var found = new LinkedHashMap<>(ready.of(sellerId, mediaIds));
    found.keySet().retainAll(media.claim(sellerId, found.keySet(), clock.instant()));
    return found;
  }
}
