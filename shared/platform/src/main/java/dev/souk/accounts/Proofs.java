package dev.souk.accounts;

import dev.souk.mail.Letter;
import java.time.Instant;

/// Makes challenges together with the letters that pose them.
public record Proofs(Mint mint, Letters letters) {

  /// @param letter the only place where the challenge's secrets are
  public record Posed(Challenge challenge, Letter letter) {}

  /// Whether the address is the account's owner's.
  public Posed verification(String accountId, Instant now) {
    var code = mint.code();
    var link = new Bearing.Link(accountId, mint.secret());
    return new Posed(
        Challenge.posed(
            accountId,
            Challenge.Purpose.VERIFY,
            mint.keptCode(accountId, code),
            Mint.kept(link.secret()),
            now),
        letters.verify(code, link.token()));
  }

  /// A way in for who has forgotten the password.
  public Posed reset(String accountId, Instant now) {
    var link = new Bearing.Link(accountId, mint.secret());
    var kept = Mint.kept(link.secret());
    return new Posed(
        Challenge.posed(accountId, Challenge.Purpose.RESET, "", kept, now),
        letters.forgotten(link.token()));
  }

  /// A way in for who has no password yet.
  public Posed invitation(String accountId, Instant now) {
    var link = new Bearing.Link(accountId, mint.secret());
    return new Posed(
        Challenge.invited(accountId, Mint.kept(link.secret()), now),
        letters.invitation(link.token()));
  }
}
