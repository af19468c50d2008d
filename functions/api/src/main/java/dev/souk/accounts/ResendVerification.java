package dev.souk.accounts;

import dev.souk.http.Call;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.mail.Mails;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Need;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.time.Duration;

/// Sends another code to an address that is not verified yet.
public final class ResendVerification extends HttpFunction<Asker.Address> {

  public static final Route ROUTE =
      Route.of(
              Method.POST,
              "/api/v1/auth/verify-email/resend",
              Access.PUBLIC,
              ResendVerification.class)
          .says("Sends the code again")
          .explains(
              "The letter before is void. Answers the same, and as late, for an address without an account and for"
                  + " one that was written to five times this hour.")
          .takes(Asker.Address.class)
          .accepts(Accepted.class)
          .limit(RateLimit.perAddress("resend", 5, Duration.ofHours(1)).orProofOfWork(20))
          .reads(Family.ACCOUNT, Family.EMAIL)
          .writes(Family.ACCOUNT)
          .needs(Need.SEALING_KEY, Need.MAIL);

  private static final RateLimit PER_ACCOUNT =
      RateLimit.perAddress("resend-account", 5, Duration.ofHours(1));

  private final Asker asker;
  private final Proofs proofs;

  public ResendVerification() {
    this(
        Live.kernel(),
        Live.accounts(),
        Live.challenges(),
        Live.proofs(),
        Live.mails(),
        Pace.ofLetters());
  }

  ResendVerification(
      Kernel kernel,
      Accounts accounts,
      Challenges challenges,
      Proofs proofs,
      Mails mails,
      Pace pace) {
    super(ROUTE, kernel);
    this.asker = new Asker(accounts, challenges, mails, kernel.limits(), pace);
    this.proofs = proofs;
  }

  @Override
  protected Reply handle(Call<Asker.Address> call) {
    return asker.ask(
        call.body(),
        PER_ACCOUNT,
        call.now(),
        account ->
            account.lock().verified() ? null : proofs.verification(account.id(), call.now()));
  }
}
