package dev.souk.accounts;

import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Write;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Accounts, guests and their challenges as items. Personal data is encrypted at rest by the
/// table's key; no key and no index holds any.
final class AccountItems {
  private static final int SCHEMA = 1;

  private AccountItems() {}

  /// Whatever an account holds that may end is cleaned up after its end, not before.
  private static Item.Builder until(@Nullable Instant end, Item.Builder item) {
    return end == null ? item : item.with("endsAt", end).expires(end);
  }

  /// @param shopName the name of a shop that is to be made when the address is verified, else null
  static Item item(Account account, @Nullable String shopName) {
    return until(account.endsAt(), Item.at(Keys.account(account.id())))
        .with("schema", SCHEMA)
        .with("id", account.id())
        .with("role", account.role())
        .with("email", account.email().address())
        .with("name", account.profile().name())
        .with("phone", account.profile().phone())
        .with("password", account.lock().password())
        .with("verified", account.lock().verified())
        .with("era", account.lock().era())
        .with("status", account.standing())
        .with("version", account.version())
        .with("createdAt", account.createdAt())
        .with("updatedAt", account.updatedAt())
        .with("shopName", shopName)
        .build();
  }

  /// Before ends were kept, an account without a verified address had none: it counts from when it
  /// was made.
  private static @Nullable Instant end(Item item, Lock lock) {
    var end = item.timeOrNull("endsAt");
    return end == null && lock.provisional()
        ? item.time("createdAt").plus(Account.UNVERIFIED_LIFE)
        : end;
  }

  static Account account(Item item) {
    var lock = new Lock(item.text("password"), item.flag("verified"), item.number("era"));
    return new Account(
        item.text("id"),
        AccountRole.valueOf(item.text("role")),
        new Email(item.text("email")),
        new Profile(item.text("name"), item.textOrNull("phone")),
        lock,
        Standing.valueOf(item.text("status")),
        end(item, lock),
        item.number("version"),
        item.time("createdAt"),
        item.time("updatedAt"));
  }

  static Principal principal(Item item) {
    return new Principal(
        item.text("id"),
        AccountRole.valueOf(item.text("role")),
        Standing.valueOf(item.text("status")),
        item.number("era"));
  }

  /// A guest has no account: only what every request asks about, for as long as the session lives.
  static Item guest(Principal guest, Session session) {
    return Item.at(Keys.account(guest.id()))
        .with("schema", SCHEMA)
        .with("id", guest.id())
        .with("role", guest.role())
        .with("status", guest.standing())
        .with("era", guest.era())
        .with("version", 1)
        .expires(session.endsAt())
        .build();
  }

  static Item guard(Account account) {
    return until(account.endsAt(), Item.at(Keys.email(account.email().address())))
        .with("schema", SCHEMA)
        .with("version", 1)
        .with("accountId", account.id())
        .build();
  }

  static Item item(Challenge challenge) {
    return Item.at(Keys.challenge(challenge.accountId(), challenge.purpose().name()))
        .with("schema", SCHEMA)
        .with("version", 1)
        .with("accountId", challenge.accountId())
        .with("purpose", challenge.purpose())
        .with("code", challenge.code())
        .with("link", challenge.link())
        .with("tries", challenge.tries())
        .with("posedAt", challenge.posedAt())
        .with("endsAt", challenge.endsAt())
        .expires(challenge.endsAt())
        .build();
  }

  static Challenge challenge(Item item) {
    return new Challenge(
        item.text("accountId"),
        Challenge.Purpose.valueOf(item.text("purpose")),
        item.text("code"),
        item.text("link"),
        (int) item.number("tries"),
        item.time("posedAt"),
        item.time("endsAt"));
  }

  /// Spends a challenge: only the one that was read, and only once.
  static Write spent(Challenge challenge) {
    return new Write.Delete(
        Keys.challenge(challenge.accountId(), challenge.purpose().name()),
        Expression.of("#link = :link").with(":link", challenge.link()));
  }
}
