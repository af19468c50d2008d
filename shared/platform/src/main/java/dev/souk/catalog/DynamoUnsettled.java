package dev.souk.catalog;

import dev.souk.id.Kind;
import dev.souk.page.Page;
import dev.souk.page.Slice;
import dev.souk.store.Ask;
import dev.souk.store.Expression;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.util.List;
import java.util.Optional;

/// Notes as items. A write that finds its note written anew is dropped on purpose.
public final class DynamoUnsettled implements Unsettled {
  private final Table table;

  public DynamoUnsettled(Table table) {
    this.table = table;
  }

  @Override
  public List<Note> notes() {
    return table.pageNow(Ask.of(Keys.UNSETTLED, ""), Slice.first(Slice.MAX)).items().stream()
        .map(UnsettledItems::note)
        .toList();
  }

  @Override
  public Optional<Note> find(String id) {
    return table.get(Keys.unsettled(id)).map(UnsettledItems::note);
  }

  @Override
  public Page<String> products(Note note) {
    var partition =
        Kind.SEL.fits(note.id())
            ? Keys.shelf(note.id())
            : Listings.partition(new Aisle.InCategory(note.id()), Aisle.Order.NEWEST);
    return table
        .pageNow(Ask.of(partition, ""), new Slice(Slice.MAX, note.after()))
        .map(item -> item.key().sk());
  }

  @Override
  public void advance(Note note, String after) {
    table.update(
        Keys.unsettled(note.id()),
        Expression.of("SET #after = :after").with(":after", after),
        same(note));
  }

  @Override
  public void done(Note note) {
    table.delete(Keys.unsettled(note.id()), same(note));
  }

  private static Expression same(Note note) {
    return Expression.of("#mark = :mark").with(":mark", note.mark());
  }
}
