package dev.souk.accounts;

import dev.souk.fault.Invalid;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.live.Live;
import dev.souk.mail.Mails;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Need;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.time.Duration;
import java.util.List;

/// Sets a new password for who knows the present one.
public final class ChangePassword extends HttpFunction<ChangePassword.OldAndNew> {

  public static final Route ROUTE =
      Route.of(
              Method.POST,
              "/api/v1/auth/password/change",
              Access.MEMBER_EVEN_SUSPENDED,
              ChangePassword.class)
          .says("Changes the password")
          .explains(
              "Ends every session, this one too: log in again with the new password. Of two changes"
                  + " at once one is made and the other is refused with 409.")
          .takes(OldAndNew.class)
          .refuses(Code.INVALID_CREDENTIALS, Code.CONFLICT)
          .limit(RateLimit.perPrincipal("password-change", 10, Duration.ofMinutes(15)))
          .reads(Family.ACCOUNT)
          .writes(Family.ACCOUNT)
          .needs(Need.MAIL);

  @Says("The password that is, and the one to be.")
  public record OldAndNew(
      @Says("The present one.") @Text(max = 256, secret = true) String currentPassword,
      @Says(
              value = "10 to 128 characters, not a common one, not your address.",
              example = "a long walk to town")
          @Text(min = Password.MIN, max = Password.MAX, secret = true)
          String newPassword) {}

  private final Accounts accounts;
  private final Passwords passwords;
  private final Letters letters;
  private final Mails mails;

  public ChangePassword() {
    this(Live.kernel(), Live.accounts(), Live.passwords(), Live.letters(), Live.mails());
  }

  ChangePassword(
      Kernel kernel, Accounts accounts, Passwords passwords, Letters letters, Mails mails) {
    super(ROUTE, kernel);
    this.accounts = accounts;
    this.passwords = passwords;
    this.letters = letters;
    this.mails = mails;
  }

  @Override
  protected Reply handle(Call<OldAndNew> call) {
    var account = accounts.find(call.caller().id());
    var hash = account.map(each -> each.lock().password()).orElse("");
    var known = passwords.matches(new Password(call.body().currentPassword()), hash);
    if (account.isEmpty() || !known) {
      return Reply.refused(Code.INVALID_CREDENTIALS, "the present password is not right");
    }
    var next = new Password(call.body().newPassword());
    next.weakness(List.of(account.get().email().localPart()))
        .ifPresent(why -> {
          throw new Invalid("/newPassword", "weak", why);
        });
    accounts.change(account.get(), passwords.hash(next), call.now());
    mails.send(letters.changed().to(account.get().email().address()));
    return Reply.noContent().cookie(RefreshCookie.gone());
  }
}
