package dev.souk.local.story;

import dev.souk.accounts.Account;
import dev.souk.accounts.AccountRole;
import dev.souk.accounts.Challenge;
import dev.souk.accounts.Email;
import dev.souk.accounts.Lock;
import dev.souk.accounts.Profile;
import dev.souk.accounts.Registration;
import dev.souk.addresses.AddressBook;
import dev.souk.addresses.AddressBook.Added;
import dev.souk.addresses.AddressBook.Usual;
import dev.souk.addresses.Place;
import dev.souk.id.Kind;
import dev.souk.live.Live;
import dev.souk.once.Once;

/// Makes customers without asking them for a password.
final class Crowd {
  private static final Place HOME =
      new Place(null, "Actor", "Long Walk 1", null, "Town", null, "10115", "DE", null);

  private Crowd() {}

  static Actor one(Actor visitor) {
    // the town tells the functions of this process where they are: it comes first
    var now = Town.cloud().clock().instant();
    var id = Live.ids().next(Kind.USR, now);
    var email = id + "@town.example";
    var lock = new Lock("none", true, 0);
    var account =
        Account.made(
            id, AccountRole.CUSTOMER, new Email(email), new Profile("Actor", null), lock, now);
    var challenge = Challenge.posed(id, Challenge.Purpose.VERIFY, "", "", now);
    Live.accounts().register(Registration.of(account, challenge, null));
    var book = AddressBook.empty(id);
    if (book.add(Live.ids().next(Kind.ADR, now), HOME, Usual.YES, now) instanceof Added.To to) {
      Live.addressBooks().save(to.book(), Once.everyTime());
    }
    var granted = Live.grants().open(account.principal(), now);
    return visitor.known(email).bearing(granted.accessToken());
  }
}
