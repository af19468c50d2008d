package dev.souk.accounts;

import static dev.souk.accounts.People.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.audit.AuditEntry;
import dev.souk.id.Kind;
import org.junit.jupiter.api.Test;

/// What everything that suspends sellers promises.
public interface StandingsContract {
  Standings standings();

  /// The accounts of the same store.
  Accounts accounts();

  private boolean set(String seller, Standing standing) {
    var audit = new AuditEntry(People.id(Kind.AUD), People.id(Kind.USR), "SUSPENDED", seller, NOON);
    return standings().set(seller, standing, audit);
  }

  @Test
  default void a_seller_is_suspended_once_and_reinstated() {
    var seller = People.person(AccountRole.SELLER, People.id(Kind.SEL) + "@example.com");
    accounts().register(People.registration(seller));
    accounts().verify(People.registration(seller).challenge(), NOON);

    assertThat(set(seller.id(), Standing.SUSPENDED)).isTrue();
    assertThat(set(seller.id(), Standing.SUSPENDED)).isTrue();

    var suspended = accounts().find(seller.id()).orElseThrow();
    assertThat(suspended.standing()).isEqualTo(Standing.SUSPENDED);
    assertThat(suspended.version()).isEqualTo(3);
    assertThat(set(seller.id(), Standing.ACTIVE)).isTrue();
    assertThat(accounts().find(seller.id()).orElseThrow().standing()).isEqualTo(Standing.ACTIVE);
  }

  @Test
  default void there_is_no_suspending_a_seller_who_is_not() {
    assertThat(set(People.id(Kind.SEL), Standing.SUSPENDED)).isFalse();
  }
}
