package dev.souk.catalog;

import dev.souk.idempotency.Idempotency;
import dev.souk.page.PageRequest;
import dev.souk.store.ConditionalWrites;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.TableItem;
import dev.souk.store.TableQuery;
import java.time.Instant;
import java.util.List;

/// Categories as items of one partition, beside the version of the tree. Which products stand
/// directly in one is told by entries of theirs, which [DynamoProducts] keeps: making a product
/// writes no item that another product's making writes too.
public final class DynamoCategories implements Categories {
  private static final int SCHEMA = 1;
  private final DynamoTable table;

  public DynamoCategories(DynamoTable table) {
    this.table = table;
  }

  @Override
  public CategoryTree tree() {
    return tree(table.all(CatalogKeys.CATEGORIES, ""));
  }

  @Override
  public CategoryTree eventuallyConsistent() {
    return tree(table.eventuallyConsistent(CatalogKeys.CATEGORIES, ""));
  }

  @Override
  public void add(CategoryTree seen, Category category, Idempotency idempotency) {
    var item = CategoryMapper.of(category);
    taken(seen)
        .put(item.with("schema", SCHEMA).build(), DynamoExpression.absent())
        .idempotency(idempotency)
        .commit()
        .orThrowStale();
  }

  @Override
  public void save(CategoryTree seen, Category category) {
    taken(seen)
        .update(
            CatalogKeys.category(category.id()),
            DynamoExpression.of(
                    "SET #name = :name, #slug = :slug, #parent = :parent, #version = :version,"
                        + " #updatedAt = :now")
                .with(":name", category.name())
                .with(":slug", category.slug())
                .with(":parent", category.parentId().orElse(""))
                .with(":version", category.version())
                .with(":now", category.updatedAt()),
            DynamoExpression.version(category.version() - 1))
        .add(PendingReindexMapper.note(category.id(), category.updatedAt()))
        .commit()
        .orThrowStale();
  }

  /// A product that comes after the look at the entries stays, and is settled: what is published
  /// has been put there while the tree was still the one `seen`, and is found by the note; a draft
  /// takes its path from the tree anew when it is published.
  @Override
  public boolean remove(CategoryTree seen, Category category, Instant now) {
    var entries = TableQuery.of(CatalogKeys.categoryProducts(category.id()), "");
    if (!table.consistentPage(entries, PageRequest.first(1)).items().isEmpty()) {
      return false;
    }
    taken(seen)
        .delete(CatalogKeys.category(category.id()), DynamoExpression.version(category.version()))
        .add(PendingReindexMapper.note(category.id(), now))
        .commit()
        .orThrowStale();
    return true;
  }

  private ConditionalWrites taken(CategoryTree seen) {
    var next =
        TableItem.at(CatalogKeys.TREE).with("schema", SCHEMA).with("version", seen.version() + 1);
    return table
        .writes()
        .put(
            next.build(),
            seen.version() == 0
                ? DynamoExpression.absent()
                : DynamoExpression.version(seen.version()));
  }

  private static CategoryTree tree(List<TableItem> items) {
    var version =
        items.stream()
            .filter(each -> each.key().equals(CatalogKeys.TREE))
            .mapToLong(each -> each.number("version"))
            .sum();
    var categories =
        items.stream()
            .filter(each -> each.key().sk().startsWith(CatalogKeys.CATEGORY))
            .map(CategoryMapper::category)
            .toList();
    return new CategoryTree(categories, version);
  }
}
