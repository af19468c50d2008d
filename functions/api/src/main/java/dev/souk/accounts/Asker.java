package dev.souk.accounts;

import dev.souk.http.Limits;
import dev.souk.http.Reply;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.mail.Mails;
import dev.souk.route.RateLimit;
import dev.souk.store.Keys;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes to the owner of an address on behalf of someone who may not be told whether there is one.
record Asker(Accounts accounts, Challenges challenges, Mails mails, Limits limits, Pace pace) {

  /// What people type.
  @Says("Whom to write to.")
  public record Address(
      @Says(value = "As registered; case does not matter.", example = "amina@example.com")
          @Text(max = 254, format = "email")
          String email) {}

  /// @param limit counted by the e-mail address, beyond which nothing is sent and nothing said
  /// @param posing what to send the account's owner, null for nothing
  Reply ask(
      Address address,
      RateLimit limit,
      Instant now,
      Function<Account, Proofs.@Nullable Posed> posing) {
    var email = new Email(address.email());
    pace.keep(() -> write(email, limit, now, posing));
    return Reply.accepted(new Accepted("if that address can be used, look for a letter"));
  }

  private void write(
      Email email, RateLimit limit, Instant now, Function<Account, Proofs.@Nullable Posed> posing) {
    var subject = Keys.hash(email.address());
    if (limits.count(limit, subject, now) instanceof Limits.Counted.Beyond) {
      return;
    }
    var account = accounts.find(email).filter(each -> !each.ended(now));
    var posed = account.isEmpty() ? null : posing.apply(account.get());
    if (posed != null) {
      challenges.pose(posed.challenge());
      mails.send(posed.letter().to(email.address()));
    }
  }
}
