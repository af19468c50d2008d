package dev.souk.catalog;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.souk.error.ContentionException;
import dev.souk.error.StaleVersionException;
import dev.souk.route.ScheduleTrigger;
import dev.souk.route.TableAccess;
import dev.souk.store.ItemType;
import dev.souk.telemetry.Telemetry;
import dev.souk.wiring.CloudWiring;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Brings the products of suspended, reinstated and renamed sellers, and of changed categories, in
/// line with them. What one run does not finish the next one takes up where it stopped.
public final class ReindexListings implements RequestHandler<Map<String, Object>, @Nullable Void> {

  public static final ScheduleTrigger SCHEDULE =
      ScheduleTrigger.of(
          ReindexListings.class,
          Duration.ofMinutes(1),
          TableAccess.reading(
                  ItemType.SELLER,
                  ItemType.PRODUCT,
                  ItemType.SELLER_PRODUCTS,
                  ItemType.LISTING,
                  ItemType.CATEGORIES,
                  ItemType.REINDEX)
              .andWriting(
                  ItemType.SELLER,
                  ItemType.PRODUCT,
                  ItemType.SELLER_PRODUCTS,
                  ItemType.LISTING,
                  ItemType.CATEGORIES,
                  ItemType.REINDEX));

  /// Well under the function's time-out, so that a page begun is a page ended.
  private static final Duration TIME_RESERVE = Duration.ofSeconds(30);

  private final ListingReindexer listingReindexer;
  private final InstantSource clock;

  public ReindexListings() {
    this(CatalogWiring.listingReindexer(), CloudWiring.clock());
  }

  ReindexListings(ListingReindexer listingReindexer, InstantSource clock) {
    this.listingReindexer = listingReindexer;
    this.clock = clock;
  }

  @Override
  public @Nullable Void handleRequest(Map<String, Object> event, Context context) {
    var id = context.getAwsRequestId();
    return Telemetry.of(context, id == null ? "" : id, "ReindexListings").request(this::sweep);
  }

  private @Nullable Void sweep() {
    var end = System.nanoTime() + TIME_RESERVE.toNanos();
    listingReindexer.pending().forEach(entry -> settle(entry.id(), end));
    return null;
  }

  /// One that fails does not keep the others waiting: its note stays for the next run.
  private void settle(String id, long end) {
    try {
      Instant now;
      do {
        now = clock.instant();
      } while (System.nanoTime() < end && !listingReindexer.reindex(id, now));
    } catch (StaleVersionException | ContentionException e) {
      Telemetry.warn("listing will be reindexed later", e);
    }
  }
}
