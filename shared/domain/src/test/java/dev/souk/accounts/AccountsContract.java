package dev.souk.accounts;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.accounts.AccountFixtures.atOnce;
import static dev.souk.accounts.AccountFixtures.customer;
import static dev.souk.accounts.AccountFixtures.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.Accounts.Registered;
import dev.souk.accounts.EmailChallenge.Purpose;
import dev.souk.error.StaleVersionException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every keeper of accounts promises.
public interface AccountsContract {
  /// A keeper in which nothing is kept yet, or at least nobody of this test's.
  Accounts accounts();

  /// The challenges of the same store.
  EmailChallenges challenges();

  private Account kept(String address) {
    var account = customer(address);
    assertThat(accounts().register(registration(account))).isEqualTo(new Registered.Created());
    return account;
  }

  private Account now(Account account) {
    return accounts().find(account.id()).orElseThrow();
  }

  @Test
  default void finds_an_account_by_id_and_by_any_spelling_of_its_address() {
    var account = kept("amina@example.com");

    assertThat(accounts().find(account.id())).contains(account);
    assertThat(accounts().find(new EmailAddress(" Amina@EXAMPLE.com "))).contains(account);
    assertThat(accounts().find(new EmailAddress("nobody@example.com"))).isEmpty();
  }

  @Test
  default void keeps_a_seller_too() {
    var seller = AccountFixtures.person(AccountRole.SELLER, "shop@example.com");

    assertThat(accounts().register(registration(seller))).isEqualTo(new Registered.Created());
    assertThat(accounts().find(seller.email())).contains(seller);
  }

  @Test
  default void of_eight_registrations_of_one_address_at_once_one_is_left() throws Exception {
    var people = Stream.generate(() -> customer("race@example.com")).limit(8).toList();
    var next = new AtomicInteger();

    var outcomes =
        atOnce(8, () -> accounts().register(registration(people.get(next.getAndIncrement()))));

    assertThat(outcomes).filteredOn(new Registered.Created()::equals).hasSize(1);
    var left = people.stream().filter(each -> accounts().find(each.id()).isPresent()).toList();
    assertThat(left).hasSize(1);
    assertThat(accounts().find(new EmailAddress("race@example.com"))).contains(left.getFirst());
  }

  @Test
  default void registering_again_replaces_an_account_that_nobody_verified_and_all_it_gave_out() {
    var stranger = kept("victim@example.com");
    var owner = AccountFixtures.person(AccountRole.SELLER, "victim@example.com");

    assertThat(accounts().register(registration(owner))).isEqualTo(new Registered.Replaced());

    assertThat(accounts().find(owner.email())).contains(owner);
    assertThat(accounts().find(stranger.id())).isEmpty();
    assertThat(accounts().verify(registration(stranger).challenge(), NOON)).isFalse();
    assertThat(accounts().reset(reset(stranger), "plain:theirs", NOON)).isFalse();
    assertThat(accounts().verify(registration(owner).challenge(), NOON)).isTrue();
    assertThat(now(owner).credentials())
        .isEqualTo(new AccountCredentials(owner.credentials().password(), true, 0));
  }

  private EmailChallenge reset(Account account) {
    var challenge = EmailChallenge.posed(account.id(), Purpose.RESET, "", "reset-link", NOON);
    challenges().save(challenge);
    return challenge;
  }

  @Test
  default void a_verified_or_invited_account_is_not_replaced() {
    var verified = kept("verified@example.com");
    accounts().verify(registration(verified).challenge(), NOON);
    var invited = AccountFixtures.invited(AccountRole.ADMIN, "invited@example.com");
    accounts().register(registration(invited));

    for (var account : List.of(now(verified), invited)) {
      var other = customer(account.email().address());
      assertThat(accounts().register(registration(other))).isEqualTo(new Registered.Taken());
      assertThat(accounts().find(account.email())).contains(account);
    }
  }

  @Test
  default void an_invitation_and_the_first_admin_replace_an_account_that_nobody_verified() {
    kept("courier@example.com");
    var courier = AccountFixtures.invited(AccountRole.COURIER, "courier@example.com");
    kept("first@example.com");
    var admin = AccountFixtures.verified(AccountRole.ADMIN, "first@example.com");

    assertThat(accounts().register(registration(courier))).isEqualTo(new Registered.Replaced());
    assertThat(accounts().createFirstAdmin(admin)).isTrue();

    assertThat(accounts().find(courier.email())).contains(courier);
    assertThat(accounts().find(admin.email())).contains(admin);
  }

