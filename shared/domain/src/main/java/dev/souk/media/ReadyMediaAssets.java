package dev.souk.media;

import java.util.Collection;
import java.util.Map;

/// Where media are asked for before something shows them.
public interface ReadyMediaAssets {
  /// Those of the media that are ready and the seller's own, by id. One that is missing, still
  /// being looked at, refused, or another's is left out.
  Map<String, MediaRef> of(String sellerId, Collection<String> mediaIds);
}
