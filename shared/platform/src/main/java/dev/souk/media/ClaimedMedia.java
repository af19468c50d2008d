package dev.souk.media;

import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// Ready media that stay. Who asks for them is about to show them: from then on none is removed,
/// not by its owner and not by the sweep. Asked for and then not shown after all, a medium is kept
/// for nothing, which is cheaper than a product without its picture.
public final class ClaimedMedia implements ReadyMedia {
  private final ReadyMedia ready;
  private final Media media;
  private final InstantSource clock;

  public ClaimedMedia(ReadyMedia ready, Media media, InstantSource clock) {
    this.ready = ready;
    this.media = media;
    this.clock = clock;
  }

  @Override
  public Map<String, MediaRef> of(String sellerId, Collection<String> mediaIds) {
    var found = new LinkedHashMap<>(ready.of(sellerId, mediaIds));
    found.keySet().retainAll(media.use(sellerId, found.keySet(), clock.instant()));
    return found;
  }
}
