package dev.souk.cart;

import static dev.souk.accounts.AccountFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.id.IdType;
import dev.souk.idempotency.Idempotency;
import dev.souk.local.meter.CapacityTally;
import dev.souk.local.meter.CurrentCapacityTally;
import dev.souk.store.MarketTables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Carts in the table")
class DynamoCartsTest implements CartsContract {
  private final Carts carts = new DynamoCarts(MarketTables.fresh());

  @Override
  public Carts carts() {
    return carts;
  }

  @Test
  void adding_is_one_request_of_one_write_unit_whether_or_not_there_is_a_cart() throws Exception {
    var owner = AccountFixtures.id(IdType.USR);
    for (var line = 1; line <= 6; line++) {
      var tally = new CapacityTally();

      CurrentCapacityTally.during(
          tally, () -> carts.add(owner, OfferFixtures.offer(1290, 5), 1, NOON, Idempotency.none()));

      assertThat(tally.count().calls()).isOne();
      assertThat(tally.count().writeUnits()).as("line " + line).isEqualTo(1);
      assertThat(tally.count().readUnits()).isZero();
    }
  }
}
