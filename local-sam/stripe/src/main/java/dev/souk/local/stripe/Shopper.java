package dev.souk.local.stripe;

import java.util.function.Consumer;

/// What a shopper can do on the checkout page, without the page. Nothing here fails when a session
/// is over or done already: the page would only show how it stands.
public final class Shopper {
  private final Account account;
  private final Payments payments;

  Shopper(Account account, Payments payments) {
    this.account = account;
    this.payments = payments;
  }

  /// Pays with a card that is good.
  public void pays(String session) {
    with(session, payments::pay);
  }

  /// Tries a card that is declined.
  public void isDeclined(String session) {
    with(session, each -> payments.decline(each, Decline.CARD));
  }

  /// Tries a card whose bank wants to ask its owner.
  public void isChallenged(String session) {
    with(session, payments::challenge);
  }

  /// Passes an open challenge, which pays.
  public void authenticates(String session) {
    with(session, each -> whenChallenged(each, payments::pay));
  }

  /// Fails an open challenge.
  public void failsToAuthenticate(String session) {
    with(session, each -> whenChallenged(each, it -> payments.decline(it, Decline.AUTHENTICATION)));
  }

  /// Chooses a method that pays days later: see [Bank#settles] and [Bank#bounces].
  public void paysLater(String session) {
    with(session, payments::payLater);
  }

  private void whenChallenged(Session session, Consumer<Session> then) {
    if (payments.challenged(session)) {
      then.accept(session);
    }
  }

  private void with(String id, Consumer<Session> act) {
    account.exclusively(
        Event.Cause.NONE,
        () -> {
          act.accept(account.sessions.get(id));
          return id;
        });
  }
}