  @Test
  default void an_account_that_was_not_verified_in_48_hours_has_ended() {
    var late = kept("late-verifier@example.com");
    var early = kept("early-verifier@example.com");
    var end = NOON.plus(Duration.ofHours(48));

    assertThat(now(late).ended(end.minusMillis(1))).isFalse();
    assertThat(now(late).ended(end)).isTrue();
    assertThat(accounts().verify(registration(late).challenge(), end)).isFalse();
    assertThat(accounts().reset(reset(late), "plain:next", end)).isFalse();
    assertThat(accounts().verify(registration(early).challenge(), end.minusMillis(1))).isTrue();
    assertThat(now(early).ended(end.plus(Duration.ofDays(4_000)))).isFalse();
  }

  @Test
  default void an_invitation_does_not_end() {
    var invited = AccountFixtures.invited(AccountRole.COURIER, "slow-courier@example.com");
    accounts().register(registration(invited));

    assertThat(now(invited).ended(NOON.plus(Duration.ofDays(60)))).isFalse();
  }

  @Test
  default void of_eight_first_admins_at_once_one_is_made_and_never_another() throws Exception {
    var made =
        atOnce(
            8,
            () -> {
              var address = AccountFixtures.id(dev.souk.id.IdType.USR) + "@example.com";
              return accounts()
                  .createFirstAdmin(AccountFixtures.person(AccountRole.ADMIN, address));
            });

    assertThat(made).filteredOn(Boolean.TRUE::equals).hasSize(1);
    assertThat(
            accounts()
                .createFirstAdmin(AccountFixtures.person(AccountRole.ADMIN, "late@example.com")))
        .isFalse();
    assertThat(accounts().find(new EmailAddress("late@example.com"))).isEmpty();
  }

  @Test
  default void keeps_a_changed_profile_and_refuses_one_of_an_older_read() {
    var account = kept("profile@example.com");
    var changed = account.withProfile(new AccountProfile("Amina B.", "+4930123456"), NOON);

    accounts().save(changed);

    assertThat(now(account)).isEqualTo(changed);
    assertThatThrownBy(
            () -> accounts().save(account.withProfile(new AccountProfile("C", null), NOON)))
        .isInstanceOf(StaleVersionException.class);
    accounts().save(changed.withProfile(new AccountProfile("Amina B.", null), NOON));
    assertThat(now(account).profile().phone()).isNull();
  }

  @Test
  default void of_eight_verifications_by_one_challenge_one_counts() throws Exception {
    var account = kept("verify@example.com");
    var challenge = challenges().find(account.id(), Purpose.VERIFY).orElseThrow();

    var outcomes = atOnce(8, () -> accounts().verify(challenge, NOON));

    assertThat(outcomes).filteredOn(Boolean.TRUE::equals).hasSize(1);
    assertThat(now(account).credentials().verified()).isTrue();
    assertThat(now(account).version()).isEqualTo(2);
  }

  @Test
  default void a_challenge_that_was_replaced_verifies_nothing() {
    var account = kept("replaced@example.com");
    var old = challenges().find(account.id(), Purpose.VERIFY).orElseThrow();
    challenges().save(EmailChallenge.posed(account.id(), Purpose.VERIFY, "c2", "l2", NOON));

    assertThat(accounts().verify(old, NOON)).isFalse();
    assertThat(now(account).credentials().verified()).isFalse();
  }

  @Test
  default void of_eight_resets_by_one_challenge_one_counts_and_ends_the_era() throws Exception {
    var account = kept("reset@example.com");
    var challenge = EmailChallenge.posed(account.id(), Purpose.RESET, "", "reset-link", NOON);
    challenges().save(challenge);

    var outcomes = atOnce(8, () -> accounts().reset(challenge, "plain:next", NOON));

    assertThat(outcomes).filteredOn(Boolean.TRUE::equals).hasSize(1);
    assertThat(now(account).credentials()).isEqualTo(new AccountCredentials("plain:next", true, 1));
  }

  @Test
  default void a_password_is_changed_only_from_the_one_that_was_seen() {
    var account = kept("change@example.com");

    accounts().change(account, "plain:next", NOON);

    assertThat(now(account).credentials())
        .isEqualTo(new AccountCredentials("plain:next", false, 1));
    assertThatThrownBy(() -> accounts().change(account, "plain:other", NOON))
        .isInstanceOf(StaleVersionException.class);
  }

  @Test
  default void a_password_hashed_anew_is_kept_unless_it_has_been_changed() {
    var account = kept("rehash@example.com");

    accounts().rehash(account, "plain:anew");
    accounts().rehash(account, "plain:late");

    assertThat(now(account).credentials().password()).isEqualTo("plain:anew");
    assertThat(now(account).version()).isEqualTo(1);
  }

  @Test
  default void ending_sessions_begins_another_era() {
    var account = kept("era@example.com");

    accounts().endSessions(account.id(), NOON);

    assertThat(now(account).principal().sessionEpoch()).isEqualTo(1);
  }
}
