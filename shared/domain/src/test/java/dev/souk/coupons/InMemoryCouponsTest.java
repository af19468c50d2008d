package dev.souk.coupons;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Coupons in memory")
class InMemoryCouponsTest implements CouponsContract {
  private final Coupons coupons = new InMemoryCoupons();

  @Override
  public Coupons coupons() {
    return coupons;
  }
}
