package dev.souk.payments;

import com.stripe.StripeClient;
import com.stripe.events.V2CoreAccountClosedEventNotification;
import com.stripe.events.V2CoreAccountIncludingConfigurationRecipientCapabilityStatusUpdatedEventNotification;
import com.stripe.events.V2CoreAccountIncludingConfigurationRecipientUpdatedEventNotification;
import com.stripe.events.V2CoreAccountIncludingRequirementsUpdatedEventNotification;
import com.stripe.events.V2CoreAccountUpdatedEventNotification;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.v2.core.Event.RelatedObject;
import com.stripe.model.v2.core.EventNotification;
import com.stripe.net.Webhook;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.payments.PayoutAccountUpdates.Told;
import dev.souk.payments.WebhookSignature.Read;
import dev.souk.payments.WebhookSignature.Signed;
import dev.souk.payouts.ConnectedAccounts;
import dev.souk.payouts.PayoutAccounts;
import dev.souk.payouts.PayoutWiring;
import dev.souk.route.FunctionPermission;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.telemetry.AlarmMetric;
import dev.souk.telemetry.Telemetry;
import dev.souk.wiring.CloudWiring;
import dev.souk.wiring.EnvironmentSetting;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Takes Stripe's thin events about connected accounts. An event says which account has changed and
/// nothing else: the account is read anew each time, so that neither the order of events nor how
/// often one comes matters.
public final class HandleStripeAccountWebhook extends HttpFunction<byte[]> {

  /// What the event destination at Stripe is to be told of, as thin events.
  public static final List<String> EVENTS =
      List.of(
          "v2.core.account.updated",
          "v2.core.account.closed",
          "v2.core.account[requirements].updated",
          "v2.core.account[configuration.recipient].updated",
          "v2.core.account[configuration.recipient].capability_status_updated");

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/payment/accounts/webhook",
              RouteAccess.PUBLIC,
              HandleStripeAccountWebhook.class)
          .summary("Receive events about payout accounts")
          .description(
              "For Stripe alone. The signature is made over the body's bytes and is good for five"
                  + " minutes; anything else is refused and changes nothing. Events are thin: each"
                  + " names an account, which is then read at Stripe. An event of an account of"
                  + " nobody here is taken all the same, so that it is not sent again. Its events:"
                  + " `"
                  + String.join("`, `", EVENTS)
                  + "`.")
          .signedBody("stripe-signature")
          .returns(HandleStripeWebhook.Received.class)
          .reads(ItemType.PAYOUT_ACCOUNT)
          .writes(ItemType.PAYOUT_ACCOUNT)
          .permissions(FunctionPermission.STRIPE_KEY, FunctionPermission.STRIPE_ACCOUNT_WEBHOOK_KEY)
          .timeout(Duration.ofSeconds(25));

  /// Reads events and asks for nothing, so that it needs no key.
  private static final StripeClient READER = new StripeClient("none");

  private final WebhookSignature signature;
  private final StripeApi stripe;
  private final PayoutAccountUpdates updates;

  public HandleStripeAccountWebhook() {
    this(
        CloudWiring.httpDependencies(),
        new StripeApi(),
        CloudWiring.secret(EnvironmentSetting.SOUK_STRIPE_ACCOUNT_WEBHOOK_SECRET),
        PayoutWiring.payoutAccounts());
  }

  private HandleStripeAccountWebhook(
      HttpDependencies dependencies,
      StripeApi stripe,
      Supplier<String> secret,
      PayoutAccounts accounts) {
    this(
        dependencies,
        stripe,
        new WebhookSignature(secret),
        accounts,
        new StripeConnectedAccounts(stripe));
  }

  HandleStripeAccountWebhook(
      HttpDependencies dependencies,
      StripeApi stripe,
      WebhookSignature signature,
      PayoutAccounts accounts,
      ConnectedAccounts provider) {
    super(ROUTE, dependencies);
    this.stripe = stripe;
    this.signature = signature;
    this.updates = new PayoutAccountUpdates(accounts, provider);
  }

  @Override
  protected HandlerResponse handle(BoundRequest<byte[]> request) {
    var header = request.header(ROUTE.signature()).orElse("");
    return switch (signature.read(
        request.body(), header, request.now(), HandleStripeAccountWebhook::proven)) {
      case Read.Refused<EventNotification>(var why) ->
          HandlerResponse.refused(ProblemCode.MALFORMED_REQUEST, "%s", why);
      case Read.Proven<EventNotification>(var event) -> told(event, request);
    };
  }

  /// As `StripeClient.parseEventNotification` does, by our clock.
  private static @Nullable EventNotification proven(Signed signed)
      throws SignatureVerificationException {
    var _ =
        Webhook.Signature.verifyHeader(
            signed.text(),
            signed.header(),
            signed.secret(),
            WebhookSignature.TOLERANCE.toSeconds(),
            signed.clock());
    return READER.parseEventNotificationWithoutVerification(signed.text());
  }

  private HandlerResponse told(EventNotification event, BoundRequest<byte[]> request) {
    if (event.getId() == null || event.getType() == null) {
      return HandlerResponse.refused(ProblemCode.MALFORMED_REQUEST, "the body is no event");
    }
    if (!Boolean.valueOf(stripe.live()).equals(event.getLivemode())) {
      return taken(event, Told.DIFFERS);
    }
    var account = account(event);
    return account == null
        ? taken(event, Told.NOT_OURS)
        : taken(event, updates.told(account.getId(), request.now()));
  }

  /// Null for an event that is none of [#EVENTS], or lacks what they have.
  private static @Nullable RelatedObject account(EventNotification event) {
    var related =
        switch (event) {
          case V2CoreAccountUpdatedEventNotification it -> it.getRelatedObject();
          case V2CoreAccountClosedEventNotification it -> it.getRelatedObject();
          case V2CoreAccountIncludingRequirementsUpdatedEventNotification it ->
              it.getRelatedObject();
          case V2CoreAccountIncludingConfigurationRecipientUpdatedEventNotification it ->
              it.getRelatedObject();
          case V2CoreAccountIncludingConfigurationRecipientCapabilityStatusUpdatedEventNotification
                  it ->
              it.getRelatedObject();
          default -> null;
        };
    return related == null || related.getId() == null ? null : related;
  }

  private static HandlerResponse taken(EventNotification event, Told told) {
    Telemetry.info("account event {}, {}: {}", event.getId(), event.getType(), told);
    if (told == Told.DIFFERS) {
      Telemetry.count(AlarmMetric.PAYMENT_MISMATCHES, 1);
    }
    return HandlerResponse.ok(new HandleStripeWebhook.Received(true));
  }
}
