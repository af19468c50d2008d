package dev.souk.payments;

import dev.souk.accounts.Accounts;
import dev.souk.email.EmailContent;
import dev.souk.email.EmailSender;
import dev.souk.email.SentEmails;
import dev.souk.payouts.Payout;
import dev.souk.payouts.PayoutFailure;
import java.time.Instant;
import java.util.List;

/// Tells a seller by e-mail that a payout waits, and why: once for each reason, however often it is
/// tried.
///
/// @param site the shop's own address, without a slash at the end
record PayoutFailureEmails(Accounts accounts, SentEmails sent, EmailSender mails, String site) {

  /// Does nothing for a payout that does not wait.
  void send(Payout payout, Instant now) {
    var failure = payout.failure();
    if (failure == null) {
      return;
    }
    var name = "%s\n%s\n%s".formatted(payout.id(), failure, payout.sellerId());
    if (sent.has(name)) {
      return;
    }
    accounts
        .find(payout.sellerId())
        .ifPresent(account -> {
          mails.sendWithRetries(content(payout, failure).to(account.email().address()));
          sent.mark(name, now);
        });
  }

  private EmailContent content(Payout payout, PayoutFailure failure) {
    return new EmailContent(
        "Your payout is waiting",
        List.of(
            "Hello,",
            "payout %s could not be completed.".formatted(payout.id()),
            why(failure),
            "What has not been transferred stays in your balance, and is tried again once a day."),
        site + "/shop/payouts");
  }

  private static String why(PayoutFailure failure) {
    return switch (failure) {
      case ACCOUNT_NOT_READY ->
          "Your payout account is not ready to receive money. Please complete it.";
      case ACCOUNT_RESTRICTED ->
          "The payment provider has restricted your payout account. Please see what it needs.";
      case PAUSED -> "The marketplace has paused your payouts. Your payout settings say why.";
      case INSUFFICIENT_FUNDS, NOT_ACCEPTED ->
          "The payment provider did not accept a transfer. The marketplace looks into it.";
    };
  }
}
