package dev.souk.payouts;

import java.time.LocalDate;
import java.time.ZoneOffset;

/// What a payout account's status means for its seller, and what to do about it.
final class PayoutMessages {
  private PayoutMessages() {}

  static String of(PayoutAccount account) {
    return switch (account.status()) {
      case NOT_REQUESTED -> throw new IllegalArgumentException("an account was asked for");
      case CREATING -> "Your account is being created. Ask for its link again in a moment.";
      case REFUSED ->
          "The payment provider opens no account for you in %s. Try another country."
              .formatted(account.country());
      case INFORMATION_REQUIRED -> missing(account);
      case UNDER_REVIEW ->
          "The payment provider is checking your details. Your earnings wait; you need do nothing.";
      case ACTIVE -> active(account);
      case RESTRICTED ->
          "The payment provider has limited your account. Talk to it; your earnings wait.";
      case REJECTED ->
          "The payment provider has rejected your account. Talk to the marketplace about what you"
              + " are owed.";
      case CLOSED -> "Your account is closed. Talk to the marketplace about what you are owed.";
    };
  }

  private static long due(PayoutAccount account) {
    return account instanceof PayoutAccount.Connected connected
        ? connected.state().requirements().stream().filter(Requirement::due).count()
        : 0;
  }

  private static String things(long due) {
    return due == 1 ? "one thing is" : due + " things are";
  }

  private static String missing(PayoutAccount account) {
    var due = due(account);
    return due == 0
        ? "Complete your account with the payment provider before you can be paid."
        : "Complete your account: %s missing before you can be paid.".formatted(things(due));
  }

  private static String active(PayoutAccount account) {
    var due = due(account);
    var at =
        account instanceof PayoutAccount.Connected connected ? connected.state().dueAt() : null;
    if (due == 0) {
      return "You can be paid.";
    }
    return at == null
        ? "You can be paid. To stay so, complete your account: %s missing.".formatted(things(due))
        : "You can be paid until %s. To stay so, complete your account: %s missing."
            .formatted(LocalDate.ofInstant(at, ZoneOffset.UTC), things(due));
  }
}
