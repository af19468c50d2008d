package dev.souk.local.stripe;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The page of a session that can still be paid.
final class CheckoutPageView {
  private static final String LAYOUT =
      """
      <div class="checkout">
        <section class="order" aria-label="Your order">
          {}
          <p class="payee">Pay Souk</p>
          <p class="total">{}</p>
          <ul class="lines">{}</ul>
          <dl class="sums">{}</dl>
        </section>
        <section class="payment" aria-label="Payment">
          {}
          <form method="post">
            <input type="hidden" name="token" value="{}">
            <button class="enter" name="act" value="pay" tabindex="-1" aria-hidden="true"></button>
            {}{}{}
          </form>
          <p class="fine">No card is charged and no card details are collected. This session expires at {} UTC.</p>
        </section>
      </div>
      """;

  private CheckoutPageView() {}

  static Html of(SimulatedCheckoutSession session, @Nullable DeclineCode decline) {
    var checkoutAmounts = session.bill();
    var total = AmountFormat.text(checkoutAmounts.total(), checkoutAmounts.currency());
    return Html.of(
        LAYOUT,
        back(session),
        total,
        Html.all(
            checkoutAmounts.lines().stream().map(each -> line(each, checkoutAmounts)).toList()),
        sums(checkoutAmounts),
        decline == null
            ? Html.NONE
            : Html.of("<p class=\"alert\" role=\"alert\">{}</p>", decline.message),
        session.page().token(),
        email(session),
        shipping(checkoutAmounts),
        checkoutAmounts.total() == 0 ? free() : paymentMethods(total),
        ends(session));
  }

  /// The frame of every page.
  static Html document(String title, String style, Html body) {
    return Html.of(
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{}</title>
        <link rel="stylesheet" href="{}">
        </head>
        <body>
        <header><span class="mark">Souk</span><span class="badge">{}</span></header>
        <main>{}</main>
        </body>
        </html>
        """,
        title,
        style,
        title,
        body);
  }

  private static Html back(SimulatedCheckoutSession session) {
    var cancel = session.terms().cancelUrl();
    return cancel == null
        ? Html.NONE
        : Html.of("<a class=\"back\" id=\"walk-away\" href=\"{}\">← Back to the shop</a>", cancel);
  }

  private static Html line(CheckoutLineItem line, CheckoutAmounts checkoutAmounts) {
    var productData = line.good();
    var picture =
        productData.images().isEmpty()
            ? Html.of("<span class=\"thumb\">{}</span>", initial(productData.name()))
            : Html.of("<img class=\"thumb\" alt=\"\" src=\"{}\">", productData.images().getFirst());
    var note = productData.description() == null ? "" : productData.description();
    var unit = AmountFormat.text(line.unitAmount(), checkoutAmounts.currency());
    return Html.of(
        """
        <li>{}<span class="what"><strong>{}</strong><small>{}</small></span>
        <span class="sum">{}<small>{}</small></span></li>
        """,
        picture,
        productData.name(),
        note,
        AmountFormat.text(line.subtotal(), checkoutAmounts.currency()),
        line.quantity() == 1 ? "" : line.quantity() + " × " + unit);
  }

  private static String initial(String name) {
    var letter = name.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse('·');
    return Character.toString(letter).toUpperCase(Locale.ROOT);
  }

  private static Html sums(CheckoutAmounts checkoutAmounts) {
    var off = checkoutAmounts.coupon() == null ? null : checkoutAmounts.coupon().terms().name();
    return Html.all(
        List.of(
            sum("Subtotal", checkoutAmounts.subtotal(), checkoutAmounts),
            checkoutAmounts.discount() == 0
                ? Html.NONE
                : sum(off == null ? "Discount" : off, -checkoutAmounts.discount(), checkoutAmounts),
            checkoutAmounts.rates().isEmpty()
                ? Html.NONE
                : sum(
                    "Shipping: " + checkoutAmounts.rates().get(checkoutAmounts.chosen()).name(),
                    checkoutAmounts.shipping(),
                    checkoutAmounts),
            Html.of(
                "<div class=\"due\"><dt>Total due</dt><dd>{}</dd></div>",
                AmountFormat.text(checkoutAmounts.total(), checkoutAmounts.currency()))));
  }

  private static Html sum(String name, long amount, CheckoutAmounts checkoutAmounts) {
    return Html.of(
        "<div><dt>{}</dt><dd>{}</dd></div>",
        name,
        AmountFormat.text(amount, checkoutAmounts.currency()));
  }

  private static Html email(SimulatedCheckoutSession session) {
    var known = session.terms().reference().email();
    return known == null
        ? Html.of(
            """
            <label class="field">E-mail
            <input type="email" name="email" autocomplete="email" value="{}"></label>
            """,
            session.email())
        : Html.of("<p class=\"field\">E-mail<output>{}</output></p>", known);
  }

  private static Html shipping(CheckoutAmounts checkoutAmounts) {
    if (checkoutAmounts.rates().size() < 2) {
      return Html.NONE;
    }
    var options =
        IntStream.range(0, checkoutAmounts.rates().size())
            .mapToObj(each ->
                Html.of(
                    "<button class=\"rate{}\" name=\"act\" value=\"ship{}\">"
                        + "<span>{}</span><span>{}</span></button>",
                    each == checkoutAmounts.chosen() ? " chosen" : "",
                    each,
                    checkoutAmounts.rates().get(each).name(),
                    AmountFormat.text(
                        checkoutAmounts.rates().get(each).amount(), checkoutAmounts.currency())))
            .toList();
    return Html.of(
        "<fieldset class=\"rates\"><legend>Shipping</legend>{}</fieldset>", Html.all(options));
  }

  private static Html paymentMethods(String total) {
    return Html.of(
        """
        <div class="card" aria-hidden="true"><span>4242 4242 4242 4242</span><span>12 / 34</span><span>123</span></div>
        <button class="pay" id="pay" name="act" value="pay">Pay {}</button>
        <p class="or">or simulate another outcome</p>
        <div class="others">
        <button id="decline" name="act" value="decline"><strong>Decline</strong><small>Card declined</small></button>
        <button id="challenge" name="act" value="challenge"><strong>3-D Secure</strong><small>Authentication required</small></button>
        <button id="later" name="act" value="later"><strong>Delayed payment</strong><small>Settles in days</small></button>
        </div>
        """,
        total);
  }

  private static Html free() {
    return new Html(
        "<button class=\"pay\" id=\"pay\" name=\"act\" value=\"pay\">Complete order</button>");
  }

  private static String ends(SimulatedCheckoutSession session) {
    return session.terms().expires().toString().substring(0, 16).replace('T', ' ');
  }
}
