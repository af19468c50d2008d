package dev.souk.accounts;

import dev.souk.email.EmailSender;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.route.FunctionPermission;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.time.Duration;

/// Sends another code to an address that is not verified yet.
public final class ResendVerification extends HttpFunction<EmailChallengeSender.Body> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/auth/verify-email/resend",
              RouteAccess.PUBLIC,
              ResendVerification.class)
          .summary("Resend the verification e-mail")
          .description(
              "Invalidates the previous code and link. The response and its timing are the same"
                  + " for an address without an account and for one that has already received five"
                  + " e-mails this hour.")
          .requestBody(EmailChallengeSender.Body.class)
          .accepted(RequestAcceptedView.class)
          .limit(RateLimit.perAddress("resend", 5, Duration.ofHours(1)).orProofOfWork(20))
          .reads(ItemType.ACCOUNT, ItemType.EMAIL)
          .writes(ItemType.ACCOUNT)
          .permissions(FunctionPermission.HMAC_KEY, FunctionPermission.SEND_EMAIL);

  private static final RateLimit PER_ACCOUNT =
      RateLimit.perAddress("resend-account", 5, Duration.ofHours(1));

  private final EmailChallengeSender emailChallengeSender;
  private final EmailChallengeIssuer emailChallengeIssuer;

  public ResendVerification() {
    this(
        CloudWiring.httpDependencies(),
        AccountWiring.accounts(),
        AccountWiring.emailChallenges(),
        AccountWiring.emailChallengeIssuer(),
        CloudWiring.emailSender(),
        MinimumResponseTime.forEmails());
  }

  ResendVerification(
      HttpDependencies dependencies,
      Accounts accounts,
      EmailChallenges challenges,
      EmailChallengeIssuer emailChallengeIssuer,
      EmailSender mails,
      MinimumResponseTime minimumTime) {
    super(ROUTE, dependencies);
    this.emailChallengeSender =
        new EmailChallengeSender(
            accounts, challenges, mails, dependencies.rateLimiter(), minimumTime);
    this.emailChallengeIssuer = emailChallengeIssuer;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<EmailChallengeSender.Body> request) {
    return emailChallengeSender.ask(
        request.body(),
        PER_ACCOUNT,
        request.now(),
        account ->
            account.credentials().verified()
                ? null
                : emailChallengeIssuer.verification(account.id(), request.now()));
  }
}
