package dev.souk.media;

import static dev.souk.media.MediaAssetFixtures.ANNA;
import static dev.souk.media.MediaAssetFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.idempotency.Idempotency;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Claimed media")
class ClaimedMediaAssetsTest {
  private final InMemoryMediaAssets media = new InMemoryMediaAssets();

  private MediaAsset.Ready ready() {
    var pending = MediaAssetFixtures.announced(ANNA, NOON);
    media.add(pending, Idempotency.none());
    var ready = MediaAssetFixtures.ready(pending, NOON);
    media.save(ready);
    return ready;
  }

  private static MediaRef ref(MediaAsset mediaAsset) {
    return new MediaRef(mediaAsset.id(), "image/jpeg", 0, 0, Map.of());
  }

  @Test
  void stay_from_the_moment_they_are_asked_for() {
    var kept = ready();
    var goneMeanwhile = ready();
    ReadyMediaAssets seenBefore =
        (seller, ids) -> Map.of(kept.id(), ref(kept), goneMeanwhile.id(), ref(goneMeanwhile));
    media.save(MediaAssetFixtures.removed(goneMeanwhile, NOON));

    var claimed = new ClaimedMediaAssets(seenBefore, media, InstantSource.fixed(NOON));

    assertThat(claimed.of(ANNA, List.of(kept.id(), goneMeanwhile.id())))
        .isEqualTo(Map.of(kept.id(), ref(kept)));
    assertThat(media.find(kept.id()).orElseThrow().leaves(NOON))
        .isEqualTo(new MediaAsset.Removable.Shown());
  }
}
