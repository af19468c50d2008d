package dev.souk.media;

import static dev.souk.media.MediaAssetFixtures.ANNA;
import static dev.souk.media.MediaAssetFixtures.BERT;
import static dev.souk.media.MediaAssetFixtures.NOON;
import static dev.souk.media.MediaAssetFixtures.announced;
import static dev.souk.media.MediaAssetFixtures.ready;
import static dev.souk.media.MediaAssetFixtures.removed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.error.StaleVersionException;
import dev.souk.idempotency.DuplicateRequestException;
import dev.souk.idempotency.Idempotency;
import dev.souk.media.MediaAssets.CleanupReminder;
import dev.souk.page.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What every place that keeps media promises. It is empty before each test.
public interface MediaAssetsContract {
  MediaAssets media();

  private MediaAsset.Pending kept(MediaAsset.Pending medium) {
    media().add(medium, Idempotency.none());
    return medium;
  }

  private MediaAsset.Ready keptReady(Instant at) {
    var next = ready(kept(announced(ANNA, at)), at);
    media().save(next);
    return next;
  }

  private List<CleanupReminder> due(Instant now) {
    return media().due(now, PageRequest.first(100)).items();
  }

  @Test
  default void finds_what_was_kept_in_every_state() {
    var pending = kept(announced(ANNA, NOON));
    assertThat(media().find(pending.id())).contains(pending);

    var ready = ready(pending, NOON.plusSeconds(1));
    media().save(ready);
    assertThat(media().find(pending.id())).contains(ready);

    var removed = removed(ready, NOON.plusSeconds(2));
    media().save(removed);
    assertThat(media().find(pending.id())).contains(removed);

    var other = kept(announced(ANNA, NOON));
    var rejected = other.refused(UploadRejection.TYPE_MISMATCH, "The file is no image/jpeg.", NOON);
    media().save(rejected);
    assertThat(media().find(other.id())).contains(rejected);
    assertThat(media().find(MediaAssetFixtures.newId(NOON))).isEmpty();
  }

  @Test
  default void keeps_a_request_once() {
    var idempotency =
        new Idempotency.Keyed(
            "anna POST", "key", "print", new Idempotency.StoredResponse(201, "{}", "/x"), NOON);
    var first = announced(ANNA, NOON);
    var second = announced(ANNA, NOON);
    media().add(first, idempotency);

    assertThatThrownBy(() -> media().add(second, idempotency))
        .isInstanceOf(DuplicateRequestException.class);

    assertThat(media().find(first.id())).isPresent();
    assertThat(media().find(second.id())).isEmpty();
    assertThat(due(NOON.plus(MediaAsset.WAITED_FOR))).hasSize(1);
  }

  @Test
  default void of_eight_changes_of_the_same_version_one_is_kept() {
    var medium = kept(announced(ANNA, NOON));
    var changes = new ArrayList<Callable<Boolean>>();
    for (var i = 0; i < 8; i++) {
      var next = medium.refused(UploadRejection.UNREADABLE, "It is cut off.", NOON.plusMillis(i));
      changes.add(() -> saved(next));
    }

    assertThat(together(changes)).containsOnlyOnce(true);
  }

  @Test
  default void a_change_of_what_is_forgotten_is_stale() {
    var medium = kept(announced(ANNA, NOON));
    var removed = removed(medium, NOON);
    media().save(removed);
    media().delete(removed);

    assertThatThrownBy(() -> media().save(ready(medium, NOON)))
        .isInstanceOf(StaleVersionException.class);
    assertThat(media().find(medium.id())).isEmpty();
  }

  @Test
  default void lists_the_owners_own_newest_first_without_what_is_removed() {
    var first = kept(announced(ANNA, NOON));
    var second = keptReady(NOON.plusSeconds(1));
    var third = kept(announced(ANNA, NOON.plusSeconds(2)));
    var gone = kept(announced(ANNA, NOON.plusSeconds(3)));
    media().save(removed(gone, NOON.plusSeconds(3)));
    kept(announced(BERT, NOON));

    var page = media().of(ANNA, PageRequest.first(2));
    assertThat(page.items()).containsExactly(third, second);
    var rest = media().of(ANNA, new PageRequest(2, page.next()));
    assertThat(rest.items()).containsExactly(first);
    assertThat(rest.next()).isNull();
  }

