package dev.souk.payouts;

import dev.souk.audit.AuditEntry;
import dev.souk.audit.AuditEntryMapper;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.ItemKeys;
import dev.souk.store.RecordSchema;
import dev.souk.store.RecordTable;
import org.jspecify.annotations.Nullable;

/// Payout settings in the table: one item a seller, beside their payouts.
public final class DynamoPayoutSettings implements PayoutSettingsRecords {
  private static final RecordSchema<PayoutSettings> SCHEMA =
      RecordSchema.of(PayoutSettings.class)
          .at(settings -> PayoutKeys.payoutSettings(settings.sellerId()))
          .inKey(PayoutSettings.class, "sellerId", ItemKeys::owner)
          .via(PayoutSchedule.class, String.class, PayoutSchedule::text, PayoutSchedule::parse)
          .with("schema", 1)
          .build();

  private final DynamoTable table;
  private final RecordTable<PayoutSettings> settings;

  public DynamoPayoutSettings(DynamoTable table) {
    this.table = table;
    this.settings = table.of(SCHEMA);
  }

  @Override
  public PayoutSettings of(String sellerId) {
    return settings
        .get(PayoutKeys.payoutSettings(sellerId))
        .orElseGet(() -> PayoutSettings.none(sellerId));
  }

  @Override
  public void save(PayoutSettings changed, @Nullable AuditEntry audit) {
    var before =
        changed.version() == 1
            ? DynamoExpression.absent()
            : DynamoExpression.version(changed.version() - 1);
    var writes = table.writes().add(SCHEMA.put(changed, before));
    if (audit != null) {
      writes = writes.add(AuditEntryMapper.made(audit));
    }
    writes.commit().orThrowStale();
  }
}
