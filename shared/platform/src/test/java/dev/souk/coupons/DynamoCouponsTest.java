package dev.souk.coupons;

import dev.souk.store.MarketTables;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Coupons in the table")
class DynamoCouponsTest implements CouponsContract {
  private final Coupons coupons = new DynamoCoupons(MarketTables.fresh());

  @Override
  public Coupons coupons() {
    return coupons;
  }
}
