package dev.souk.accounts;

import dev.souk.accounts.Challenge.Purpose;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Either;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Need;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes the code or the link's token from the letter as proof that it was read.
public final class VerifyEmail extends HttpFunction<VerifyEmail.Proof> {

  public static final Route ROUTE =
      Route.of(Method.POST, "/api/v1/auth/verify-email", Access.PUBLIC, VerifyEmail.class)
          .says("Verifies an e-mail address")
          .explains(
              "Send `email` and `code`, or `token` alone. A code is good for 15 minutes and five"
                  + " tries, a token for a day; either works once and ends the other. An unknown"
                  + " address is answered as a wrong code.")
          .takes(Proof.class)
          .refuses(Code.CODE_NOT_RIGHT)
          .limit(RateLimit.perAddress("verification", 30, Duration.ofMinutes(10)).orProofOfWork(18))
          .reads(Family.ACCOUNT, Family.EMAIL)
          .writes(Family.ACCOUNT, Family.EMAIL, Family.SELLER)
          .needs(Need.SEALING_KEY);

  @Says("What the letter said.")
  @Either({"email code", "token"})
  public record Proof(
      @Says(value = "The address the code was sent to.", example = "amina@example.com")
          @Text(max = 254, format = "email")
          @Nullable String email,
      @Says(value = "The six digits.", example = "\"042117\"") @Text(pattern = "[0-9]{6}")
          @Nullable String code,
      @Says("The token of the link.") @Text(max = 200, secret = true) @Nullable String token) {}

  private final Accounts accounts;
  private final Challenges challenges;
  private final Mint mint;

  public VerifyEmail() {
    this(Live.kernel(), Live.accounts(), Live.challenges(), Live.mint());
  }

  VerifyEmail(Kernel kernel, Accounts accounts, Challenges challenges, Mint mint) {
    super(ROUTE, kernel);
    this.accounts = accounts;
    this.challenges = challenges;
    this.mint = mint;
  }

  @Override
  protected Reply handle(Call<Proof> call) {
    var proof = call.body();
    Optional<Challenge> met;
    if (proof.token() != null && proof.email() == null && proof.code() == null) {
      met = byLink(proof.token(), call.now());
    } else if (proof.token() == null && proof.email() != null && proof.code() != null) {
      met = byCode(new Email(proof.email()), proof.code(), call.now());
    } else {
      return Reply.invalid("", "choice", "send email and code, or token alone");
    }
    return met.isPresent() && accounts.verify(met.get(), call.now())
        ? Reply.noContent()
        : Reply.refused(Code.CODE_NOT_RIGHT, "ask for another letter");
  }

  private Optional<Challenge> byLink(String token, Instant now) {
    return Bearing.link(token)
        .flatMap(link ->
            challenges
                .find(link.accountId(), Purpose.VERIFY)
                .filter(each -> each.openedBy(Mint.kept(link.secret()), now)));
  }

  /// Counts the try of an unknown address too, against nobody, so that it takes as long.
  private Optional<Challenge> byCode(Email email, String code, Instant now) {
    var id = accounts.find(email).map(Account::id).orElse("nobody");
    var digest = mint.keptCode(id, code);
    return challenges.attempt(id, Purpose.VERIFY).filter(each -> each.answeredBy(digest, now));
  }
}
