package dev.souk.catalog;

import static dev.souk.accounts.AccountFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.OfferFixtures;
import dev.souk.idempotency.Idempotency;
import dev.souk.inventory.Stock;
import dev.souk.inventory.StockMapper;
import dev.souk.local.meter.CapacityTally;
import dev.souk.local.meter.CurrentCapacityTally;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.MarketTables;
import dev.souk.store.TableItem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Offers in the table")
class DynamoOffersTest {
  private final DynamoTable table = MarketTables.fresh();
  private final Offers offers = new DynamoOffers(new DynamoProducts(table), table);

  private Offer.Ref kept(Offer offer, ProductStatus productStatus) {
    var from = offer.product();
    var product =
        new Product(
            from.id(),
            from.seller(),
            from.content(),
            from.options(),
            from.currency(),
            from.variants(),
            productStatus,
            from.revision());
    var stock =
        new Stock(
            offer.productId(),
            offer.variantId(),
            offer.sellerId(),
            "MUG",
            offer.available(),
            3,
            1,
            NOON);
    put(ProductMapper.SCHEMA.item(product));
    put(StockMapper.SCHEMA.item(stock));
    return new Offer.Ref(offer.productId(), offer.variantId());
  }

  private void put(TableItem item) {
    table.put(item, DynamoExpression.absent(), Idempotency.none()).orThrowStale();
  }

  @Test
  void one_is_found_for_half_a_read_unit() throws Exception {
    var mug = OfferFixtures.offer(1290, 5);
    var ref = kept(mug, ProductStatus.PUBLISHED);
    var tally = new CapacityTally();

    assertThat(CurrentCapacityTally.during(tally, () -> offers.find(ref))).contains(mug);
    assertThat(tally.count().calls()).isOne();
    assertThat(tally.count().readUnits()).isEqualTo(0.5);
  }

  @Test
  void fifty_are_found_in_one_request() throws Exception {
    var refs = new ArrayList<Offer.Ref>();
    for (var i = 0; i < Offers.MAX; i++) {
      refs.add(kept(OfferFixtures.offer(100 + i, i), ProductStatus.PUBLISHED));
    }
    var tally = new CapacityTally();

    var found = CurrentCapacityTally.during(tally, () -> offers.find(refs));

    assertThat(found).hasSize(50).extracting(Offer::available).contains(0, 49);
    assertThat(tally.count().calls()).isOne();
  }

  @Test
  void are_found_as_they_are_now_for_twice_the_units() throws Exception {
    var refs = List.of(kept(OfferFixtures.offer(1290, 5), ProductStatus.PUBLISHED));
    var glanced = new CapacityTally();
    var read = new CapacityTally();

    var found = CurrentCapacityTally.during(read, () -> offers.now(refs));

    assertThat(found)
        .isEqualTo(CurrentCapacityTally.during(glanced, () -> offers.find(refs)))
        .hasSize(1);
    assertThat(read.count().calls()).isOne();
    assertThat(read.count().readUnits()).isEqualTo(2 * glanced.count().readUnits());
  }

  @Test
  void a_weight_is_kept_where_there_is_one() {
    var heavy = OfferFixtures.weighing(OfferFixtures.offer(1290, 5), 350);
    var light = ProductMapper.SCHEMA.item(OfferFixtures.offer(1, 1).product());

    assertThat(offers.find(kept(heavy, ProductStatus.PUBLISHED))).contains(heavy);
    assertThat(light.items("variants").getFirst().has("g")).isFalse();
  }

  @Test
  void what_is_not_published_or_not_there_is_not_on_sale() {
    var draft = kept(OfferFixtures.offer(1290, 5), ProductStatus.DRAFT);
    var taken = kept(OfferFixtures.offer(1290, 5), ProductStatus.UNPUBLISHED);
    var missing =
        new Offer.Ref(OfferFixtures.offer(1, 1).productId(), OfferFixtures.offer(1, 1).variantId());
    var crossed =
        new Offer.Ref(
            kept(OfferFixtures.offer(1, 1), ProductStatus.PUBLISHED).productId(), "var_x");

    for (var each : List.of(draft, taken, missing, crossed)) {
      assertThat(offers.find(each)).isEmpty();
    }
    assertThat(offers.find(List.of(draft, taken, missing, crossed))).isEmpty();
  }
}
