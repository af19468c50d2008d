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

/// Sends a link with which a new password can be set.
public final class ForgotPassword extends HttpFunction<EmailChallengeSender.Body> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/auth/password/forgot",
              RouteAccess.PUBLIC,
              ForgotPassword.class)
          .summary("Request a password reset e-mail")
          .description(
              "Sends an e-mail with a link to set a new password. The link is valid for 30 minutes"
                  + " and works once; it replaces the previous one. The response and its timing are the"
                  + " same for an address without an account and for one that has already received five"
                  + " e-mails this hour.")
          .requestBody(EmailChallengeSender.Body.class)
          .accepted(RequestAcceptedView.class)
          .limit(RateLimit.perAddress("forgot", 5, Duration.ofHours(1)).orProofOfWork(20))
          .reads(ItemType.ACCOUNT, ItemType.EMAIL)
          .writes(ItemType.ACCOUNT)
          .permissions(FunctionPermission.SEND_EMAIL);

  private static final RateLimit PER_ACCOUNT =
      RateLimit.perAddress("forgot-account", 5, Duration.ofHours(1));

  private final EmailChallengeSender emailChallengeSender;
  private final EmailChallengeIssuer emailChallengeIssuer;

  public ForgotPassword() {
    this(
        CloudWiring.httpDependencies(),
        AccountWiring.accounts(),
        AccountWiring.emailChallenges(),
        AccountWiring.emailChallengeIssuer(),
        CloudWiring.emailSender(),
        MinimumResponseTime.forEmails());
  }

  ForgotPassword(
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
        account -> emailChallengeIssuer.reset(account.id(), request.now()));
  }
}
