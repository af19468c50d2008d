package dev.souk.catalog;

import static dev.souk.accounts.People.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.Goods;
import dev.souk.inventory.Stock;
import dev.souk.inventory.StockItems;
import dev.souk.local.meter.Meter;
import dev.souk.local.meter.Tally;
import dev.souk.once.Once;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.MarketTables;
import dev.souk.store.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Offers in the table")
class DynamoOffersTest {
  private final Table table = MarketTables.fresh();
  private final Offers offers = new DynamoOffers(new DynamoProducts(table), table);

  private Offer.Ref kept(Offer offer, Shelf shelf) {
    var from = offer.product();
    var product =
        new Product(
            from.id(),
            from.shop(),
            from.presentation(),
            from.options(),
            from.currency(),
            from.variants(),
            shelf,
            from.stamp());
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
    put(ProductItems.SCHEMA.item(product));
    put(StockItems.SCHEMA.item(stock));
    return new Offer.Ref(offer.productId(), offer.variantId());
  }

  private void put(Item item) {
    table.put(item, Expression.absent(), Once.everyTime()).orStale();
  }

  @Test
  void one_is_found_for_half_a_read_unit() throws Exception {
    var mug = Goods.offer(1290, 5);
    var ref = kept(mug, Shelf.PUBLISHED);
    var tally = new Tally();

    assertThat(Meter.during(tally, () -> offers.find(ref))).contains(mug);
    assertThat(tally.count().calls()).isOne();
    assertThat(tally.count().readUnits()).isEqualTo(0.5);
  }

  @Test
  void fifty_are_found_in_one_request() throws Exception {
    var refs = new ArrayList<Offer.Ref>();
    for (var i = 0; i < Offers.MAX; i++) {
      refs.add(kept(Goods.offer(100 + i, i), Shelf.PUBLISHED));
    }
    var tally = new Tally();

    var found = Meter.during(tally, () -> offers.find(refs));

    assertThat(found).hasSize(50).extracting(Offer::available).contains(0, 49);
    assertThat(tally.count().calls()).isOne();
  }

  @Test
  void are_found_as_they_are_now_for_twice_the_units() throws Exception {
    var refs = List.of(kept(Goods.offer(1290, 5), Shelf.PUBLISHED));
    var glanced = new Tally();
    var read = new Tally();

    var found = Meter.during(read, () -> offers.now(refs));

    assertThat(found).isEqualTo(Meter.during(glanced, () -> offers.find(refs))).hasSize(1);
    assertThat(read.count().calls()).isOne();
    assertThat(read.count().readUnits()).isEqualTo(2 * glanced.count().readUnits());
  }

  @Test
  void a_weight_is_kept_where_there_is_one() {
    var heavy = Goods.weighing(Goods.offer(1290, 5), 350);
    var light = ProductItems.SCHEMA.item(Goods.offer(1, 1).product());

    assertThat(offers.find(kept(heavy, Shelf.PUBLISHED))).contains(heavy);
    assertThat(light.items("variants").getFirst().has("g")).isFalse();
  }

  @Test
  void what_is_not_published_or_not_there_is_not_on_sale() {
    var draft = kept(Goods.offer(1290, 5), Shelf.DRAFT);
    var taken = kept(Goods.offer(1290, 5), Shelf.UNPUBLISHED);
    var missing = new Offer.Ref(Goods.offer(1, 1).productId(), Goods.offer(1, 1).variantId());
    var crossed = new Offer.Ref(kept(Goods.offer(1, 1), Shelf.PUBLISHED).productId(), "var_x");

    for (var each : List.of(draft, taken, missing, crossed)) {
      assertThat(offers.find(each)).isEmpty();
    }
    assertThat(offers.find(List.of(draft, taken, missing, crossed))).isEmpty();
  }
}
