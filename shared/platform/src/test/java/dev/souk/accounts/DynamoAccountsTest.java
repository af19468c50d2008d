package dev.souk.accounts;

import static dev.souk.accounts.People.NOON;
import static dev.souk.accounts.People.registration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.audit.AuditEntry;
import dev.souk.id.Kind;
import dev.souk.store.Expression;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.util.List;
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
  void a_verified_seller_gets_a_public_profile_that_follows_the_standing() {
    var seller = People.person(AccountRole.SELLER, "shop-of-mine@example.com");
    accounts().register(registration(seller));
    assertThat(table.get(Keys.seller(seller.id()))).isEmpty();
    accounts().verify(registration(seller).challenge(), NOON);

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
  void what_may_end_is_cleaned_up_and_what_is_verified_never() {
    var account = People.customer("cleaned-up@example.com");
    var keys = List.of(Keys.account(account.id()), Keys.email(account.email().address()));
    accounts().register(registration(account));

    var end = NOON.plus(Account.UNVERIFIED_LIFE).getEpochSecond();
    assertThat(table.get(keys)).hasSize(2).allMatch(item -> item.number("ttl") == end);

    accounts().verify(registration(account).challenge(), NOON);

    assertThat(table.get(keys)).hasSize(2).noneMatch(item -> item.has("ttl"));
  }

  @Test
  void an_address_can_be_registered_when_half_of_its_ended_account_is_cleaned_up() {
    for (var half : List.of("account", "guard")) {
      var ended = People.customer(half + "-gone@example.com");
      accounts().register(registration(ended));
      var key =
          half.equals("guard") ? Keys.email(ended.email().address()) : Keys.account(ended.id());
      table.delete(key, Expression.present());

      accounts().register(registration(People.customer(ended.email().address())));

      assertThat(accounts().find(ended.email()).orElseThrow().id()).isNotEqualTo(ended.id());
    }
  }

  @Test
  void no_key_holds_an_address() {
    assertThat(Keys.email("amina@example.com").toString()).doesNotContain("amina", "example");
  }
}
