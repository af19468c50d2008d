package dev.souk.shipping;

import dev.souk.catalog.CatalogKeys;
import dev.souk.idempotency.Idempotency;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.TableItem;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Shipping options in the table: one item a seller, beside the seller's profile.
public final class DynamoShippingProfiles implements ShippingProfiles {
  private final DynamoTable table;

  public DynamoShippingProfiles(DynamoTable table) {
    this.table = table;
  }

  @Override
  public ShippingProfile of(String sellerId) {
    return book(sellerId, table.get(CatalogKeys.shippingProfile(sellerId)));
  }

  @Override
  public ShippingProfile eventuallyConsistent(String sellerId) {
    return book(sellerId, table.eventuallyConsistent(CatalogKeys.shippingProfile(sellerId)));
  }

  private static ShippingProfile book(String sellerId, Optional<TableItem> item) {
    return item.map(ShippingProfileMapper.SCHEMA::read)
        .orElseGet(() -> ShippingProfile.empty(sellerId));
  }

  @Override
  public Map<String, ShippingProfile> all(Collection<String> sellerIds) {
    var wanted = sellerIds.stream().distinct().toList();
    if (wanted.size() > MAX) {
      throw new IllegalArgumentException("at most " + MAX + " sellers at once");
    }
    var kept =
        table.get(wanted.stream().map(CatalogKeys::shippingProfile).toList()).stream()
            .map(ShippingProfileMapper.SCHEMA::read)
            .collect(Collectors.toMap(ShippingProfile::sellerId, Function.identity()));
    return wanted.stream()
        .collect(
            Collectors.toMap(
                Function.identity(), each -> kept.getOrDefault(each, ShippingProfile.empty(each))));
  }

  @Override
  public void save(ShippingProfile changed, Idempotency idempotency) {
    var before =
        changed.version() == 1
            ? DynamoExpression.absent()
            : DynamoExpression.version(changed.version() - 1);
    table.put(ShippingProfileMapper.SCHEMA.item(changed), before, idempotency).orThrowStale();
  }
}
