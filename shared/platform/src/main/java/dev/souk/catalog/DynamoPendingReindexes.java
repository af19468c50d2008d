package dev.souk.catalog;

import dev.souk.id.IdType;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.TableQuery;
import java.util.List;
import java.util.Optional;

/// Notes as items. A write that finds its note written anew is dropped on purpose.
public final class DynamoPendingReindexes implements PendingReindexes {
  private final DynamoTable table;

  public DynamoPendingReindexes(DynamoTable table) {
    this.table = table;
  }

  @Override
  public List<Entry> list() {
    return table
        .consistentPage(
            TableQuery.of(CatalogKeys.PENDING_REINDEXES, ""), PageRequest.first(PageRequest.MAX))
        .items()
        .stream()
        .map(PendingReindexMapper::note)
        .toList();
  }

  @Override
  public Optional<Entry> find(String id) {
    return table.get(CatalogKeys.pendingReindex(id)).map(PendingReindexMapper::note);
  }

  @Override
  public Page<String> products(Entry entry) {
    var partition =
        IdType.SEL.fits(entry.id())
            ? CatalogKeys.sellerProducts(entry.id())
            : ListingEntryMapper.partition(
                new ProductListing.InCategory(entry.id()), ProductListing.Sort.NEWEST);
    return table
        .consistentPage(
            TableQuery.of(partition, ""), new PageRequest(PageRequest.MAX, entry.after()))
        .map(item -> item.key().sk());
  }

  @Override
  public void saveProgress(Entry entry, String after) {
    table.update(
        CatalogKeys.pendingReindex(entry.id()),
        DynamoExpression.of("SET #after = :after").with(":after", after),
        same(entry));
  }

  @Override
  public void remove(Entry entry) {
    table.delete(CatalogKeys.pendingReindex(entry.id()), same(entry));
  }

  private static DynamoExpression same(Entry entry) {
    return DynamoExpression.of("#token = :token").with(":token", entry.token());
  }
}
