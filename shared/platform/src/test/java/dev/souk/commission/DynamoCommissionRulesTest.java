package dev.souk.commission;

import static dev.souk.accounts.AccountFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.id.IdType;
import dev.souk.idempotency.Idempotency;
import dev.souk.store.DynamoTable;
import dev.souk.store.MarketTables;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Commission rules in the table")
class DynamoCommissionRulesTest implements CommissionRulesContract {
  private static final int READ_UNIT = 4096;

  private final DynamoTable table = MarketTables.fresh();
  private final CommissionRules rules = new DynamoCommissionRules(table);
  private final TaxProfiles profiles = new DynamoTaxProfiles(table);

  @Override
  public CommissionRules rules() {
    return rules;
  }

  @Override
  public TaxProfiles profiles() {
    return profiles;
  }

  /// Its size with so many rules, of two ids each.
  private int size(int count) {
    var all = new ArrayList<CommissionRule>();
    for (var i = 1; i < count; i++) {
      var scope = new CommissionScope(AccountFixtures.id(IdType.SEL), null);
      all.add(
          CommissionRule.made(AccountFixtures.id(IdType.CRL), scope, DEAR, NOON.plusSeconds(i)));
    }
    var last =
        CommissionRule.made(AccountFixtures.id(IdType.CRL), CommissionScope.MARKET, DEAR, NOON);
    var seen = new CommissionSchedule(all, rules.schedule().version());
    rules.save(seen, CommissionRevision.created(last, ADMIN), Idempotency.none());
    var item = table.get(CommissionKeys.COMMISSION_SCHEDULE).orElseThrow();
    return Objects.requireNonNull(item.attributes().get("rules")).b().asByteArray().length;
  }

  @Test
  void take_one_read_unit_while_they_are_few_and_ten_when_they_are_as_many_as_may_be() {
    assertThat(size(40)).isLessThan(READ_UNIT - 100);
    assertThat(size(CommissionSchedule.MAX)).isLessThan(10 * READ_UNIT - 100);
  }
}
