package dev.souk.local.stripe;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The page of a session that can still be paid.
final class PayView {
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
          <p class="fine">No card is charged and none is asked for. This session ends at {} UTC.</p>
        </section>
      </div>
      """;

  private PayView() {}

  static Html of(Session session, @Nullable Decline decline) {
    var bill = session.bill();
    var total = Amounts.text(bill.total(), bill.currency());
    return Html.of(
        LAYOUT,
        back(session),
        total,
        Html.all(bill.lines().stream().map(each -> line(each, bill)).toList()),
        sums(bill),
        decline == null
            ? Html.NONE
            : Html.of("<p class=\"alert\" role=\"alert\">{}</p>", decline.message),
        session.page().token(),
        email(session),
        shipping(bill),
        bill.total() == 0 ? free() : ways(total),
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

  private static Html back(Session session) {
    var cancel = session.terms().cancelUrl();
    return cancel == null
        ? Html.NONE
        : Html.of("<a class=\"back\" id=\"walk-away\" href=\"{}\">← Back to the shop</a>", cancel);
  }

  private static Html line(Line line, Bill bill) {
    var good = line.good();
    var picture =
        good.images().isEmpty()
            ? Html.of("<span class=\"thumb\">{}</span>", initial(good.name()))
            : Html.of("<img class=\"thumb\" alt=\"\" src=\"{}\">", good.images().getFirst());
    var note = good.description() == null ? "" : good.description();
    var unit = Amounts.text(line.unitAmount(), bill.currency());
    return Html.of(
        """
        <li>{}<span class="what"><strong>{}</strong><small>{}</small></span>
        <span class="sum">{}<small>{}</small></span></li>
        """,
        picture,
        good.name(),
        note,
        Amounts.text(line.subtotal(), bill.currency()),
        line.quantity() == 1 ? "" : line.quantity() + " × " + unit);
  }

  private static String initial(String name) {
    var letter = name.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse('·');
    return Character.toString(letter).toUpperCase(Locale.ROOT);
  }

  private static Html sums(Bill bill) {
    var off = bill.coupon() == null ? null : bill.coupon().terms().name();
    return Html.all(
        List.of(
            sum("Subtotal", bill.subtotal(), bill),
            bill.discount() == 0
                ? Html.NONE
                : sum(off == null ? "Discount" : off, -bill.discount(), bill),
            bill.rates().isEmpty()
                ? Html.NONE
                : sum("Shipping: " + bill.rates().get(bill.chosen()).name(), bill.shipping(), bill),
            Html.of(
                "<div class=\"due\"><dt>Total due</dt><dd>{}</dd></div>",
                Amounts.text(bill.total(), bill.currency()))));
  }

  private static Html sum(String name, long amount, Bill bill) {
    return Html.of(
        "<div><dt>{}</dt><dd>{}</dd></div>", name, Amounts.text(amount, bill.currency()));
  }

  private static Html email(Session session) {
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

  private static Html shipping(Bill bill) {
    if (bill.rates().size() < 2) {
      return Html.NONE;
    }
    var options =
        IntStream.range(0, bill.rates().size())
            .mapToObj(each ->
                Html.of(
                    "<button class=\"rate{}\" name=\"act\" value=\"ship{}\">"
                        + "<span>{}</span><span>{}</span></button>",
                    each == bill.chosen() ? " chosen" : "",
                    each,
                    bill.rates().get(each).name(),
                    Amounts.text(bill.rates().get(each).amount(), bill.currency())))
            .toList();
    return Html.of(
        "<fieldset class=\"rates\"><legend>Shipping</legend>{}</fieldset>", Html.all(options));
  }

  private static Html ways(String total) {
    return Html.of(
        """
        <div class="card" aria-hidden="true"><span>4242 4242 4242 4242</span><span>12 / 34</span><span>123</span></div>
        <button class="pay" id="pay" name="act" value="pay">Pay {}</button>
        <p class="or">or try what can go another way</p>
        <div class="others">
        <button id="decline" name="act" value="decline"><strong>Decline</strong><small>Bank says no</small></button>
        <button id="challenge" name="act" value="challenge"><strong>3-D Secure</strong><small>Bank asks back</small></button>
        <button id="later" name="act" value="later"><strong>Pay later</strong><small>Money in days</small></button>
        </div>
        """,
        total);
  }

  private static Html free() {
    return new Html(
        "<button class=\"pay\" id=\"pay\" name=\"act\" value=\"pay\">Complete order</button>");
  }

  private static String ends(Session session) {
    return session.terms().expires().toString().substring(0, 16).replace('T', ' ');
  }
}
