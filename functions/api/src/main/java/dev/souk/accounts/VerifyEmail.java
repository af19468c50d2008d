package dev.souk.accounts;

import dev.souk.accounts.EmailChallenge.Purpose;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.json.Description;
import dev.souk.json.ExactlyOneOf;
import dev.souk.json.TextLength;
import dev.souk.route.FunctionPermission;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes the code or the link's token from the e-mail as proof that it was read.
public final class VerifyEmail extends HttpFunction<VerifyEmail.Proof> {

  public static final Route ROUTE =
      Route.of(RouteMethod.POST, "/api/v1/auth/verify-email", RouteAccess.PUBLIC, VerifyEmail.class)
          .summary("Verify an e-mail address")
          .description(
              "Send `email` and `code`, or `token` alone. A code is valid for 15 minutes and five"
                  + " attempts, a token for one day; either works once and invalidates the other. An"
                  + " unknown address gets the same response as a wrong code.")
          .requestBody(Proof.class)
          .problems(ProblemCode.INVALID_OR_EXPIRED_CODE)
          .limit(RateLimit.perAddress("verification", 30, Duration.ofMinutes(10)).orProofOfWork(18))
          .reads(ItemType.ACCOUNT, ItemType.EMAIL)
          .writes(ItemType.ACCOUNT, ItemType.EMAIL, ItemType.SELLER)
          .permissions(FunctionPermission.HMAC_KEY);

  @Description("The code or token of the e-mail.")
  @ExactlyOneOf({"email code", "token"})
  public record Proof(
      @Description(value = "The address the code was sent to.", example = "amina@example.com")
          @TextLength(max = 254, format = "email")
          @Nullable String email,
      @Description(value = "The six digits.", example = "\"042117\"")
          @TextLength(pattern = "[0-9]{6}")
          @Nullable String code,
      @Description("The token of the link.") @TextLength(max = 200, secret = true)
          @Nullable String token) {}

  private final Accounts accounts;
  private final EmailChallenges challenges;
  private final SecretGenerator secretGenerator;

  public VerifyEmail() {
    this(
        CloudWiring.httpDependencies(),
        AccountWiring.accounts(),
        AccountWiring.emailChallenges(),
        AccountWiring.secretGenerator());
  }

  VerifyEmail(
      HttpDependencies dependencies,
      Accounts accounts,
      EmailChallenges challenges,
      SecretGenerator secretGenerator) {
    super(ROUTE, dependencies);
    this.accounts = accounts;
    this.challenges = challenges;
    this.secretGenerator = secretGenerator;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Proof> boundRequest) {
    var proof = boundRequest.body();
    Optional<EmailChallenge> met;
    if (proof.token() != null && proof.email() == null && proof.code() == null) {
      met = byLink(proof.token(), boundRequest.now());
    } else if (proof.token() == null && proof.email() != null && proof.code() != null) {
      met = byCode(new EmailAddress(proof.email()), proof.code(), boundRequest.now());
    } else {
      return HandlerResponse.invalid("", "choice", "send email and code, or token alone");
    }
    return met.isPresent() && accounts.verify(met.get(), boundRequest.now())
        ? HandlerResponse.noContent()
        : HandlerResponse.refused(ProblemCode.INVALID_OR_EXPIRED_CODE, "request another e-mail");
  }

  private Optional<EmailChallenge> byLink(String token, Instant now) {
    return OpaqueToken.link(token)
        .flatMap(link ->
            challenges
                .find(link.accountId(), Purpose.VERIFY)
                .filter(each -> each.matchesToken(SecretGenerator.hashOf(link.secret()), now)));
  }

  /// Counts the try of an unknown address too, against nobody, so that it takes as long.
  private Optional<EmailChallenge> byCode(EmailAddress email, String code, Instant now) {
    var id = accounts.find(email).map(Account::id).orElse("nobody");
    var digest = secretGenerator.hashOfCode(id, code);
    return challenges.attempt(id, Purpose.VERIFY).filter(each -> each.matchesCode(digest, now));
  }
}
