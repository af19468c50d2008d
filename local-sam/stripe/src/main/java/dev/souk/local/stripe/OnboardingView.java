package dev.souk.local.stripe;

import dev.souk.local.stripe.SimulatedConnectedAccount.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the hosted onboarding shows.
final class OnboardingView {
  private static final Map<String, String> WORDS =
      Map.of(
          "identity.individual.given_name",
          "First name",
          "identity.individual.surname",
          "Last name",
          "identity.individual.date_of_birth",
          "Date of birth",
          "identity.individual.address",
          "Home address",
          "configuration.recipient.default_outbound_destination",
          "Bank account for payouts",
          "identity.attestations.terms_of_service.account",
          "Terms of service",
          SimulatedConnectedAccount.DOCUMENT,
          "Photo of an identity document");

  private static final String LAYOUT =
      """
      <div class="onboarding">
        <section aria-label="Your account">
          <a class="back" id="walk-away" href="{}">← Back to the shop</a>
          <p class="payee">Souk pays its sellers through Stripe</p>
          <h1>{}</h1>
          <p class="lead">{}</p>
          <dl class="sums"><div><dt>Account</dt><dd>{}</dd></div><div><dt>Country</dt><dd>{}</dd></div></dl>
          {}
        </section>
        <section class="payment" aria-label="What happens">
          <form method="post">{}</form>
          <p class="fine">No data is collected and nobody is verified: choose what the seller or Stripe does.</p>
        </section>
      </div>
      """;

  private OnboardingView() {}

  static Html of(SimulatedConnectedAccount account, SimulatedAccountLink link) {
    return Html.of(
        LAYOUT,
        link.way().returnUrl(),
        title(account),
        lead(account),
        account.holder().email(),
        account.holder().country(),
        needs(account),
        Html.all(choices(account)));
  }

  private static String title(SimulatedConnectedAccount account) {
    return switch (account.transfers()) {
      case "active" -> account.asked().isEmpty() ? "You can be paid" : "One more thing";
      case "pending" -> "We are checking your details";
      case "restricted" -> "Get paid by Souk";
      default -> "This account cannot be paid";
    };
  }

  private static String lead(SimulatedConnectedAccount account) {
    return switch (account.transfers()) {
      case "active" ->
          account.asked().isEmpty()
              ? "Everything that is needed is there."
              : "Transfers go on until it is due.";
      case "pending" -> "This takes a day or two. Nothing has to be done meanwhile.";
      case "restricted" -> "Before money can be transferred, these are needed.";
      default -> "It was rejected or closed, for good.";
    };
  }

  private static Html needs(SimulatedConnectedAccount account) {
    return Html.of(
        "<ul class=\"needs\">{}</ul>",
        Html.all(account.needs().stream().map(OnboardingView::need).toList()));
  }

  private static Html need(Need need) {
    var due = need.due();
    var state =
        need.from().equals("stripe")
            ? "being checked"
            : due == null
                ? "needed now"
                : "due by " + SimulatedConnectedAccount.time(due).substring(0, 10);
    return Html.of(
        "<li><span class=\"what\"><strong>{}</strong>{}</span><span class=\"state\">{}</span></li>",
        WORDS.getOrDefault(need.name(), need.name()),
        need.error() == null ? Html.NONE : Html.of("<small>{}</small>", need.error()),
        state);
  }

  private static List<Html> choices(SimulatedConnectedAccount account) {
    var choices = new ArrayList<Html>();
    var checking = account.needs().stream().anyMatch(each -> each.from().equals("stripe"));
    if (!account.asked().isEmpty()) {
      choices.add(button("pay", "complete", "Submit all information"));
      choices.add(button("quiet", "submit", "Submit it, verification pending"));
      choices.add(button("quiet", "incomplete", "Save a half and finish later"));
    }
    if (checking) {
      choices.add(button("pay", "verify", "Stripe verifies it"));
      choices.add(button("quiet", "fail", "Stripe cannot verify it"));
    }
    if (account.stage() == SimulatedConnectedAccount.Stage.OPEN) {
      if (account.transfers().equals("active")) {
        choices.add(button("quiet", "later", "Stripe requests a document within 14 days"));
      }
      choices.add(button("quiet", "reject", "Stripe rejects the account"));
    }
    choices.add(button("quiet", "leave", "Leave without changes"));
    return choices;
  }

  private static Html button(String kind, String act, String words) {
    return Html.of(
        "<button class=\"{}\" id=\"{}\" name=\"act\" value=\"{}\">{}</button>",
        kind,
        act,
        act,
        words);
  }

  static Html unknown() {
    return Html.of(
        """
        <section class="notice bad">
        <p class="sign" aria-hidden="true">?</p>
        <h1>No such page</h1>
        <p>The link is wrong or incomplete. Ask the shop for a new one.</p>
        </section>
        """);
  }
}
