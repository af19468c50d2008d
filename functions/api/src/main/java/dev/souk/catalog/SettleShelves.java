package dev.souk.catalog;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.souk.fault.Busy;
import dev.souk.fault.Stale;
import dev.souk.live.Live;
import dev.souk.route.Schedule;
import dev.souk.route.TableAccess;
import dev.souk.store.Family;
import dev.souk.telemetry.Telemetry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Brings the products of suspended, reinstated and renamed sellers, and of changed categories, in
/// line with them. What one run does not finish the next one takes up where it stopped.
public final class SettleShelves implements RequestHandler<Map<String, Object>, @Nullable Void> {

  public static final Schedule SCHEDULE =
      Schedule.of(
          SettleShelves.class,
          Duration.ofMinutes(1),
          TableAccess.reading(
                  Family.SELLER,
                  Family.PRODUCT,
                  Family.SHELF,
                  Family.LISTING,
                  Family.CATEGORIES,
                  Family.SHELVES)
              .andWriting(
                  Family.SELLER,
                  Family.PRODUCT,
                  Family.SHELF,
                  Family.LISTING,
                  Family.CATEGORIES,
                  Family.SHELVES));

  /// Well under the function's time-out, so that a page begun is a page ended.
  private static final Duration ENOUGH = Duration.ofSeconds(30);

  private final Shelves shelves;
  private final InstantSource clock;

  public SettleShelves() {
    this(Live.shelves(), Live.clock());
  }

  SettleShelves(Shelves shelves, InstantSource clock) {
    this.shelves = shelves;
    this.clock = clock;
  }

  @Override
  public @Nullable Void handleRequest(Map<String, Object> event, Context context) {
    var id = context.getAwsRequestId();
    return Telemetry.of(context, id == null ? "" : id, "SettleShelves").request(this::sweep);
  }

  private @Nullable Void sweep() {
    var end = System.nanoTime() + ENOUGH.toNanos();
    shelves.notes().forEach(note -> settle(note.id(), end));
    return null;
  }

  /// One that fails does not keep the others waiting: its note stays for the next run.
  private void settle(String id, long end) {
    try {
      Instant now;
      do {
        now = clock.instant();
      } while (System.nanoTime() < end && !shelves.settle(id, now));
    } catch (Stale | Busy e) {
      Telemetry.warn("a shelf is settled later", e);
    }
  }
}
