package dev.souk.local.story;

import dev.souk.accounts.Account;
import dev.souk.accounts.AccountRole;
import dev.souk.accounts.Challenge;
import dev.souk.accounts.Email;
import dev.souk.accounts.Lock;
import dev.souk.accounts.Password;
import dev.souk.accounts.Profile;
import dev.souk.accounts.Registration;
import dev.souk.addresses.AddressBook;
import dev.souk.addresses.AddressBook.Added;
import dev.souk.addresses.AddressBook.Usual;
import dev.souk.addresses.Place;
import dev.souk.id.Kind;
import dev.souk.live.Live;
import dev.souk.once.Once;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts people into the store who have registered, proven their address and logged in before: doing
/// so takes a second of waiting that is on purpose, and has stories of its own.
final class Crowd {
  private static final Place HOME =
      new Place(null, "Actor", "Long Walk 1", null, "Town", null, "10115", "DE", null);

  private Crowd() {}

  /// One hash for all, who have the same password.
  private static final class Known {
    static final Lock LOCK = new Lock(Live.passwords().hash(new Password(Town.PASSWORD)), true, 0);
  }

  /// A customer with an address in Germany.
  static Actor one(Actor visitor) {
    var customer = customer(visitor);
    var book = AddressBook.empty(customer.id());
    var now = Town.cloud().clock().instant();
    if (book.add(Live.ids().next(Kind.ADR, now), HOME, Usual.YES, now) instanceof Added.To to) {
      Live.addressBooks().save(to.book(), Once.everyTime());
    }
    return customer.actor();
  }

  /// @param id of the account
  record Arrived(Actor actor, String id) {}

  static Arrived customer(Actor visitor) {
    return arrived(visitor, AccountRole.CUSTOMER, null);
  }

  static Arrived seller(Actor visitor, String shopName) {
    return arrived(visitor, AccountRole.SELLER, shopName);
  }

  private static Arrived arrived(Actor visitor, AccountRole role, @Nullable String shopName) {
    // the town tells the functions of this process where they are: it comes first
    var now = Town.cloud().clock().instant();
    var id = Live.ids().next(role.kind(), now);
    var email = "actor-" + UUID.randomUUID() + "@town.example";
    var profile = new Profile("Actor", null);
    var account = Account.made(id, role, new Email(email), profile, Known.LOCK, now);
    var challenge = Challenge.posed(id, Challenge.Purpose.VERIFY, "", "", now);
    Live.accounts().register(Registration.of(account, challenge, shopName));
    var granted = Live.grants().open(account.principal(), now);
    var actor = visitor.known(email).holding(granted.accessToken(), granted.refresh().token());
    return new Arrived(actor, id);
  }
}
