package dev.souk.commission;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Commission rules in memory")
class InMemoryCommissionRulesTest implements CommissionRulesContract {
  private final TaxProfiles profiles = new InMemoryTaxProfiles();
  private final CommissionRules rules = new InMemoryCommissionRules(profiles);

  @Override
  public CommissionRules rules() {
    return rules;
  }

  @Override
  public TaxProfiles profiles() {
    return profiles;
  }
}
