package dev.souk.accounts;

import static dev.souk.accounts.People.NOON;
import static dev.souk.accounts.People.registration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.audit.AuditEntry;
import dev.souk.id.Kind;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Accounts in the table")
class DynamoAccountsTest
    implements AccountsContract, ChallengesContract, SessionsContract, StandingsContract {
  private final Table table = AccountTable.fresh();

  @Override
  public Accounts accounts() {
    return new DynamoAccounts(table);
  }

  @Override
  public Challenges challenges() {
    return new DynamoChallenges(table);
  }

  @Override
  public Sessions sessions() {
    return new DynamoSessions(table);
  }

  @Override
  public Standings standings() {
    return new DynamoStandings(table);
  }

  @Test
  void a_seller_gets_a_public_profile_that_follows_the_standing() {
    var seller = People.person(AccountRole.SELLER, "shop-of-mine@example.com");
    accounts().register(registration(seller));

    var profile = table.get(Keys.seller(seller.id())).orElseThrow();
    assertThat(profile.text("sellerId")).isEqualTo(seller.id());
    assertThat(profile.text("shopName")).isEqualTo("Lamps");
    assertThat(profile.text("about")).isEmpty();
    assertThat(profile.text("status")).isEqualTo("ACTIVE");
    assertThat(profile.time("createdAt")).isEqualTo(NOON);

    var audit = new AuditEntry(People.id(Kind.AUD), "usr_x", "SELLER_SUSPENDED", seller.id(), NOON);
    standings().set(seller.id(), Standing.SUSPENDED, audit);
    standings().set(seller.id(), Standing.SUSPENDED, audit);

    assertThat(accounts().find(seller.id()).orElseThrow().standing()).isEqualTo(Standing.SUSPENDED);

    var after = table.get(Keys.seller(seller.id())).orElseThrow();
    assertThat(after.text("status")).isEqualTo("SUSPENDED");
    assertThat(after.number("version")).isEqualTo(2);
    assertThat(table.get(Keys.audit(seller.id(), audit.id())).orElseThrow().text("action"))
        .isEqualTo("SELLER_SUSPENDED");
  }

  @Test
  void no_key_holds_an_address() {
    assertThat(Keys.email("amina@example.com").toString()).doesNotContain("amina", "example");
  }
}
