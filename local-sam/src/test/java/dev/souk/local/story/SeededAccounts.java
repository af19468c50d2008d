package dev.souk.local.story;

import dev.souk.accounts.Account;
import dev.souk.accounts.AccountCredentials;
import dev.souk.accounts.AccountProfile;
import dev.souk.accounts.AccountRole;
import dev.souk.accounts.AccountWiring;
import dev.souk.accounts.EmailAddress;
import dev.souk.accounts.EmailChallenge;
import dev.souk.accounts.Password;
import dev.souk.accounts.Registration;
import dev.souk.addresses.AddressBook;
import dev.souk.addresses.AddressBook.Added;
import dev.souk.addresses.AddressBook.DefaultChange;
import dev.souk.addresses.PostalAddress;
import dev.souk.id.IdType;
import dev.souk.idempotency.Idempotency;
import dev.souk.wiring.CloudWiring;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts people into the store who have registered, proven their address and logged in before: doing
/// so takes a second of waiting that is on purpose, and has stories of its own.
final class SeededAccounts {
  private static final PostalAddress HOME =
      new PostalAddress(null, "Actor", "Long Walk 1", null, "Town", null, "10115", "DE", null);

  private SeededAccounts() {}

  /// One hash for all, who have the same password.
  private static final class SharedPasswordHash {
    static final AccountCredentials LOCK =
        new AccountCredentials(
            AccountWiring.passwordHasher().hash(new Password(SharedLocalCloud.PASSWORD)), true, 0);
  }

  /// A customer with an address in Germany.
  static Actor customerWithAddress(Actor visitor) {
    var customer = customer(visitor);
    var book = AddressBook.empty(customer.id());
    var now = SharedLocalCloud.cloud().clock().instant();
    if (book.add(CloudWiring.ids().next(IdType.ADR, now), HOME, DefaultChange.YES, now)
        instanceof Added.Success success) {
      AccountWiring.addressBooks().save(success.book(), Idempotency.none());
    }
    return customer.actor();
  }

  /// @param id of the account
  record Registered(Actor actor, String id) {}

  static Registered customer(Actor visitor) {
    return registered(visitor, AccountRole.CUSTOMER, null);
  }

  static Registered seller(Actor visitor, String shopName) {
    return registered(visitor, AccountRole.SELLER, shopName);
  }

  private static Registered registered(Actor visitor, AccountRole role, @Nullable String shopName) {
    // the local cloud tells the functions of this process where they are: it comes first
    var now = SharedLocalCloud.cloud().clock().instant();
    var id = CloudWiring.ids().next(role.kind(), now);
    var email = "actor-" + UUID.randomUUID() + "@town.example";
    var profile = new AccountProfile("Actor", null);
    var account =
        Account.made(id, role, new EmailAddress(email), profile, SharedPasswordHash.LOCK, now);
    var challenge = EmailChallenge.posed(id, EmailChallenge.Purpose.VERIFY, "", "", now);
    AccountWiring.accounts().register(Registration.of(account, challenge, shopName));
    var tokens = AccountWiring.tokenIssuer().open(account.principal(), now);
    var actor = visitor.withEmail(email).withTokens(tokens.accessToken(), tokens.refresh().token());
    return new Registered(actor, id);
  }
}
