package dev.souk.payouts;

import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import dev.souk.store.ConditionalWrite;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.ItemKeys;
import dev.souk.store.RecordTable;
import dev.souk.store.TableItem;
import dev.souk.store.TableQuery;
import dev.souk.store.WriteResult;
import java.time.Instant;
import java.util.Optional;

/// Payouts in the table: a partition a seller, with an item for each payout, and one for the payout
/// in a currency that is not completed. That item comes with the payout and goes when it is
/// completed, in one transaction.
public final class DynamoPayouts implements Payouts {
  private static final String PAYOUT = "payout";

  private final DynamoTable table;
  private final RecordTable<Payout> payouts;

  public DynamoPayouts(DynamoTable table) {
    this.table = table;
    this.payouts = table.of(PayoutMapper.SCHEMA);
  }

  @Override
  public Optional<Payout> find(String sellerId, String payoutId) {
    return payouts.get(PayoutKeys.payout(sellerId, payoutId));
  }

  @Override
  public Optional<Payout> open(String sellerId, String currency) {
    return table
        .get(PayoutKeys.openPayout(sellerId, currency))
        .flatMap(item -> find(sellerId, item.text(PAYOUT)));
  }

  @Override
  public boolean add(Payout payout) {
    var guard =
        TableItem.at(PayoutKeys.openPayout(payout.sellerId(), payout.currency()))
            .with("schema", 1)
            .with("version", 1)
            .with(PAYOUT, payout.id())
            .build();
    return table
            .writes()
            .add(PayoutMapper.SCHEMA.put(payout, DynamoExpression.absent()))
            .add(new ConditionalWrite.Put(guard, DynamoExpression.absent()))
            .commit()
        instanceof WriteResult.Written;
  }

  @Override
  public void save(Payout changed) {
    var before = DynamoExpression.version(changed.version() - 1);
    var writes = table.writes().add(PayoutMapper.SCHEMA.put(changed, before));
    if (changed.isCompleted()) {
      var guard = PayoutKeys.openPayout(changed.sellerId(), changed.currency());
      var own = DynamoExpression.of("#payout = :payout").with(":payout", changed.id());
      writes = writes.add(new ConditionalWrite.Delete(guard, own));
    }
    writes.commit().orThrowStale();
  }

  @Override
  public Page<Payout> ofSeller(String sellerId, PageRequest pageRequest) {
    var query = TableQuery.of(PayoutKeys.payouts(sellerId), PayoutKeys.PAYOUT).backwards();
    return payouts.page(query, pageRequest);
  }

  @Override
  public Page<Due> due(Instant now, PageRequest pageRequest) {
    var query = TableQuery.due(PayoutKeys.PAYOUTS_DUE, "0", ItemKeys.sorting(now, "~"));
    return table.page(query, pageRequest).map(entry -> due(entry.text(ItemKeys.DUE_SK)));
  }

  private static Due due(String place) {
    var parts = place.split("#", -1);
    return new Due(parts[1], parts[2], Instant.ofEpochMilli(Long.parseLong(parts[0])));
  }
}
