package dev.souk.accounts;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.accounts.AccountFixtures.registration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.audit.AuditEntry;
import dev.souk.catalog.CatalogKeys;
import dev.souk.id.IdType;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Accounts in the table")
class DynamoAccountsTest
    implements AccountsContract,
        EmailChallengesContract,
        SessionsContract,
        SellerSuspensionsContract {
  private final DynamoTable table = TestAccountTable.fresh();

  @Override
  public Accounts accounts() {
    return new DynamoAccounts(table);
  }

  @Override
  public EmailChallenges challenges() {
    return new DynamoEmailChallenges(table);
  }

  @Override
  public Sessions sessions() {
    return new DynamoSessions(table);
  }

  @Override
  public SellerSuspensions standings() {
    return new DynamoSellerSuspensions(table);
  }

  @Test
  void a_verified_seller_gets_a_public_profile_that_follows_the_standing() {
    var seller = AccountFixtures.person(AccountRole.SELLER, "shop-of-mine@example.com");
    accounts().register(registration(seller));
    assertThat(table.get(CatalogKeys.sellerProfile(seller.id()))).isEmpty();
    accounts().verify(registration(seller).challenge(), NOON);

    var profile = table.get(CatalogKeys.sellerProfile(seller.id())).orElseThrow();
    assertThat(profile.text("sellerId")).isEqualTo(seller.id());
    assertThat(profile.text("shopName")).isEqualTo("Lamps");
    assertThat(profile.text("about")).isEmpty();
    assertThat(profile.text("status")).isEqualTo("ACTIVE");
    assertThat(profile.time("createdAt")).isEqualTo(NOON);

    var audit =
        new AuditEntry(
            AccountFixtures.id(IdType.AUD), "usr_x", "SELLER_SUSPENDED", seller.id(), NOON);
    standings().set(seller.id(), AccountStatus.SUSPENDED, audit);
    standings().set(seller.id(), AccountStatus.SUSPENDED, audit);

    assertThat(accounts().find(seller.id()).orElseThrow().status())
        .isEqualTo(AccountStatus.SUSPENDED);

    var after = table.get(CatalogKeys.sellerProfile(seller.id())).orElseThrow();
    assertThat(after.text("status")).isEqualTo("SUSPENDED");
    assertThat(after.number("version")).isEqualTo(2);
    assertThat(
            table.get(AccountKeys.auditEntry(seller.id(), audit.id())).orElseThrow().text("action"))
        .isEqualTo("SELLER_SUSPENDED");
  }

  @Test
  void what_may_end_is_cleaned_up_and_what_is_verified_never() {
    var account = AccountFixtures.customer("cleaned-up@example.com");
    var keys =
        List.of(
            AccountKeys.account(account.id()),
            AccountKeys.emailAvailability(account.email().address()));
    accounts().register(registration(account));

    var end = NOON.plus(Account.UNVERIFIED_LIFETIME).getEpochSecond();
    assertThat(table.get(keys)).hasSize(2).allMatch(item -> item.number("ttl") == end);

    accounts().verify(registration(account).challenge(), NOON);

    assertThat(table.get(keys)).hasSize(2).noneMatch(item -> item.has("ttl"));
  }

  @Test
  void an_address_can_be_registered_when_half_of_its_ended_account_is_cleaned_up() {
    for (var half : List.of("account", "guard")) {
      var ended = AccountFixtures.customer(half + "-gone@example.com");
      accounts().register(registration(ended));
      var key =
          half.equals("guard")
              ? AccountKeys.emailAvailability(ended.email().address())
              : AccountKeys.account(ended.id());
      table.delete(key, DynamoExpression.present());

      accounts().register(registration(AccountFixtures.customer(ended.email().address())));

      assertThat(accounts().find(ended.email()).orElseThrow().id()).isNotEqualTo(ended.id());
    }
  }

  @Test
  void no_key_holds_an_address() {
    assertThat(AccountKeys.emailAvailability("amina@example.com").toString())
        .doesNotContain("amina", "example");
  }
}
