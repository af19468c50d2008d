package dev.souk.catalog;

import dev.souk.page.Page;
import dev.souk.page.Slice;
import dev.souk.store.Ask;
import dev.souk.store.Keys;
import dev.souk.store.Records;
import dev.souk.store.Table;

/// Lists as partitions of small entries.
public final class DynamoCards implements Cards {
  private final Records<Card> cards;
  private final Records<OwnCard> own;

  public DynamoCards(Table table) {
    this.cards = table.of(Listings.SCHEMA);
    this.own = table.of(OwnListings.SCHEMA);
  }

  @Override
  public Page<Card> in(Aisle aisle, Aisle.Order order, Slice slice) {
    var ask = Ask.of(Listings.partition(aisle, order), "");
    var ordered =
        switch (order) {
          case CHEAPEST -> ask;
          case NEWEST, DEAREST -> ask.backwards();
        };
    return cards.page(ordered, slice);
  }

  @Override
  public Page<OwnCard> own(String sellerId, Slice slice) {
    return own.page(Ask.of(Keys.shelf(sellerId), "").backwards(), slice);
  }
}
