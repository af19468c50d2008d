package dev.souk.commission;

import dev.souk.idempotency.Idempotency;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.ItemKey;
import dev.souk.store.TableItem;
import dev.souk.store.TableQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/// Commission rules in the table: the schedule is one item, and each rule's history a partition.
public final class DynamoCommissionRules implements CommissionRules {
  private final DynamoTable table;

  public DynamoCommissionRules(DynamoTable table) {
    this.table = table;
  }

  @Override
  public CommissionSchedule schedule() {
    return table
        .get(CommissionKeys.COMMISSION_SCHEDULE)
        .map(CommissionRuleMapper.SCHEDULE::read)
        .orElse(CommissionSchedule.EMPTY);
  }

  @Override
  public Inputs inputs(Collection<String> sellerIds) {
    var sellers = sellerIds.stream().distinct().toList();
    if (sellers.size() > MAX_SELLERS) {
      throw new IllegalArgumentException("at most " + MAX_SELLERS + " sellers at once");
    }
    var profiles = new HashMap<String, TaxProfile>();
    sellers.forEach(each -> profiles.put(each, TaxProfile.none(each)));
    var schedule = CommissionSchedule.EMPTY;
    for (var item : table.get(keys(sellers))) {
      if (item.key().equals(CommissionKeys.COMMISSION_SCHEDULE)) {
        schedule = CommissionRuleMapper.SCHEDULE.read(item);
      } else {
        var profile = CommissionRuleMapper.TAX_PROFILE.read(item);
        profiles.put(profile.sellerId(), profile);
      }
    }
    return new Inputs(schedule, profiles);
  }

  private static List<ItemKey> keys(List<String> sellers) {
    var keys = new ArrayList<ItemKey>();
    keys.add(CommissionKeys.COMMISSION_SCHEDULE);
    sellers.forEach(each -> keys.add(CommissionKeys.taxProfile(each)));
    return keys;
  }

  @Override
  public void save(CommissionSchedule seen, CommissionRevision revision, Idempotency idempotency) {
    var before =
        seen.version() == 0 ? DynamoExpression.absent() : DynamoExpression.version(seen.version());
    table
        .writes()
        .add(CommissionRuleMapper.SCHEDULE.put(seen.with(revision), before))
        .add(CommissionRuleMapper.REVISION.put(revision, DynamoExpression.absent()))
        .idempotency(idempotency)
        .commit()
        .orThrowStale();
  }

  @Override
  public Page<CommissionRevision> history(String ruleId, PageRequest pageRequest) {
    Page<TableItem> found =
        table.page(
            TableQuery.of(CommissionKeys.commissionHistory(ruleId), "").backwards(), pageRequest);
    return found.map(CommissionRuleMapper.REVISION::read);
  }
}
