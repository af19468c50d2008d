package dev.souk.commission;

import dev.souk.once.Once;
import dev.souk.page.Page;
import dev.souk.page.Slice;
import dev.souk.store.Ask;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Key;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/// Commission rules in the table: the schedule is one item, and each rule's history a partition.
public final class DynamoCommissionRules implements CommissionRules {
  private final Table table;

  public DynamoCommissionRules(Table table) {
    this.table = table;
  }

  @Override
  public CommissionSchedule schedule() {
    return table
        .get(Keys.COMMISSION_SCHEDULE)
        .map(CommissionItems.SCHEDULE::read)
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
      if (item.key().equals(Keys.COMMISSION_SCHEDULE)) {
        schedule = CommissionItems.SCHEDULE.read(item);
      } else {
        var profile = CommissionItems.TAX_PROFILE.read(item);
        profiles.put(profile.sellerId(), profile);
      }
    }
    return new Inputs(schedule, profiles);
  }

  private static List<Key> keys(List<String> sellers) {
    var keys = new ArrayList<Key>();
    keys.add(Keys.COMMISSION_SCHEDULE);
    sellers.forEach(each -> keys.add(Keys.taxProfile(each)));
    return keys;
  }

  @Override
  public void save(CommissionSchedule seen, CommissionRevision revision, Once once) {
    var before = seen.version() == 0 ? Expression.absent() : Expression.version(seen.version());
    table
        .writes()
        .add(CommissionItems.SCHEDULE.put(seen.with(revision), before))
        .add(CommissionItems.REVISION.put(revision, Expression.absent()))
        .once(once)
        .commit()
        .orStale();
  }

  @Override
  public Page<CommissionRevision> history(String ruleId, Slice slice) {
    Page<Item> found = table.page(Ask.of(Keys.commissionHistory(ruleId), "").backwards(), slice);
    return found.map(CommissionItems.REVISION::read);
  }
}
