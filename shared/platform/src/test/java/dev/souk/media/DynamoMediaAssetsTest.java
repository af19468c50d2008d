package dev.souk.media;

import static dev.souk.media.MediaAssetFixtures.ANNA;
import static dev.souk.media.MediaAssetFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.idempotency.Idempotency;
import dev.souk.local.meter.CapacityTally;
import dev.souk.local.meter.CurrentCapacityTally;
import dev.souk.page.PageRequest;
import dev.souk.store.MarketTables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Media in the table")
class DynamoMediaAssetsTest implements MediaAssetsContract {
  private final MediaAssets media = new DynamoMediaAssets(MarketTables.fresh());

  @Override
  public MediaAssets media() {
    return media;
  }

  private MediaAsset.Ready ready() {
    var pending = MediaAssetFixtures.announced(ANNA, NOON);
    media.add(pending, Idempotency.none());
    var ready = MediaAssetFixtures.ready(pending, NOON);
    media.save(ready);
    return ready;
  }

  private static CapacityTally.Snapshot cost(Runnable work) throws Exception {
    var tally = new CapacityTally();
    CurrentCapacityTally.during(
        tally,
        () -> {
          work.run();
          return null;
        });
    return tally.count();
  }

  @Nested
  @DisplayName("cost")
  class Costs {
    @Test
    void four_write_units_at_most_to_announce() throws Exception {
      var medium = MediaAssetFixtures.announced(ANNA, NOON);

      var cost = cost(() -> media.add(medium, Idempotency.none()));

      assertThat(cost.requests()).isEqualTo(Map.of("TransactWriteItems", 1));
      assertThat(cost.writeUnits()).isLessThanOrEqualTo(4);
    }

    @Test
    void one_read_unit_to_find() throws Exception {
      var medium = ready();

      var cost = cost(() -> media.find(medium.id()));

      assertThat(cost.requests()).isEqualTo(Map.of("GetItem", 1));
      assertThat(cost.readUnits()).isEqualTo(1);
    }

    @Test
    void one_write_unit_to_be_made_ready() throws Exception {
      var pending = MediaAssetFixtures.announced(ANNA, NOON);
      media.add(pending, Idempotency.none());

      var cost = cost(() -> media.save(MediaAssetFixtures.ready(pending, NOON)));

      assertThat(cost.requests()).isEqualTo(Map.of("PutItem", 1));
      assertThat(cost.writeUnits()).isEqualTo(1);
    }

    @Test
    void no_write_to_be_used_again() throws Exception {
      var ids = List.of(ready().id(), ready().id());
      var first = cost(() -> media.claim(ANNA, ids, NOON));
      var again = cost(() -> media.claim(ANNA, ids, NOON));

      assertThat(first.writeUnits()).isEqualTo(2);
      assertThat(again.requests()).isEqualTo(Map.of("BatchGetItem", 1));
      assertThat(again.readUnits()).isEqualTo(1);
    }

    @Test
    void three_read_units_at_most_for_a_page_of_twenty() throws Exception {
      for (var i = 0; i < 20; i++) {
        ready();
      }

      var cost = cost(() -> media.of(ANNA, PageRequest.first(20)));

      assertThat(cost.requests()).isEqualTo(Map.of("Query", 1));
      assertThat(cost.readUnits()).isLessThanOrEqualTo(3);
    }
  }
}
