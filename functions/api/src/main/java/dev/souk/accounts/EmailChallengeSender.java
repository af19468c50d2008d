package dev.souk.accounts;

import dev.souk.email.EmailSender;
import dev.souk.http.HandlerResponse;
import dev.souk.http.RateLimiter;
import dev.souk.json.Description;
import dev.souk.json.TextLength;
import dev.souk.route.RateLimit;
import dev.souk.store.ItemKeys;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes to the owner of an address on behalf of someone who may not be told whether there is one.
record EmailChallengeSender(
    Accounts accounts,
    EmailChallenges challenges,
    EmailSender mails,
    RateLimiter limits,
    MinimumResponseTime pace) {

  /// What people type.
  @Description("The address to send the e-mail to.")
  public record Body(
      @Description(value = "As registered; case does not matter.", example = "amina@example.com")
          @TextLength(max = 254, format = "email")
          String email) {}

  /// @param limit counted by the e-mail address, beyond which nothing is sent and nothing said
  /// @param posing what to send the account's owner, null for nothing
  HandlerResponse ask(
      Body body,
      RateLimit limit,
      Instant now,
      Function<Account, EmailChallengeIssuer.@Nullable IssuedChallenge> posing) {
    var email = new EmailAddress(body.email());
    pace.keep(() -> write(email, limit, now, posing));
    return HandlerResponse.accepted(
        new RequestAcceptedView("If this address can be used, an e-mail is on its way."));
  }

  private void write(
      EmailAddress email,
      RateLimit limit,
      Instant now,
      Function<Account, EmailChallengeIssuer.@Nullable IssuedChallenge> posing) {
    var subject = ItemKeys.hash(email.address());
    if (limits.acquire(limit, subject, now) instanceof RateLimiter.Decision.Exceeded) {
      return;
    }
    var account = accounts.find(email).filter(each -> !each.ended(now));
    var issuedChallenge = account.isEmpty() ? null : posing.apply(account.get());
    if (issuedChallenge != null) {
      challenges.save(issuedChallenge.challenge());
      mails.send(issuedChallenge.email().to(email.address()));
    }
  }
}
