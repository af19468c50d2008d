package dev.souk.media;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.error.StaleVersionException;
import dev.souk.media.MediaAssets.CleanupReminder;
import dev.souk.page.PageRequest;
import dev.souk.route.FunctionPermission;
import dev.souk.route.ScheduleTrigger;
import dev.souk.route.TableAccess;
import dev.souk.store.ItemType;
import dev.souk.telemetry.Telemetry;
import dev.souk.wiring.CloudWiring;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Removes media nobody will miss: announced and never uploaded, refused, never shown by any
/// product, or taken away by their owner. Each is first marked as removed, under the condition that
/// nothing has changed; then its files go, then its item. Cut off anywhere, the next sweep goes on.
public final class DeleteUnusedMedia implements RequestStreamHandler {

  public static final ScheduleTrigger SCHEDULE =
      ScheduleTrigger.of(
          DeleteUnusedMedia.class,
          Duration.ofHours(1),
          TableAccess.reading(ItemType.MEDIA, ItemType.MEDIA_DUE).andWriting(ItemType.MEDIA),
          FunctionPermission.MEDIA_DELETE);

  private static final int PAGE = 50;

  /// What is left for the next sweep when there is less time than this.
  private static final int ENOUGH_MILLIS = 5_000;

  private final MediaAssets media;
  private final MediaObjects objects;
  private final InstantSource clock;

  public DeleteUnusedMedia() {
    this(MediaWiring.mediaAssets(), MediaWiring.mediaObjects(), CloudWiring.clock());
  }

  DeleteUnusedMedia(MediaAssets media, MediaObjects objects, InstantSource clock) {
    this.media = media;
    this.objects = objects;
    this.clock = clock;
  }

  /// What the event says is not asked: the sweep goes by the clock.
  ///
  /// @throws IllegalStateException when a media file could not be removed; the others were
  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) {
    Telemetry.of(context, context.getAwsRequestId(), SCHEDULE.name())
        .request(() -> {
          var failed = sweep(context);
          if (failed > 0) {
            throw new IllegalStateException(failed + " media files could not be deleted");
          }
          return failed;
        });
  }

  private int sweep(Context context) {
    var now = clock.instant();
    var failed = 0;
    for (var pageRequest = PageRequest.first(PAGE); ; ) {
      var page = media.due(now, pageRequest);
      for (var reminder : page.items()) {
        if (context.getRemainingTimeInMillis() < ENOUGH_MILLIS) {
          return failed;
        }
        failed += swept(reminder, now);
      }
      if (page.next() == null) {
        return failed;
      }
      pageRequest = new PageRequest(PAGE, page.next());
    }
  }

  /// One that fails does not keep the others.
  ///
  /// @return how many failed
  private int swept(CleanupReminder reminder, Instant now) {
    try {
      look(reminder, now);
      return 0;
    } catch (StaleVersionException e) {
      // It changed under our hands: the next sweep sees what it has become.
      return 0;
    } catch (RuntimeException e) {
      Telemetry.warn("medium " + reminder.mediaId() + " was not deleted", e);
      return 1;
    }
  }

  private void look(CleanupReminder reminder, Instant now) {
    var found = media.find(reminder.mediaId());
    if (found.isEmpty()) {
      media.deleteReminder(reminder);
      return;
    }
    var mediaAsset = found.get();
    switch (mediaAsset.leaves(now)) {
      case MediaAsset.Removable.Shown() -> media.deleteReminder(reminder);
      case MediaAsset.Removable.Deletable deletable when mediaAsset.deleteAt().isAfter(now) ->
          media.postpone(reminder, mediaAsset.deleteAt());
      case MediaAsset.Removable.Deletable(var removed) -> {
        if (!(mediaAsset instanceof MediaAsset.Removed)) {
          media.save(removed);
        }
        objects.deleteUpload(removed.declaration().upload().key());
        objects.unpublish(removed.id());
        media.delete(removed);
      }
    }
  }
}
