package dev.souk.accounts;

import dev.souk.accounts.Challenge.Purpose;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Sets a new password by the link of a letter.
public final class ResetPassword extends HttpFunction<ResetPassword.NewPassword> {

  public static final Route ROUTE =
      Route.of(Method.POST, "/api/v1/auth/password/reset", Access.PUBLIC, ResetPassword.class)
          .says("Sets a new password by a letter's link")
          .explains(
              "Works once. Ends every session and verifies the address. Staff set their first"
                  + " password so.")
          .takes(NewPassword.class)
          .refuses(Code.CODE_NOT_RIGHT)
          .limit(RateLimit.perAddress("password-reset", 20, Duration.ofHours(1)).orProofOfWork(18))
          .reads(Family.ACCOUNT)
          .writes(Family.ACCOUNT, Family.EMAIL, Family.SELLER)
          .needs(Need.MAIL);

  @Says("The link's token and the password to be.")
  public record NewPassword(
      @Says("The token of the link.") @Text(max = 200, secret = true) String token,
      @Says(
              value = "10 to 128 characters, not a common one, not your address.",
              example = "a long walk to town")
          @Text(min = Password.MIN, max = Password.MAX, secret = true)
          String password) {}

  private final Accounts accounts;
  private final Challenges challenges;
  private final Passwords passwords;
  private final Letters letters;
  private final Mails mails;

  public ResetPassword() {
    this(
        Live.kernel(),
        Live.accounts(),
        Live.challenges(),
        Live.passwords(),
        Live.letters(),
        Live.mails());
  }

  ResetPassword(
      Kernel kernel,
      Accounts accounts,
      Challenges challenges,
      Passwords passwords,
      Letters letters,
      Mails mails) {
    super(ROUTE, kernel);
    this.accounts = accounts;
    this.challenges = challenges;
    this.passwords = passwords;
    this.letters = letters;
    this.mails = mails;
  }

  @Override
  protected Reply handle(Call<NewPassword> call) {
    var password = new Password(call.body().password());
    var met = met(call.body().token(), call.now());
    var account = met.flatMap(each -> accounts.find(each.accountId()));
    var personal = account.map(each -> List.of(each.email().localPart())).orElse(List.of());
    password
        .weakness(personal)
        .ifPresent(why -> {
          throw new Invalid("/password", "weak", why);
        });
    if (account.isEmpty()
        || !accounts.reset(met.orElseThrow(), passwords.hash(password), call.now())) {
      return Reply.refused(Code.CODE_NOT_RIGHT, "ask for another letter");
    }
    mails.send(letters.changed().to(account.get().email().address()));
    return Reply.noContent();
  }

  private Optional<Challenge> met(String token, Instant now) {
    return Bearing.link(token)
        .flatMap(link ->
            challenges
                .find(link.accountId(), Purpose.RESET)
                .filter(each -> each.openedBy(Mint.kept(link.secret()), now)));
  }
}
