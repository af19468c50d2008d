package dev.souk.accounts;

import static dev.souk.accounts.AccountFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.audit.AuditEntry;
import dev.souk.id.IdType;
import org.junit.jupiter.api.Test;

/// What everything that suspends sellers promises.
public interface SellerSuspensionsContract {
  SellerSuspensions standings();

  /// The accounts of the same store.
  Accounts accounts();

  private boolean set(String seller, AccountStatus status) {
    var audit =
        new AuditEntry(
            AccountFixtures.id(IdType.AUD),
            AccountFixtures.id(IdType.USR),
            "SUSPENDED",
            seller,
            NOON);
    return standings().set(seller, status, audit);
  }

  @Test
  default void a_seller_is_suspended_once_and_reinstated() {
    var seller =
        AccountFixtures.person(AccountRole.SELLER, AccountFixtures.id(IdType.SEL) + "@example.com");
    accounts().register(AccountFixtures.registration(seller));
    accounts().verify(AccountFixtures.registration(seller).challenge(), NOON);

    assertThat(set(seller.id(), AccountStatus.SUSPENDED)).isTrue();
    assertThat(set(seller.id(), AccountStatus.SUSPENDED)).isTrue();

    var suspended = accounts().find(seller.id()).orElseThrow();
    assertThat(suspended.status()).isEqualTo(AccountStatus.SUSPENDED);
    assertThat(suspended.version()).isEqualTo(3);
    assertThat(set(seller.id(), AccountStatus.ACTIVE)).isTrue();
    assertThat(accounts().find(seller.id()).orElseThrow().status()).isEqualTo(AccountStatus.ACTIVE);
  }

  @Test
  default void there_is_no_suspending_a_seller_who_is_not() {
    assertThat(set(AccountFixtures.id(IdType.SEL), AccountStatus.SUSPENDED)).isFalse();
  }
}
