package dev.souk.local.stripe;

import java.util.function.Consumer;

/// What a shopper can do on the checkout page, without the page. Nothing here fails when a session
/// is over or done already: the page would only show how it stands.
public final class SimulatedShopper {
  private final SimulatedStripeAccount account;
  private final PaymentSimulation payments;

  SimulatedShopper(SimulatedStripeAccount account, PaymentSimulation payments) {
    this.account = account;
    this.payments = payments;
  }

  /// Pays with a card that is good.
  public void completePayment(String session) {
    with(session, payments::pay);
  }

  /// Tries a card that is declined.
  public void payWithDeclinedCard(String session) {
    with(session, each -> payments.decline(each, DeclineCode.CARD));
  }

  /// Tries a card whose bank wants to ask its owner.
  public void startAuthentication(String session) {
    with(session, payments::requireAuthentication);
  }

  /// Passes an open challenge, which pays.
  public void completeAuthentication(String session) {
    with(session, each -> whenAuthenticationPending(each, payments::pay));
  }

  /// Fails an open challenge.
  public void failAuthentication(String session) {
    with(
        session,
        each ->
            whenAuthenticationPending(
                each, it -> payments.decline(it, DeclineCode.AUTHENTICATION)));
  }

  /// Chooses a method that pays days later: see [SimulatedBank#settlePayment] and
  /// [SimulatedBank#failPayment].
  public void payWithDelayedMethod(String session) {
    with(session, payments::payDelayed);
  }

  private void whenAuthenticationPending(
      SimulatedCheckoutSession session, Consumer<SimulatedCheckoutSession> then) {
    if (payments.requiresAuthentication(session)) {
      then.accept(session);
    }
  }

  private void with(String id, Consumer<SimulatedCheckoutSession> act) {
    account.withLock(
        SimulatedEvent.RequestInfo.NONE,
        () -> {
          act.accept(account.sessions.get(id));
          return id;
        });
  }
}
