package dev.souk.payments;

import dev.souk.error.ContentionException;
import dev.souk.error.DependencyUnavailableException;
import dev.souk.error.StaleVersionException;
import dev.souk.id.IdType;
import dev.souk.payouts.ConnectedAccounts;
import dev.souk.payouts.PayoutAccount;
import dev.souk.payouts.PayoutAccounts;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Keeps of a payout account what the payment provider says of it. An account is read before the
/// provider is asked, and what was said is kept only when nobody kept anything meanwhile: so what
/// is kept is never older than what was, however answers and events overtake each other. May be
/// repeated, and may be cut off anywhere.
final class PayoutAccountUpdates {
  private static final int TRIES = 6;

  private final PayoutAccounts accounts;
  private final ConnectedAccounts provider;

  PayoutAccountUpdates(PayoutAccounts accounts, ConnectedAccounts provider) {
    this.accounts = accounts;
    this.provider = provider;
  }

  /// What became of an event about an account.
  enum Told {
    DONE,
    AS_IT_WAS,
    /// The provider's account is of no seller here.
    NOT_OURS,
    /// It names a seller who has another, or none.
    DIFFERS
  }

  /// @throws Unavailable when the provider does not answer
  Told told(String accountId, Instant now) {
    var found = provider.find(accountId);
    var sellerId = found.map(ConnectedAccounts.Found::sellerId).orElse("");
    if (!IdType.SEL.fits(sellerId)) {
      return Told.NOT_OURS;
    }
    var before = accounts.find(sellerId);
    var after = brought(sellerId, account -> told(account, accountId, now));
    return after.filter(each -> is(each, accountId)).isEmpty()
        ? Told.DIFFERS
        : before.equals(after) ? Told.AS_IT_WAS : Told.DONE;
  }

  /// One that was asked for, and whose answer was not heard, is this one: it says whose it is.
  private PayoutAccount told(PayoutAccount account, String accountId, Instant now) {
    return account instanceof PayoutAccount.Requested requested
        ? provider
            .find(accountId)
            .<PayoutAccount>map(found -> requested.connected(accountId, found.state(), now))
            .orElse(requested)
        : asked(account, now);
  }

  private static boolean is(PayoutAccount account, String accountId) {
    return account instanceof PayoutAccount.Connected connected
        && connected.accountId().equals(accountId);
  }

  /// A seller's account as the provider says it is now; one that was asked for is asked for again.
  /// Empty when none ever was.
  ///
  /// @throws Unavailable when the provider does not answer
  Optional<PayoutAccount> refresh(String sellerId, Instant now) {
    return brought(sellerId, before -> asked(before, now));
  }

  /// The same by a sweep: one that stays as it is, or whose provider does not answer, is looked at
  /// later.
  ///
  /// @return whether the provider answered
  boolean check(String sellerId, Instant now) {
    try {
      var _ =
          brought(
              sellerId,
              before -> {
                var after = asked(before, now);
                return after.equals(before) ? later(before, now) : after;
              });
      return true;
    } catch (DependencyUnavailableException e) {
      var _ = brought(sellerId, before -> later(before, now));
      return false;
    }
  }

  private static PayoutAccount later(PayoutAccount account, Instant now) {
    if (account.checkAt().filter(at -> !at.isAfter(now)).isEmpty()) {
      return account;
    }
    return switch (account) {
      case PayoutAccount.Requested requested -> requested.later(now);
      case PayoutAccount.Connected connected -> connected.later(now);
      case PayoutAccount.Refused refused -> refused;
    };
  }

  private PayoutAccount asked(PayoutAccount before, Instant now) {
    return switch (before) {
      case PayoutAccount.Requested requested ->
          switch (provider.open(requested, now)) {
            case ConnectedAccounts.Opening.Opened(var id, var state) ->
                requested.connected(id, state, now);
            case ConnectedAccounts.Opening.Refused() -> requested.refused(now);
          };
      case PayoutAccount.Refused refused -> refused;
      case PayoutAccount.Connected connected ->
          provider
              .find(connected.accountId())
              .<PayoutAccount>map(found -> connected.told(found.state(), now))
              .orElse(connected);
    };
  }

  private Optional<PayoutAccount> brought(String sellerId, UnaryOperator<PayoutAccount> change) {
    var last = new StaleVersionException();
    for (var tried = 0; tried < TRIES; tried++) {
      var before = accounts.find(sellerId);
      if (before.isEmpty()) {
        return before;
      }
      var after = change.apply(before.get());
      if (after.equals(before.get())) {
        return before;
      }
      try {
        accounts.save(after);
        return Optional.of(after);
      } catch (StaleVersionException e) {
        last = e;
      }
    }
    throw new ContentionException(last);
  }
}