  @Test
  default void lets_only_the_owners_own_ready_media_be_used() {
    var ready = keptReady(NOON);
    var pending = kept(announced(ANNA, NOON));
    var missing = MediaAssetFixtures.newId(NOON);
    var asked = List.of(ready.id(), pending.id(), missing, "med_no", ready.id());

    assertThat(media().claim(BERT, asked, NOON)).isEmpty();
    assertThat(media().find(ready.id())).contains(ready);
    assertThat(media().claim(ANNA, asked, NOON)).containsExactly(ready.id());
    assertThat(media().find(ready.id())).contains(ready.used(NOON));
  }

  @Test
  default void using_again_changes_nothing() {
    var ready = keptReady(NOON);
    media().claim(ANNA, List.of(ready.id()), NOON);

    assertThat(media().claim(ANNA, List.of(ready.id()), NOON.plusSeconds(9)))
        .containsExactly(ready.id());
    assertThat(media().claim(BERT, List.of(ready.id()), NOON.plusSeconds(9))).isEmpty();
    assertThat(media().find(ready.id())).contains(ready.used(NOON));
  }

  @Test
  default void of_a_use_and_a_removal_at_once_one_wins() {
    for (var round = 0; round < 10; round++) {
      var ready = keptReady(NOON);
      var removed = removed(ready, NOON);
      var won =
          together(
              List.of(
                  () -> !media().claim(ANNA, List.of(ready.id()), NOON).isEmpty(),
                  () -> saved(removed)));

      assertThat(won).containsOnlyOnce(true);
    }
  }

  @Test
  default void reminds_of_what_is_due_the_oldest_first() {
    var late = kept(announced(ANNA, NOON.plusSeconds(60)));
    var early = kept(announced(BERT, NOON));
    var day = NOON.plus(MediaAsset.WAITED_FOR);

    assertThat(due(day.minusMillis(1))).isEmpty();
    assertThat(due(day)).containsExactly(new CleanupReminder(early.id(), day));
    var page = media().due(day.plusSeconds(60), PageRequest.first(1));
    assertThat(page.items()).extracting(CleanupReminder::mediaId).containsExactly(early.id());
    var rest = media().due(day.plusSeconds(60), new PageRequest(1, page.next()));
    assertThat(rest.items()).extracting(CleanupReminder::mediaId).containsExactly(late.id());
  }

  @Test
  default void moves_and_drops_a_reminder_only_as_it_was_seen() {
    var medium = kept(announced(ANNA, NOON));
    var seen = new CleanupReminder(medium.id(), NOON.plus(MediaAsset.WAITED_FOR));
    var moved = new CleanupReminder(medium.id(), seen.at().plus(Duration.ofDays(1)));

    media().postpone(seen, moved.at());
    media().postpone(seen, seen.at());
    media().deleteReminder(seen);
    assertThat(due(moved.at())).containsExactly(moved);

    media().deleteReminder(moved);
    media().deleteReminder(moved);
    media().postpone(moved, seen.at());
    assertThat(due(moved.at())).isEmpty();
  }

  @Test
  default void reminds_of_a_removal_at_once_until_it_is_forgotten() {
    var medium = keptReady(NOON);
    var removed = removed(medium, NOON.plusSeconds(5));
    media().save(removed);
    assertThat(due(NOON.plusSeconds(5)))
        .containsExactly(new CleanupReminder(medium.id(), NOON.plusSeconds(5)));

    media().delete(removed);
    media().delete(removed);

    assertThat(due(NOON.plus(Duration.ofDays(30)))).isEmpty();
    assertThat(media().find(medium.id())).isEmpty();
  }

  private boolean saved(MediaAsset next) {
    try {
      media().save(next);
      return true;
    } catch (StaleVersionException e) {
      return false;
    }
  }

  private static List<Boolean> together(List<Callable<Boolean>> all) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<Boolean>();
      for (var each : threads.invokeAll(all)) {
        results.add(each.get());
      }
      return results;
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
