package dev.souk.catalog;

import dev.souk.fault.Stale;
import dev.souk.once.Once;
import dev.souk.store.Committed;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import dev.souk.store.Writes;
import java.util.List;

/// Categories as items of one partition, beside the version of the tree. A category also counts the
/// products that stand directly in it and are not archived: [DynamoProducts] moves that number, and
/// it is no part of the category's version.
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
        .put(item.with("schema", SCHEMA).with("products", 0).build(), Expression.absent())
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

  @Override
  public boolean remove(Tree seen, Category category) {
    var written =
        taken(seen)
            .delete(
                Keys.category(category.id()),
                Expression.of("#products = :none")
                    .with(":none", 0)
                    .and(Expression.version(category.version())))
            .commit();
    return switch (written) {
      case Committed.Done() -> true;
      case Committed.Refused(var index, var found) -> {
        if (index == 1 && found.filter(item -> item.number("products") > 0).isPresent()) {
          yield false;
        }
        throw new Stale();
      }
    };
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
