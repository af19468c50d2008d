package dev.souk.media;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.fault.Stale;
import dev.souk.live.Live;
import dev.souk.media.Media.Reminder;
import dev.souk.page.Slice;
import dev.souk.route.Need;
import dev.souk.route.Schedule;
import dev.souk.route.TableAccess;
import dev.souk.store.Family;
import dev.souk.telemetry.Telemetry;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Removes media nobody will miss: announced and never uploaded, refused, never shown by any
/// product, or taken away by their owner. Each is first marked as removed, under the condition that
/// nothing has changed; then its files go, then its item. Cut off anywhere, the next sweep goes on.
public final class SweepMedia implements RequestStreamHandler {

  public static final Schedule SCHEDULE =
      Schedule.of(
          SweepMedia.class,
          Duration.ofHours(1),
          TableAccess.reading(Family.MEDIA, Family.MEDIA_DUE).andWriting(Family.MEDIA),
          Need.MEDIA_DELETE);

  private static final int PAGE = 50;

  /// What is left for the next sweep when there is less time than this.
  private static final int ENOUGH_MILLIS = 5_000;

  private final Media media;
  private final MediaObjects objects;
  private final InstantSource clock;

  public SweepMedia() {
    this(Live.media(), Live.mediaObjects(), Live.clock());
  }

  SweepMedia(Media media, MediaObjects objects, InstantSource clock) {
    this.media = media;
    this.objects = objects;
    this.clock = clock;
  }

  /// What the event says is not asked: the sweep goes by the clock.
  ///
  /// @throws IllegalStateException when a medium could not be removed; the others were
  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) {
    Telemetry.of(context, context.getAwsRequestId(), SCHEDULE.name())
        .request(() -> {
          var failed = sweep(context);
          if (failed > 0) {
            throw new IllegalStateException(failed + " media could not be swept");
          }
          return failed;
        });
  }

  private int sweep(Context context) {
    var now = clock.instant();
    var failed = 0;
    for (var slice = Slice.first(PAGE); ; ) {
      var page = media.due(now, slice);
      for (var reminder : page.items()) {
        if (context.getRemainingTimeInMillis() < ENOUGH_MILLIS) {
          return failed;
        }
        failed += swept(reminder, now);
      }
      if (page.next() == null) {
        return failed;
      }
      slice = new Slice(PAGE, page.next());
    }
  }

  /// One that fails does not keep the others.
  ///
  /// @return how many failed
  private int swept(Reminder reminder, Instant now) {
    try {
      look(reminder, now);
      return 0;
    } catch (Stale e) {
      // It changed under our hands: the next sweep sees what it has become.
      return 0;
    } catch (RuntimeException e) {
      Telemetry.warn("medium " + reminder.mediaId() + " was not swept", e);
      return 1;
    }
  }

  private void look(Reminder reminder, Instant now) {
    var found = media.find(reminder.mediaId());
    if (found.isEmpty()) {
      media.drop(reminder);
      return;
    }
    var medium = found.get();
    switch (medium.leaves(now)) {
      case Medium.Leaving.Shown() -> media.drop(reminder);
      case Medium.Leaving.Gone gone when medium.keptUntil().isAfter(now) ->
          media.remind(reminder, medium.keptUntil());
      case Medium.Leaving.Gone(var removed) -> {
        if (!(medium instanceof Medium.Removed)) {
          media.save(removed);
        }
        objects.discard(removed.told().upload().key());
        objects.withdraw(removed.id());
        media.forget(removed);
      }
    }
  }
}
