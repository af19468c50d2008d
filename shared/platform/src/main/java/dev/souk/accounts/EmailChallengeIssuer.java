package dev.souk.accounts;

import dev.souk.email.EmailContent;
import java.time.Instant;

/// Makes challenges together with the e-mails that pose them.
public record EmailChallengeIssuer(SecretGenerator mint, AccountEmails emails) {

  /// @param email the only place where the challenge's secrets are
  public record IssuedChallenge(EmailChallenge challenge, EmailContent email) {}

  /// Whether the address is the account's owner's.
  public IssuedChallenge verification(String accountId, Instant now) {
    var code = mint.code();
    var link = new OpaqueToken.Link(accountId, mint.secret());
    return new IssuedChallenge(
        EmailChallenge.posed(
            accountId,
            EmailChallenge.Purpose.VERIFY,
            mint.hashOfCode(accountId, code),
            SecretGenerator.hashOf(link.secret()),
            now),
        emails.emailVerification(code, link.token()));
  }

  /// A way in for who has forgotten the password.
  public IssuedChallenge reset(String accountId, Instant now) {
    var link = new OpaqueToken.Link(accountId, mint.secret());
    var kept = SecretGenerator.hashOf(link.secret());
    return new IssuedChallenge(
        EmailChallenge.posed(accountId, EmailChallenge.Purpose.RESET, "", kept, now),
        emails.passwordReset(link.token()));
  }

  /// A way in for who has no password yet.
  public IssuedChallenge invitation(String accountId, Instant now) {
    var link = new OpaqueToken.Link(accountId, mint.secret());
    return new IssuedChallenge(
        EmailChallenge.invited(accountId, SecretGenerator.hashOf(link.secret()), now),
        emails.invitation(link.token()));
  }
}
