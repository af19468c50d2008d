package dev.souk.media;

import static dev.souk.media.MediaSamples.ANNA;
import static dev.souk.media.MediaSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.once.Once;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Claimed media")
class ClaimedMediaTest {
  private final InMemoryMedia media = new InMemoryMedia();

  private Medium.Ready ready() {
    var announced = MediaSamples.announced(ANNA, NOON);
    media.announce(announced, Once.everyTime());
    var ready = MediaSamples.ready(announced, NOON);
    media.save(ready);
    return ready;
  }

  private static MediaRef ref(Medium medium) {
    return new MediaRef(medium.id(), "image/jpeg", 0, 0, Map.of());
  }

  @Test
  void stay_from_the_moment_they_are_asked_for() {
    var kept = ready();
    var goneMeanwhile = ready();
    ReadyMedia seenBefore =
        (seller, ids) -> Map.of(kept.id(), ref(kept), goneMeanwhile.id(), ref(goneMeanwhile));
    media.save(MediaSamples.removed(goneMeanwhile, NOON));

    var claimed = new ClaimedMedia(seenBefore, media, InstantSource.fixed(NOON));

    assertThat(claimed.of(ANNA, List.of(kept.id(), goneMeanwhile.id())))
        .isEqualTo(Map.of(kept.id(), ref(kept)));
    assertThat(media.find(kept.id()).orElseThrow().leaves(NOON))
        .isEqualTo(new Medium.Leaving.Shown());
  }
}
