package dev.souk.local.stripe;

import dev.souk.local.stripe.SimulatedCheckoutSession.SessionStatus;

/// The pages with one thing to say: the bank's question, and sessions that cannot be paid any more.
final class CheckoutMessagePages {
  private CheckoutMessagePages() {}

  static Html challenge(SimulatedCheckoutSession session) {
    var checkoutAmounts = session.bill();
    return Html.of(
        """
        <section class="notice bank">
        <p class="sign">Your bank (simulated)</p>
        <h1>Is this you?</h1>
        <p>Souk asks for <strong>{}</strong> from the card ending in 4242. Your bank wants to be sure.</p>
        <form method="post">
        <input type="hidden" name="token" value="{}">
        <button class="pay" id="authenticate" name="act" value="authenticate">Yes, authenticate</button>
        <button class="quiet" id="fail" name="act" value="fail">Fail authentication</button>
        </form>
        </section>
        """,
        AmountFormat.text(checkoutAmounts.total(), checkoutAmounts.currency()),
        session.page().token());
  }

  static Html expired(SimulatedCheckoutSession session) {
    return switch (session.stage()) {
      case PAID, FREE ->
          notice(
              "good",
              "✓",
              "Payment complete",
              "This order is paid and cannot be paid again.",
              back(session));
      case PROCESSING ->
          notice(
              "wait",
              "…",
              "Payment processing",
              "The order is placed; the payment is expected within days.",
              back(session));
      case UNPAID ->
          notice("bad", "!", "Payment failed", "The payment was not received.", cancel(session));
      case EXPIRED ->
          notice(
              "bad",
              "×",
              "This checkout has expired",
              "Nothing was charged. Go back to the shop to start again.",
              cancel(session));
      case OPEN -> throw new IllegalStateException("an open session is not over");
    };
  }

  static Html unknown() {
    return notice(
        "bad", "?", "Checkout not found", "The link is invalid or incomplete.", Html.NONE);
  }

  static Html invalidToken(SimulatedCheckoutSession session) {
    return notice(
        "bad",
        "!",
        "Invalid form",
        "It was not submitted from this checkout page, so nothing was done.",
        Html.of("<a class=\"pay\" href=\"{}\">Open the checkout</a>", session.page().url()));
  }

  private static Html back(SimulatedCheckoutSession session) {
    return Html.of(
        "<a class=\"pay\" id=\"return\" href=\"{}\">Back to the shop</a>",
        CheckoutPages.success(session));
  }

  private static Html cancel(SimulatedCheckoutSession session) {
    var to = session.terms().cancelUrl();
    return to == null || session.stage() == SessionStatus.OPEN
        ? Html.NONE
        : Html.of("<a class=\"pay\" id=\"return\" href=\"{}\">Back to the shop</a>", to);
  }

  private static Html notice(String kind, String sign, String title, String words, Html link) {
    return Html.of(
        """
        <section class="notice {}">
        <p class="sign" aria-hidden="true">{}</p>
        <h1>{}</h1>
        <p>{}</p>
        {}
        </section>
        """,
        kind,
        sign,
        title,
        words,
        link);
  }
}
