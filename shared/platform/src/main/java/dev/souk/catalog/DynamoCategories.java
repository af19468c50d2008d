package dev.souk.catalog;

import dev.souk.once.Once;
import dev.souk.page.Slice;
import dev.souk.store.Ask;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import dev.souk.store.Writes;
import java.time.Instant;
import java.util.List;

/// Categories as items of one partition, beside the version of the tree. Which products stand
/// directly in one is told by entries of theirs, which [DynamoProducts] keeps: making a product
/// writes no item that another product's making writes too.
public final class DynamoCategories implements Categories {
  private static final int SCHEMA = 1;
  private final Table table;

  public DynamoCategories(Table table) {
    this.table = table;
  }

  @Override
  public Tree tree() {
    return tree(table.all(Keys.CATEGORIES, ""));
  }

  @Override
  public Tree glance() {
    return tree(table.glance(Keys.CATEGORIES, ""));
  }

  @Override
  public void add(Tree seen, Category category, Once once) {
    var item = CategoryFields.of(category);
    taken(seen)
        .put(item.with("schema", SCHEMA).build(), Expression.absent())
        .once(once)
        .commit()
        .orStale();
  }

  @Override
  public void save(Tree seen, Category category) {
    taken(seen)
        .update(
            Keys.category(category.id()),
            Expression.of(
                    "SET #name = :name, #slug = :slug, #parent = :parent, #version = :version,"
                        + " #updatedAt = :now")
                .with(":name", category.name())
                .with(":slug", category.slug())
                .with(":parent", category.above().orElse(""))
                .with(":version", category.version())
                .with(":now", category.updatedAt()),
            Expression.version(category.version() - 1))
        .add(UnsettledItems.note(category.id(), category.updatedAt()))
        .commit()
        .orStale();
  }

  /// A product that comes after the look at the entries stays, and is settled: what is published
  /// has been put there while the tree was still the one `seen`, and is found by the note; a draft
  /// takes its path from the tree anew when it is published.
  @Override
  public boolean remove(Tree seen, Category category, Instant now) {
    var entries = Ask.of(Keys.categoryProducts(category.id()), "");
    if (!table.pageNow(entries, Slice.first(1)).items().isEmpty()) {
      return false;
    }
    taken(seen)
        .delete(Keys.category(category.id()), Expression.version(category.version()))
        .add(UnsettledItems.note(category.id(), now))
        .commit()
        .orStale();
    return true;
  }

  private Writes taken(Tree seen) {
    var next = Item.at(Keys.TREE).with("schema", SCHEMA).with("version", seen.version() + 1);
    return table
        .writes()
        .put(
            next.build(),
            seen.version() == 0 ? Expression.absent() : Expression.version(seen.version()));
  }

  private static Tree tree(List<Item> items) {
    var version =
        items.stream()
            .filter(each -> each.key().equals(Keys.TREE))
            .mapToLong(each -> each.number("version"))
            .sum();
    var categories =
        items.stream()
            .filter(each -> each.key().sk().startsWith(Keys.CATEGORY))
            .map(CategoryFields::category)
            .toList();
    return new Tree(categories, version);
  }
}
