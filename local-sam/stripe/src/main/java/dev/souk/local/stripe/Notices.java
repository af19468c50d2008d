package dev.souk.local.stripe;

import dev.souk.local.stripe.Session.Stage;

/// The pages with one thing to say: the bank's question, and sessions that cannot be paid any more.
final class Notices {
  private Notices() {}

  static Html challenge(Session session) {
    var bill = session.bill();
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
        Amounts.text(bill.total(), bill.currency()),
        session.page().token());
  }

  static Html over(Session session) {
    return switch (session.stage()) {
      case PAID, FREE ->
          notice(
              "good",
              "✓",
              "Payment complete",
              "This order is paid. It cannot be paid twice.",
              back(session));
      case PROCESSING ->
          notice(
              "wait",
              "…",
              "Payment on its way",
              "The order is placed; the money is expected in the coming days.",
              back(session));
      case UNPAID ->
          notice("bad", "!", "Payment failed", "The expected money did not come.", cancel(session));
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
    return notice("bad", "?", "No such checkout", "The link is wrong or incomplete.", Html.NONE);
  }

  static Html forged(Session session) {
    return notice(
        "bad",
        "!",
        "This form is not ours",
        "It did not come from this checkout page, so nothing was done.",
        Html.of("<a class=\"pay\" href=\"{}\">Open the checkout</a>", session.page().url()));
  }

  private static Html back(Session session) {
    return Html.of(
        "<a class=\"pay\" id=\"return\" href=\"{}\">Back to the shop</a>",
        PayPages.success(session));
  }

  private static Html cancel(Session session) {
    var to = session.terms().cancelUrl();
    return to == null || session.stage() == Stage.OPEN
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
